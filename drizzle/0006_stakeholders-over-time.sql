CREATE TABLE "coalition" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"members" text[] NOT NULL,
	"note" text NOT NULL,
	"since" date,
	"until" date,
	CONSTRAINT "coalition_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "occurrence" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"day" date NOT NULL,
	"title" text NOT NULL,
	"note" text NOT NULL,
	"source_id" text NOT NULL,
	"locator" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "occurrence_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "settlement" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"stance_id" text NOT NULL,
	"reason" text NOT NULL,
	"settled_by" text NOT NULL,
	"settled_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "settlement_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
ALTER TABLE "stakeholder" ADD COLUMN "colour" text;--> statement-breakpoint
ALTER TABLE "stance" ADD COLUMN "rests_on" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "coalition" ADD CONSTRAINT "coalition_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_debate_id_source_id_source_debate_id_id_fk" FOREIGN KEY ("debate_id","source_id") REFERENCES "public"."source"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_debate_id_stance_id_stance_debate_id_id_fk" FOREIGN KEY ("debate_id","stance_id") REFERENCES "public"."stance"("debate_id","id") ON DELETE no action ON UPDATE no action;