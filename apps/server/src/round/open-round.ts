import { newId } from '@proviso/domain/identity';
import type { NewRound, Round } from '@proviso/domain/round';
import { and, eq, isNull } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database, Tx } from '../database/database.ts';
import { round } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { findRound, toRound } from './round.queries.ts';

/** Opens a round. One at a time: people look at one question, and a reveal is one moment. */
export const openRound = (
  database: Database,
  access: DebateAccess,
  { seconds, ...entry }: NewRound,
): Promise<Round> =>
  commit(database, access, { action: 'round.run' }, async (tx, { debateId, by, tell }) => {
    await demandReferences(
      tx,
      debateId,
      entry.provisions.map((id, i) => ['provision', id, `provisions.${i}`] as const),
    );
    await demandNoneRuns(tx, debateId);
    const id = newId();
    const series = entry.follows === null ? id : await seriesOfTake(tx, debateId, entry, entry.follows);
    const now = new Date();
    const [row] = await tx
      .insert(round)
      .values({
        ...entry,
        debateId,
        id,
        series,
        openedBy: by,
        openedAt: now,
        closesAt: seconds === null ? null : new Date(now.getTime() + seconds * 1000),
      })
      .returning();
    if (!row) throw new Error('An inserted row comes back.');
    await tell({ kind: 'round.opened', round: toRound(row) });
    return toRound(row);
  });

async function demandNoneRuns(tx: Tx, debateId: string): Promise<void> {
  const [running] = await tx
    .select({ title: round.title })
    .from(round)
    .where(and(eq(round.debateId, debateId), isNull(round.revealedAt), isNull(round.cancelledAt)));
  if (running)
    throw new Problem(
      409,
      'round.another_runs',
      `The round "${running.title}" is still on. Reveal or cancel it before you open another.`,
    );
}

/** A further take asks the same voices, by the same rule of names, about provisions that were asked about before. */
async function seriesOfTake(
  tx: Tx,
  debateId: string,
  entry: Pick<NewRound, 'provisions' | 'of' | 'anonymous'>,
  follows: string,
): Promise<string> {
  const before = await findRound(tx, debateId, follows);
  if (!before?.revealedAt)
    throw new Problem(422, 'round.not_revealed', 'A further take follows a round that was revealed.', [
      { where: 'follows', message: `There is no revealed round ${follows} in this debate.` },
    ]);
  if (before.of !== entry.of || before.anonymous !== entry.anonymous)
    throw new Problem(
      422,
      'round.asks_others',
      'A further take asks the same people, with or without names as before; else nobody could tell who moved.',
      [{ where: 'follows', message: 'That round asked others, or by another rule of names.' }],
    );
  const added = entry.provisions.findIndex((id) => !before.provisions.includes(id));
  if (added >= 0)
    throw new Problem(
      422,
      'round.asks_more',
      'A further take asks about provisions of the first one. Open a new round for others.',
      [{ where: `provisions.${added}`, message: 'The round before did not ask about this provision.' }],
    );
  return before.series;
}
