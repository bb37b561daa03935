CREATE TABLE "counted_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"counted_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guard_events" (
	"bucket_start" timestamp with time zone NOT NULL,
	"site" text NOT NULL,
	"site_status" text NOT NULL,
	"channel" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"decide_time" text NOT NULL,
	"extension_version" text NOT NULL,
	"policy_version" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "counted_batches_counted_on" ON "counted_batches" USING btree ("counted_on");--> statement-breakpoint
CREATE INDEX "guard_events_bucket_start" ON "guard_events" USING btree ("bucket_start");