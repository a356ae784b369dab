import type { Actor } from '@proviso/domain/access';
import { newId } from '@proviso/domain/identity';
import {
  answerIssues,
  type NewRoundAnswer,
  type OwnRoundAnswer,
  type RoundId,
  roundState,
} from '@proviso/domain/round';
import { and, eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database, Tx } from '../database/database.ts';
import { round, roundAnswer } from '../database/schema.ts';
import { appendEvent, commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { countRound } from './count-round.ts';
import { answersOf, findRound, toOwnAnswer, toRound } from './round.queries.ts';
import { unknownRound } from './run-round.ts';

/** Takes an answer. It is kept beside the earlier ones; nothing of it is told to anybody before the reveal. */
export const answerRound = (
  database: Database,
  access: DebateAccess,
  roundId: RoundId,
  entry: NewRoundAnswer,
): Promise<OwnRoundAnswer> =>
  commit(
    database,
    access,
    { action: 'round.answer', about: delegation(access.actor) },
    async (tx, { debateId, by, access: now }) => {
      const row = await findRound(tx, debateId, roundId);
      if (!row) throw unknownRound(roundId);
      const at = new Date();
      if (roundState(toRound(row), at.toISOString()) !== 'open')
        throw new Problem(409, 'round.closed', 'This round takes no more answers.');
      if (!row.provisions.includes(entry.provision))
        throw new Problem(422, 'round.not_asked', 'This round does not ask about that provision.', [
          { where: 'provision', message: 'This round does not ask about that provision.' },
        ]);
      demandParty(row.of, entry.stakeholder, now.actor);
      const [lacking, ...more] = answerIssues(row, entry);
      if (lacking) throw new Problem(422, 'round.answer_lacks', lacking.message, [lacking, ...more]);

      const given = await answersOf(tx, debateId, roundId);
      const voice = entry.stakeholder ?? (await personalVoice(tx, debateId, row, by));
      const before = given.findLast((one) => one.voice === voice && one.provisionId === entry.provision);
      const { stakeholder: _, provision, ...said } = entry;
      if (before?.by === by && toKey(before) === toKey(said)) return toOwnAnswer(before);

      const answer = { ...said, debateId, id: newId(), roundId, provisionId: provision, voice, by, at };
      await tx.insert(roundAnswer).values(answer);
      const begins = !given.some((one) => one.voice === voice);
      if (
        begins ||
        isThrough(row.provisions, [...given, answer], voice) !== isThrough(row.provisions, given, voice)
      )
        await appendEvent(tx, {
          debateId,
          by: row.openedBy,
          happening: { kind: 'round.counted', count: (await countRound(tx, debateId, row)).count },
        });
      return toOwnAnswer(answer);
    },
  );

const delegation = (actor: Actor) =>
  actor === null || actor.speaksFor === null ? {} : { stakeholder: actor.speaksFor };

/** In a round of delegates one answers for the party one speaks for now; else for oneself. */
function demandParty(of: string, stakeholder: string | null, actor: Actor): void {
  if (of === 'everybody') {
    if (stakeholder === null) return;
    throw new Problem(422, 'round.own_answer', 'In this round everybody answers for themselves.', [
      { where: 'stakeholder', message: 'Leave it null: everybody answers for themselves here.' },
    ]);
  }
  if (actor?.speaksFor == null)
    throw new Problem(
      403,
      'round.no_party',
      'This round asks delegates, and you speak for no party. A moderator can make you a delegate.',
    );
  if (stakeholder !== actor.speaksFor)
    throw new Problem(
      403,
      'round.wrong_party',
      'You no longer speak for that party. Reload the page to see for whom you answer now.',
    );
}

/** The same voice in all takes of a round: the person, or where nobody is named a name that leads to nobody. */
async function personalVoice(
  tx: Tx,
  debateId: string,
  { anonymous, series }: { readonly anonymous: boolean; readonly series: string },
  person: string,
): Promise<string> {
  if (!anonymous) return person;
  const [known] = await tx
    .select({ voice: roundAnswer.voice })
    .from(roundAnswer)
    .innerJoin(round, and(eq(round.debateId, roundAnswer.debateId), eq(round.id, roundAnswer.roundId)))
    .where(and(eq(roundAnswer.debateId, debateId), eq(round.series, series), eq(roundAnswer.by, person)))
    .limit(1);
  return known?.voice ?? newId();
}

const toKey = ({ position, salience, reason }: Pick<NewRoundAnswer, 'position' | 'salience' | 'reason'>) =>
  JSON.stringify([position, salience, reason]);

const isThrough = (
  provisions: readonly string[],
  given: readonly { readonly voice: string; readonly provisionId: string }[],
  voice: string,
): boolean => provisions.every((id) => given.some((one) => one.voice === voice && one.provisionId === id));
