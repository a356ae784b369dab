CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"password_hash" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "argument" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"lock_epoch" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "argument_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "argument_checkpoint" (
	"debate_id" text NOT NULL,
	"argument_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "argument_checkpoint_debate_id_argument_id_seq_pk" PRIMARY KEY("debate_id","argument_id","seq")
);
--> statement-breakpoint
CREATE TABLE "argument_client" (
	"debate_id" text NOT NULL,
	"argument_id" text NOT NULL,
	"client_id" bigint NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "argument_client_debate_id_argument_id_client_id_pk" PRIMARY KEY("debate_id","argument_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "argument_update" (
	"debate_id" text NOT NULL,
	"argument_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "argument_update_debate_id_argument_id_seq_pk" PRIMARY KEY("debate_id","argument_id","seq")
);
--> statement-breakpoint
CREATE TABLE "citation" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"on_kind" text NOT NULL,
	"on_id" text NOT NULL,
	"source_id" text NOT NULL,
	"quote" text NOT NULL,
	"verbatim" boolean NOT NULL,
	"locator" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "citation_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "claim" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"argument_id" text NOT NULL,
	"answers" text,
	"side" text NOT NULL,
	"order" text NOT NULL,
	"joint" text,
	"link" text,
	"text" text NOT NULL,
	"author" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"archived_by" text,
	"archived_at" timestamp (3) with time zone,
	"archived_reason" text,
	CONSTRAINT "claim_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "credibility" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"source_id" text NOT NULL,
	"kind" text NOT NULL,
	"proximity" text NOT NULL,
	"score" double precision NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "credibility_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "debate" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"phase" text NOT NULL,
	"visibility" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"event_seq" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"short_title" text NOT NULL,
	"issuer" text NOT NULL,
	"date" date NOT NULL,
	"status" text NOT NULL,
	"provenance" text NOT NULL,
	CONSTRAINT "draft_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"debate_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"by" text NOT NULL,
	"happening" jsonb NOT NULL,
	CONSTRAINT "event_debate_id_seq_pk" PRIMARY KEY("debate_id","seq")
);
--> statement-breakpoint
CREATE TABLE "invite" (
	"debate_id" text NOT NULL,
	"code" text NOT NULL,
	"role" text NOT NULL,
	"speaks_for" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"uses_left" integer,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invite_debate_id_code_pk" PRIMARY KEY("debate_id","code"),
	CONSTRAINT "invite_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "lineage" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"draft_id" text NOT NULL,
	"earlier_id" text,
	"later_id" text,
	"note" text NOT NULL,
	CONSTRAINT "lineage_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"account_id" text,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"speaks_for" text,
	"joined_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "provision" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"draft_id" text NOT NULL,
	"parent_id" text,
	"number" text NOT NULL,
	"heading" text NOT NULL,
	"text" text NOT NULL,
	"themes" text[] NOT NULL,
	"gives" text[] NOT NULL,
	"receives" text[] NOT NULL,
	"certainty" text NOT NULL,
	"certainty_note" text NOT NULL,
	"order" text NOT NULL,
	CONSTRAINT "provision_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"authors" text[] NOT NULL,
	"publisher" text NOT NULL,
	"genre" text NOT NULL,
	"published" text,
	"url" text,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "source_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "stakeholder" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" text,
	"part" text NOT NULL,
	"consent_needed" boolean NOT NULL,
	"note" text NOT NULL,
	"order" text NOT NULL,
	CONSTRAINT "stakeholder_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "stance" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"stakeholder_id" text NOT NULL,
	"on_kind" text NOT NULL,
	"on_id" text NOT NULL,
	"wording_id" text,
	"position" text NOT NULL,
	"conditions" jsonb NOT NULL,
	"salience" smallint,
	"confidence" text,
	"reason" text NOT NULL,
	"kind" text NOT NULL,
	"held_since" date NOT NULL,
	"held_until" date,
	"supersedes" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "stance_debate_id_id_pk" PRIMARY KEY("debate_id","id"),
	CONSTRAINT "stance_debateId_supersedes_unique" UNIQUE("debate_id","supersedes")
);
--> statement-breakpoint
CREATE TABLE "vote" (
	"debate_id" text NOT NULL,
	"claim_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"choice" text NOT NULL,
	"impact" smallint,
	CONSTRAINT "vote_debate_id_claim_id_by_at_pk" PRIMARY KEY("debate_id","claim_id","by","at")
);
--> statement-breakpoint
ALTER TABLE "argument" ADD CONSTRAINT "argument_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "argument_checkpoint" ADD CONSTRAINT "argument_checkpoint_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "argument_client" ADD CONSTRAINT "argument_client_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "argument_update" ADD CONSTRAINT "argument_update_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "argument_update" ADD CONSTRAINT "argument_update_argument_fk" FOREIGN KEY ("debate_id","argument_id") REFERENCES "public"."argument"("debate_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation" ADD CONSTRAINT "citation_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation" ADD CONSTRAINT "citation_debate_id_source_id_source_debate_id_id_fk" FOREIGN KEY ("debate_id","source_id") REFERENCES "public"."source"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_argument_fk" FOREIGN KEY ("debate_id","argument_id") REFERENCES "public"."argument"("debate_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credibility" ADD CONSTRAINT "credibility_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credibility" ADD CONSTRAINT "credibility_debate_id_source_id_source_debate_id_id_fk" FOREIGN KEY ("debate_id","source_id") REFERENCES "public"."source"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineage" ADD CONSTRAINT "lineage_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provision" ADD CONSTRAINT "provision_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provision" ADD CONSTRAINT "provision_debate_id_draft_id_draft_debate_id_id_fk" FOREIGN KEY ("debate_id","draft_id") REFERENCES "public"."draft"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source" ADD CONSTRAINT "source_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stakeholder" ADD CONSTRAINT "stakeholder_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stance" ADD CONSTRAINT "stance_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stance" ADD CONSTRAINT "stance_debate_id_stakeholder_id_stakeholder_debate_id_id_fk" FOREIGN KEY ("debate_id","stakeholder_id") REFERENCES "public"."stakeholder"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_debate_id_claim_id_claim_debate_id_id_fk" FOREIGN KEY ("debate_id","claim_id") REFERENCES "public"."claim"("debate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "citation_debate_id_on_kind_on_id_index" ON "citation" USING btree ("debate_id","on_kind","on_id");--> statement-breakpoint
CREATE INDEX "claim_debate_id_argument_id_index" ON "claim" USING btree ("debate_id","argument_id");--> statement-breakpoint
CREATE INDEX "credibility_debate_id_source_id_index" ON "credibility" USING btree ("debate_id","source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_debate_id_account_id_index" ON "person" USING btree ("debate_id","account_id");--> statement-breakpoint
CREATE INDEX "person_account_id_index" ON "person" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "provision_debate_id_draft_id_index" ON "provision" USING btree ("debate_id","draft_id");--> statement-breakpoint
CREATE INDEX "session_user_id_index" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "stance_debate_id_on_kind_on_id_stakeholder_id_index" ON "stance" USING btree ("debate_id","on_kind","on_id","stakeholder_id");