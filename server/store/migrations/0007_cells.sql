CREATE TABLE "cell_counts" (
	"list" text NOT NULL,
	"period" text NOT NULL,
	"start" date NOT NULL,
	"measure" text NOT NULL,
	"key" text NOT NULL,
	"browsers" integer NOT NULL,
	CONSTRAINT "cell_counts_start_period_list_measure_key_pk" PRIMARY KEY("start","period","list","measure","key")
);
--> statement-breakpoint
CREATE TABLE "cell_weeks" (
	"start" date PRIMARY KEY NOT NULL,
	"changed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"one" integer PRIMARY KEY NOT NULL,
	"through" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published_cells" (
	"list" text NOT NULL,
	"period" text NOT NULL,
	"start" date NOT NULL,
	"measure" text NOT NULL,
	"key" text NOT NULL,
	"browsers" integer,
	CONSTRAINT "published_cells_list_period_start_measure_key_pk" PRIMARY KEY("list","period","start","measure","key")
);
--> statement-breakpoint
CREATE TABLE "published_periods" (
	"period" text NOT NULL,
	"start" date NOT NULL,
	"min_browsers" integer NOT NULL,
	"epsilon_thousandths" integer,
	CONSTRAINT "published_periods_period_start_pk" PRIMARY KEY("period","start")
);
--> statement-breakpoint
CREATE TABLE "received" (
	"day" date PRIMARY KEY NOT NULL,
	"batches" integer NOT NULL,
	"events" integer NOT NULL,
	"rejected" integer NOT NULL
);
--> statement-breakpoint
CREATE VIEW "figures" AS
	SELECT "list", "period", "start", "measure", string_to_array("key", '|') AS "values", "browsers", "browsers" IS NULL AS "withheld"
	FROM "published_cells";
--> statement-breakpoint
COMMENT ON VIEW "figures" IS 'Published numbers of browsers: for reports. Give readers this view and not the tables.';
