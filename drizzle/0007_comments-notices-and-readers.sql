CREATE TABLE "comment" (
	"debate_id" text NOT NULL,
	"id" text NOT NULL,
	"on_kind" text NOT NULL,
	"on_id" text NOT NULL,
	"answers" text,
	"text" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"earlier" jsonb NOT NULL,
	"withdrawn_by" text,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_reason" text,
	"settled_by" text,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "comment_debate_id_id_pk" PRIMARY KEY("debate_id","id")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"debate_id" text NOT NULL,
	"person_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notice_debate_id_person_id_seq_pk" PRIMARY KEY("debate_id","person_id","seq")
);
--> statement-breakpoint
CREATE TABLE "reader" (
	"debate_id" text NOT NULL,
	"person_id" text NOT NULL,
	"here_at" timestamp (3) with time zone NOT NULL,
	"new_since" timestamp (3) with time zone NOT NULL,
	"seen_claims" text[] NOT NULL,
	"hears" text NOT NULL,
	CONSTRAINT "reader_debate_id_person_id_pk" PRIMARY KEY("debate_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader" ADD CONSTRAINT "reader_debate_id_debate_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."debate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_debate_id_on_kind_on_id_index" ON "comment" USING btree ("debate_id","on_kind","on_id");