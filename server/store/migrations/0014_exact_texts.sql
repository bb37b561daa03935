ALTER TABLE "outputs" ADD COLUMN "standing_text" text;--> statement-breakpoint
ALTER TABLE "run_totals" ADD COLUMN "fingerprint" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "fingerprint" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_offs" ADD COLUMN "fingerprint" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "run_totals" DROP CONSTRAINT "run_totals_use_case_day_lane_epoch_template_model_pk";--> statement-breakpoint
ALTER TABLE "sign_offs" DROP CONSTRAINT "sign_offs_use_case_lane_epoch_template_model_by_pk";--> statement-breakpoint
ALTER TABLE "run_totals" ADD CONSTRAINT "run_totals_pk" PRIMARY KEY("use_case","day","lane_epoch","template","fingerprint","model");--> statement-breakpoint
ALTER TABLE "sign_offs" ADD CONSTRAINT "sign_offs_pk" PRIMARY KEY("use_case","lane_epoch","template","fingerprint","model","by");--> statement-breakpoint
ALTER TABLE "run_totals" ALTER COLUMN "fingerprint" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "runs" ALTER COLUMN "fingerprint" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "sign_offs" ALTER COLUMN "fingerprint" DROP DEFAULT;
