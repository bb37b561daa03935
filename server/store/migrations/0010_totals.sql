CREATE TABLE "decision_totals" (
	"use_case" text NOT NULL,
	"day" text NOT NULL,
	"decided" integer DEFAULT 0 NOT NULL,
	"released" integer DEFAULT 0 NOT NULL,
	"delay_ms" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "decision_totals_use_case_day_pk" PRIMARY KEY("use_case","day")
);
--> statement-breakpoint
CREATE TABLE "stay_totals" (
	"use_case" text NOT NULL,
	"lane_epoch" integer NOT NULL,
	"runs" integer DEFAULT 0 NOT NULL,
	"violations" integer DEFAULT 0 NOT NULL,
	"ratings" integer DEFAULT 0 NOT NULL,
	"rating_sum" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "stay_totals_use_case_lane_epoch_pk" PRIMARY KEY("use_case","lane_epoch")
);
--> statement-breakpoint
ALTER TABLE "use_cases" ADD COLUMN "lane" text DEFAULT 'production' NOT NULL;--> statement-breakpoint
CREATE INDEX "use_cases_lane" ON "use_cases" USING btree ("lane","id");--> statement-breakpoint
INSERT INTO "stay_totals" SELECT "use_case", "lane_epoch", sum("runs"), sum("violations"), sum("ratings"), sum("rating_sum") FROM "run_totals" GROUP BY 1, 2;--> statement-breakpoint
INSERT INTO "decision_totals" SELECT "use_case", to_char("decided_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD'), count(*), count(*) FILTER (WHERE "state" = 'released'), coalesce(sum(greatest(0, extract(epoch from "decided_at" - "submitted_at") * 1000)), 0)::bigint FROM "outputs" WHERE "decided_at" IS NOT NULL AND "submitted_at" IS NOT NULL GROUP BY 1, 2;
