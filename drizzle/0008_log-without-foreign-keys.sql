ALTER TABLE "argument_update" DROP CONSTRAINT "argument_update_debate_id_debate_id_fk";
--> statement-breakpoint
ALTER TABLE "argument_update" DROP CONSTRAINT "argument_update_argument_fk";
--> statement-breakpoint
ALTER TABLE "claim" DROP CONSTRAINT "claim_debate_id_debate_id_fk";

--> statement-breakpoint
CREATE FUNCTION forget_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM argument_update USING gone
  WHERE argument_update.debate_id = gone.debate_id AND argument_update.argument_id = gone.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER forget_log AFTER DELETE ON argument REFERENCING OLD TABLE AS gone
FOR EACH STATEMENT EXECUTE FUNCTION forget_log();
