CREATE TABLE "source_file" (
	"debate_id" text NOT NULL,
	"sha256" text NOT NULL,
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_file_debate_id_sha256_pk" PRIMARY KEY("debate_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "file" jsonb;--> statement-breakpoint
ALTER TABLE "source_file" ADD CONSTRAINT "source_file_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;