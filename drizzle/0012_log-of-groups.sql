CREATE TABLE "argument_log" (
	"debate_id" text NOT NULL,
	"argument_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"people" text[] NOT NULL,
	"by" integer[] NOT NULL,
	"lengths" integer[] NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "argument_log_debate_id_argument_id_seq_pk" PRIMARY KEY("debate_id","argument_id","seq")
);
--> statement-breakpoint
INSERT INTO "argument_log" (debate_id, argument_id, seq, at, people, by, lengths, bytes)
SELECT debate_id, argument_id, seq, at, ARRAY[by], ARRAY[1], ARRAY[length(bytes)], bytes FROM "argument_update";
--> statement-breakpoint
CREATE OR REPLACE FUNCTION forget_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM argument_log USING gone
  WHERE argument_log.debate_id = gone.debate_id AND argument_log.argument_id = gone.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TABLE "argument_update" CASCADE;