CREATE TABLE "data_sets" (
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"owner" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "data_sets_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "governed_use_cases" (
	"use_case" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"lane_epoch" integer DEFAULT 0 NOT NULL,
	"lane_since" timestamp with time zone NOT NULL,
	"terms" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_reviews" (
	"intake" uuid NOT NULL,
	"aspect" text NOT NULL,
	"verdict" text,
	"note" text DEFAULT '' NOT NULL,
	"by" text,
	"due_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone,
	CONSTRAINT "intake_reviews_intake_aspect_pk" PRIMARY KEY("intake","aspect")
);
--> statement-breakpoint
CREATE TABLE "intakes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"author" text NOT NULL,
	"title" text NOT NULL,
	"answers" jsonb NOT NULL,
	"state" text NOT NULL,
	"regulated_data" boolean DEFAULT false NOT NULL,
	"needs_human_review" boolean DEFAULT false NOT NULL,
	"prohibited" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"use_case" text,
	"is_sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lane_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"use_case" text NOT NULL,
	"from_lane" text NOT NULL,
	"to_lane" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outputs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"author" text NOT NULL,
	"use_case" text NOT NULL,
	"template" text,
	"model" text,
	"kinds" jsonb NOT NULL,
	"strength" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"key_id" text NOT NULL,
	"sealed_text" text NOT NULL,
	"sealed_sources" text NOT NULL,
	"sealed_released" text,
	"sealed_reason" text,
	"delegated_to" text,
	"decided_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_event_heads" (
	"subject" text PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_events" (
	"subject" text NOT NULL,
	"number" bigint NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_events_subject_number_pk" PRIMARY KEY("subject","number")
);
--> statement-breakpoint
CREATE TABLE "run_totals" (
	"use_case" text NOT NULL,
	"day" text NOT NULL,
	"lane_epoch" integer NOT NULL,
	"template" text NOT NULL,
	"model" text NOT NULL,
	"runs" integer DEFAULT 0 NOT NULL,
	"violations" integer DEFAULT 0 NOT NULL,
	"ratings" integer DEFAULT 0 NOT NULL,
	"rating_sum" integer DEFAULT 0 NOT NULL,
	"timed" integer DEFAULT 0 NOT NULL,
	"minutes" integer DEFAULT 0 NOT NULL,
	"tokens" bigint DEFAULT 0 NOT NULL,
	"duration_ms" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "run_totals_use_case_day_lane_epoch_template_model_pk" PRIMARY KEY("use_case","day","lane_epoch","template","model")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"use_case" text NOT NULL,
	"lane_epoch" integer NOT NULL,
	"template" text NOT NULL,
	"model" text NOT NULL,
	"subject" text,
	"at" timestamp with time zone NOT NULL,
	"rating" smallint,
	"minutes" integer
);
--> statement-breakpoint
CREATE TABLE "sign_offs" (
	"use_case" text NOT NULL,
	"lane_epoch" integer NOT NULL,
	"template" text NOT NULL,
	"model" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_offs_use_case_lane_epoch_template_model_by_pk" PRIMARY KEY("use_case","lane_epoch","template","model","by")
);
--> statement-breakpoint
CREATE TABLE "template_states" (
	"use_case" text NOT NULL,
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"owner" text NOT NULL,
	"author" text NOT NULL,
	"review_by" timestamp with time zone,
	"evaluated" jsonb,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "template_states_use_case_id_version_pk" PRIMARY KEY("use_case","id","version")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"endpoint" uuid NOT NULL,
	"message_id" text NOT NULL,
	"type" text NOT NULL,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_status" integer,
	"created_at" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"url" text NOT NULL,
	"types" jsonb NOT NULL,
	"key_id" text NOT NULL,
	"sealed_secret" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "governed_use_cases" ADD CONSTRAINT "governed_use_cases_use_case_use_cases_id_fk" FOREIGN KEY ("use_case") REFERENCES "public"."use_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_reviews" ADD CONSTRAINT "intake_reviews_intake_intakes_id_fk" FOREIGN KEY ("intake") REFERENCES "public"."intakes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint") REFERENCES "public"."webhook_endpoints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "intakes_state" ON "intakes" USING btree ("state","submitted_at");--> statement-breakpoint
CREATE INDEX "intakes_author" ON "intakes" USING btree ("author","submitted_at");--> statement-breakpoint
CREATE INDEX "lane_changes_use_case" ON "lane_changes" USING btree ("use_case","at");--> statement-breakpoint
CREATE INDEX "outputs_state" ON "outputs" USING btree ("state","submitted_at");--> statement-breakpoint
CREATE INDEX "outputs_author" ON "outputs" USING btree ("author","created_at");--> statement-breakpoint
CREATE INDEX "outputs_use_case" ON "outputs" USING btree ("use_case","state","decided_at");--> statement-breakpoint
CREATE INDEX "outputs_expires_at" ON "outputs" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "person_events_at" ON "person_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "runs_subject" ON "runs" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "runs_at" ON "runs" USING btree ("at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_next" ON "webhook_deliveries" USING btree ("state","next_at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_created" ON "webhook_deliveries" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_message" ON "webhook_deliveries" USING btree ("endpoint","message_id");