CREATE TABLE "caucus_note" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"stakeholder_id" text NOT NULL,
	"kind" text NOT NULL,
	"provision_id" text,
	"text" text NOT NULL,
	"follows" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "caucus_note_debate_id_id_pk" PRIMARY KEY("debate_id","id"),
	CONSTRAINT "caucus_note_debateId_follows_unique" UNIQUE("debate_id","follows")
);
--> statement-breakpoint
CREATE TABLE "offer" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"from_id" text NOT NULL,
	"to" text[] NOT NULL,
	"choices" jsonb NOT NULL,
	"message" text NOT NULL,
	"counters" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "offer_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "offer_reply" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"offer_id" text NOT NULL,
	"stakeholder_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "offer_reply_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "round" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"provisions" text[] NOT NULL,
	"of" text NOT NULL,
	"anonymous" boolean NOT NULL,
	"records_stances" boolean NOT NULL,
	"follows" text,
	"series" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"revealed_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "round_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "round_answer" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"round_id" text NOT NULL,
	"provision_id" text NOT NULL,
	"voice" text NOT NULL,
	"by" text,
	"position" text NOT NULL,
	"salience" smallint,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "round_answer_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"signing_id" text NOT NULL,
	"stakeholder_id" text NOT NULL,
	"signs" boolean NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signature_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "signing" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"package_id" text NOT NULL,
	"parties" text[] NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signing_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
ALTER TABLE "caucus_note" ADD CONSTRAINT "caucus_note_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_reply" ADD CONSTRAINT "offer_reply_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_reply" ADD CONSTRAINT "offer_reply_debate_id_offer_id_offer_debate_id_id_fk" FOREIGN KEY ("debate_id","offer_id") REFERENCES "public"."offer"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_answer" ADD CONSTRAINT "round_answer_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_answer" ADD CONSTRAINT "round_answer_debate_id_round_id_round_debate_id_id_fk" FOREIGN KEY ("debate_id","round_id") REFERENCES "public"."round"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_debate_id_signing_id_signing_debate_id_id_fk" FOREIGN KEY ("debate_id","signing_id") REFERENCES "public"."signing"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing" ADD CONSTRAINT "signing_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing" ADD CONSTRAINT "signing_debate_id_package_id_package_debate_id_id_fk" FOREIGN KEY ("debate_id","package_id") REFERENCES "public"."package"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "caucus_note_debate_id_stakeholder_id_index" ON "caucus_note" USING btree ("debate_id","stakeholder_id");--> statement-breakpoint
CREATE INDEX "offer_reply_debate_id_offer_id_index" ON "offer_reply" USING btree ("debate_id","offer_id");--> statement-breakpoint
CREATE INDEX "round_answer_debate_id_round_id_voice_provision_id_index" ON "round_answer" USING btree ("debate_id","round_id","voice","provision_id");--> statement-breakpoint
CREATE INDEX "signature_debate_id_signing_id_index" ON "signature" USING btree ("debate_id","signing_id");