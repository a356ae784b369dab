import { can } from '@proviso/domain/access';
import type { RoundCount, RoundVoice } from '@proviso/domain/round';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import { person, type round, roundAnswer } from '../database/schema.ts';

type Asked = Pick<typeof round.$inferSelect, 'id' | 'of' | 'provisions' | 'anonymous'>;
export type RoundProgress = { readonly count: RoundCount; readonly voices: readonly RoundVoice[] };

/**
 * How far a round is: who is asked, and how many provisions each has answered; nothing of what was answered. Asked are the
 * parties with a delegate, or everybody who may answer but the facilitators, who count once they do answer. Of a round
 * without names no voices: whoever answered three of five is the one whose revealed answers are three.
 */
export async function countRound(db: Db, debateId: string, asked: Asked): Promise<RoundProgress> {
  const people = await db
    .select({ id: person.id, role: person.role, speaksFor: person.speaksFor })
    .from(person)
    // Who came with a file and has no account cannot answer.
    .where(and(eq(person.debateId, debateId), isNotNull(person.accountId)));
  const given = await db
    .selectDistinct({ voice: roundAnswer.voice, by: roundAnswer.by, provision: roundAnswer.provisionId })
    .from(roundAnswer)
    .where(and(eq(roundAnswer.debateId, debateId), eq(roundAnswer.roundId, asked.id)));

  const answered = new Map<string, Set<string>>();
  for (const { id, role, speaksFor } of people) {
    if (asked.of === 'delegates') {
      if (speaksFor !== null) answered.set(speaksFor, new Set());
      continue;
    }
    const about = { phase: 'argue', ...(speaksFor !== null && { stakeholder: speaksFor }) } as const;
    const actor = { person: id, role, speaksFor };
    if (can(actor, 'round.answer', about) && !can(actor, 'round.run', about)) answered.set(id, new Set());
  }
  for (const { voice, by, provision } of given) {
    const who = asked.of === 'delegates' ? voice : (by ?? voice);
    answered.set(who, (answered.get(who) ?? new Set()).add(provision));
  }
  const voices = [...answered].map(([voice, provisions]) => ({ voice, answered: provisions.size }));
  return {
    voices: asked.anonymous ? [] : voices,
    count: {
      round: asked.id,
      asked: voices.length,
      begun: voices.filter((one) => one.answered > 0).length,
      done: voices.filter((one) => one.answered === asked.provisions.length).length,
    },
  };
}
