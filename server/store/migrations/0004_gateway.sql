CREATE TABLE "prompt_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"subject" text,
	"use_case" text NOT NULL,
	"template" text,
	"model" text,
	"mode" text NOT NULL,
	"key_id" text NOT NULL,
	"sealed" text,
	"prompt_hash" text NOT NULL,
	"answer_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prompt_templates" (
	"use_case" text NOT NULL,
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	CONSTRAINT "prompt_templates_use_case_id_version_pk" PRIMARY KEY("use_case","id","version")
);
--> statement-breakpoint
CREATE TABLE "use_cases" (
	"id" text PRIMARY KEY NOT NULL,
	"definition" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "used_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
ALTER TABLE "prompt_templates" ADD CONSTRAINT "prompt_templates_use_case_use_cases_id_fk" FOREIGN KEY ("use_case") REFERENCES "public"."use_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "prompt_log_subject" ON "prompt_log" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "prompt_log_expires_at" ON "prompt_log" USING btree ("expires_at");