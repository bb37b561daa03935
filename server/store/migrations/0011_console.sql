CREATE TABLE "alert_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"list" text NOT NULL,
	"measure" text NOT NULL,
	"period" text NOT NULL,
	"percent" integer NOT NULL,
	"key" text NOT NULL,
	"by_mail" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"rule" uuid NOT NULL,
	"kind" text NOT NULL,
	"list" text NOT NULL,
	"measure" text NOT NULL,
	"period" text NOT NULL,
	"percent" integer NOT NULL,
	"key" text NOT NULL,
	"start" date NOT NULL,
	"found" integer,
	"against" integer,
	"raised_at" timestamp with time zone NOT NULL,
	"mail" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alerts_once" UNIQUE("rule","start","key")
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"number" integer PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"note" text NOT NULL,
	"by" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site_reviews" (
	"site" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"owner" text NOT NULL,
	"data_terms" text NOT NULL,
	"decision" text,
	"decided_on" date,
	"review_by" date,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site_suggestions" (
	"host" text PRIMARY KEY NOT NULL,
	"times" integer NOT NULL,
	"first_on" date NOT NULL,
	"last_on" date NOT NULL
);
--> statement-breakpoint
CREATE INDEX "alerts_mail" ON "alerts" USING btree ("mail","next_at");--> statement-breakpoint
CREATE INDEX "alerts_raised_at" ON "alerts" USING btree ("raised_at");