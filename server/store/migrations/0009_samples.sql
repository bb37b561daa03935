CREATE TABLE "samples" (
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "samples_kind_id_pk" PRIMARY KEY("kind","id")
);
