CREATE TABLE "package" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"note" text NOT NULL,
	"choices" jsonb NOT NULL,
	"follows" text,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "package_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
ALTER TABLE "package" ADD CONSTRAINT "package_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;