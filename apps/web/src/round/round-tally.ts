import type { Round, RoundAnswer, RoundId } from '@proviso/domain/round';
import { type Position, positions } from '@proviso/domain/stance';

/** The answers of a round on one provision, by position in the order of the scale. */
export const tally = (
  answers: readonly RoundAnswer[],
  round: RoundId,
  provision: string,
): readonly { readonly position: Position; readonly answers: readonly RoundAnswer[] }[] =>
  positions.map((position) => ({
    position,
    answers: answers.filter(
      (one) => one.round === round && one.provision === provision && one.position === position,
    ),
  }));

/** A voice that answered in both takes: from where to where. */
export type Move = { readonly from: RoundAnswer; readonly to: RoundAnswer };

export function movesBetween(
  answers: readonly RoundAnswer[],
  { before, after, provision }: { before: RoundId; after: RoundId; provision: string },
): readonly Move[] {
  const of = (round: RoundId) => answers.filter((one) => one.round === round && one.provision === provision);
  const later = new Map(of(after).map((one) => [one.voice, one]));
  return of(before).flatMap((from) => {
    const to = later.get(from.voice);
    return to ? [{ from, to }] : [];
  });
}

/** How many moved towards support, away from it, and how many stayed. */
export function movement(moves: readonly Move[]): {
  readonly closer: number;
  readonly away: number;
  readonly stayed: number;
} {
  const steps = moves.map(
    ({ from, to }) => positions.indexOf(to.position) - positions.indexOf(from.position),
  );
  return {
    closer: steps.filter((step) => step < 0).length,
    away: steps.filter((step) => step > 0).length,
    stayed: steps.filter((step) => step === 0).length,
  };
}

/** The takes of a round that were revealed, the first first, up to the round itself. */
export function takesUpTo(rounds: readonly Round[], round: Round): readonly Round[] {
  const byId = new Map(rounds.map((one) => [one.id, one]));
  const takes = [round];
  for (let id = round.follows; id !== null; ) {
    const earlier = byId.get(id);
    if (!earlier || takes.includes(earlier)) break;
    takes.unshift(earlier);
    id = earlier.follows;
  }
  return takes;
}

/** One band of the drawing: how many went from one position to another, and where its ends begin, counted in voices. */
export type Band = {
  readonly from: Position;
  readonly to: Position;
  readonly count: number;
  readonly fromAt: number;
  readonly toAt: number;
};

/** The moves as bands, side by side within each position in the order of the other side, so that they cross little. */
export function bandsOf(moves: readonly Move[]): readonly Band[] {
  const left = new Map<Position, number>();
  const counts = positions.flatMap((from) =>
    positions.map((to) => ({
      from,
      to,
      count: moves.filter((move) => move.from.position === from && move.to.position === to).length,
    })),
  );
  const take = (used: Map<Position, number>, position: Position, count: number) => {
    const at = used.get(position) ?? 0;
    used.set(position, at + count);
    return at;
  };
  const fromAts = counts.map(({ from, count }) => take(left, from, count));
  const right = new Map<Position, number>();
  const inRight = counts
    .map((_, i) => i)
    .sort((a, b) => (a % positions.length) - (b % positions.length) || a - b);
  const toAts = new Map(
    inRight.flatMap((i) => {
      const one = counts[i];
      return one ? [[i, take(right, one.to, one.count)] as const] : [];
    }),
  );
  return counts.flatMap((one, i) =>
    one.count === 0 ? [] : [{ ...one, fromAt: fromAts[i] ?? 0, toAt: toAts.get(i) ?? 0 }],
  );
}
