CREATE TABLE "imagined_vote" (
	"debate_id" text NOT NULL,
	"by" text NOT NULL,
	"voter" text NOT NULL,
	"claim_id" text NOT NULL,
	"choice" text NOT NULL,
	"impact" smallint,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "imagined_vote_debate_id_by_voter_claim_id_pk" PRIMARY KEY("debate_id","by","voter","claim_id")
);
--> statement-breakpoint
CREATE TABLE "mark" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"claim_id" text NOT NULL,
	"kind" text NOT NULL,
	"other_id" text,
	"note" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"answer" jsonb,
	"settled" jsonb,
	CONSTRAINT "mark_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"argument_id" text NOT NULL,
	"claim_id" text,
	"was" text NOT NULL,
	"text" text NOT NULL,
	"answers" text,
	"side" text,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"settled" jsonb,
	CONSTRAINT "suggestion_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
ALTER TABLE "debate" ADD COLUMN "votes" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "imagined_vote" ADD CONSTRAINT "imagined_vote_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imagined_vote" ADD CONSTRAINT "imagined_vote_debate_id_claim_id_claim_debate_id_id_fk" FOREIGN KEY ("debate_id","claim_id") REFERENCES "public"."claim"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark" ADD CONSTRAINT "mark_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark" ADD CONSTRAINT "mark_debate_id_claim_id_claim_debate_id_id_fk" FOREIGN KEY ("debate_id","claim_id") REFERENCES "public"."claim"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mark_debate_id_claim_id_kind_by_index" ON "mark" USING btree ("debate_id","claim_id","kind","by") WHERE "mark"."settled" is null;