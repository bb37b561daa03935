CREATE TABLE "audit_chain" (
	"position" bigint PRIMARY KEY NOT NULL,
	"record" jsonb,
	"record_hash" text NOT NULL,
	"hash" text NOT NULL,
	"id" uuid GENERATED ALWAYS AS (((record ->> 'id')::uuid)) STORED,
	"writer" uuid GENERATED ALWAYS AS (((record ->> 'writer')::uuid)) STORED,
	"number" bigint GENERATED ALWAYS AS (((record ->> 'number')::bigint)) STORED,
	"action" text GENERATED ALWAYS AS ((record ->> 'action')) STORED,
	"time_ms" bigint GENERATED ALWAYS AS (((record ->> 'timeMs')::bigint)) STORED,
	"person" text GENERATED ALWAYS AS ((record ->> 'by')) STORED,
	"about" text GENERATED ALWAYS AS ((record ->> 'about')) STORED,
	"use_case" text GENERATED ALWAYS AS ((record ->> 'useCase')) STORED
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"one" integer PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_intents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"writer" uuid NOT NULL,
	"number" bigint NOT NULL,
	"person" uuid,
	"about" uuid,
	"record" jsonb NOT NULL,
	"outcome" jsonb,
	"settled_at" timestamp with time zone,
	CONSTRAINT "audit_intents_number" UNIQUE("writer","number")
);
--> statement-breakpoint
CREATE TABLE "audit_persons" (
	"pseudonym" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	CONSTRAINT "audit_persons_subject" UNIQUE("subject")
);
--> statement-breakpoint
CREATE TABLE "audit_writers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"last_number" bigint DEFAULT 0 NOT NULL,
	"proved_number" bigint DEFAULT 0 NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "audit_intents" ADD CONSTRAINT "audit_intents_person_audit_persons_pseudonym_fk" FOREIGN KEY ("person") REFERENCES "public"."audit_persons"("pseudonym") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_intents" ADD CONSTRAINT "audit_intents_about_audit_persons_pseudonym_fk" FOREIGN KEY ("about") REFERENCES "public"."audit_persons"("pseudonym") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_chain_id" ON "audit_chain" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_chain_number" ON "audit_chain" USING btree ("writer","number");--> statement-breakpoint
CREATE INDEX "audit_chain_time" ON "audit_chain" USING btree ("time_ms");--> statement-breakpoint
CREATE INDEX "audit_chain_person" ON "audit_chain" USING btree ("person","time_ms");--> statement-breakpoint
CREATE INDEX "audit_chain_about" ON "audit_chain" USING btree ("about") WHERE about is not null;--> statement-breakpoint
CREATE INDEX "audit_chain_use_case" ON "audit_chain" USING btree ("use_case","time_ms");--> statement-breakpoint
CREATE INDEX "audit_chain_rare" ON "audit_chain" USING btree ("position") WHERE action in ('alarm', 'acknowledgement', 'deletion');--> statement-breakpoint
CREATE INDEX "audit_intents_settled" ON "audit_intents" USING btree ("settled_at") WHERE "audit_intents"."outcome" is not null;
--> statement-breakpoint
INSERT INTO "audit_head" ("one", "position", "hash") VALUES (1, 0, repeat('0', 64));--> statement-breakpoint
-- The audit log is added to and never changed. All that may happen to a link is that its record is deleted: the hashes stay.
CREATE FUNCTION "audit_chain_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		IF NEW."record" IS NULL AND NEW."position" = OLD."position" AND NEW."record_hash" = OLD."record_hash" AND NEW."hash" = OLD."hash" THEN
			RETURN NEW;
		END IF;
	END IF;
	RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END;
$$;--> statement-breakpoint
CREATE TRIGGER "audit_chain_stays" BEFORE UPDATE OR DELETE ON "audit_chain" FOR EACH ROW EXECUTE FUNCTION "audit_chain_stays"();--> statement-breakpoint
CREATE TRIGGER "audit_chain_is_not_emptied" BEFORE TRUNCATE ON "audit_chain" FOR EACH STATEMENT EXECUTE FUNCTION "audit_chain_stays"();
