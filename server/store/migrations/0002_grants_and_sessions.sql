CREATE TABLE "console_sessions" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"roles" jsonb NOT NULL,
	"is_named_member" boolean NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject" text NOT NULL,
	"role" text NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone,
	"given_by" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "console_sessions_expires_at" ON "console_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "grants_subject" ON "grants" USING btree ("subject");