import type { DebateEvent } from '@proviso/domain/event';
import type { OwnRoundAnswer, Round, RoundAnswer, RoundCount } from '@proviso/domain/round';

/** The rounds as a page holds them. `ahead`: how many ms the server's clock is ahead of this one. */
export type Rounds = {
  readonly now: string;
  readonly ahead: number;
  readonly rounds: readonly Round[];
  readonly answers: readonly RoundAnswer[];
  readonly mine: readonly OwnRoundAnswer[];
  readonly counts: readonly RoundCount[];
};

/** The rounds after an event. What was revealed comes in one, so that it shows in one moment. */
export function roundsAfter(old: Rounds, event: DebateEvent): Rounds {
  const place = (list: readonly Round[], round: Round) =>
    list.some(({ id }) => id === round.id)
      ? list.map((one) => (one.id === round.id ? round : one))
      : [...list, round];
  const others = <T extends { readonly round: string }>(list: readonly T[], id: string) =>
    list.filter(({ round }) => round !== id);
  switch (event.kind) {
    case 'round.opened':
    case 'round.changed': {
      const rounds = place(old.rounds, event.round);
      if (event.round.cancelledAt === null) return { ...old, rounds };
      const { id } = event.round;
      return { ...old, rounds, mine: others(old.mine, id), counts: others(old.counts, id) };
    }
    case 'round.counted':
      return { ...old, counts: [...others(old.counts, event.count.round), event.count] };
    case 'round.revealed': {
      const { id } = event.round;
      return {
        ...old,
        rounds: place(old.rounds, event.round),
        answers: [...others(old.answers, id), ...event.answers],
        mine: others(old.mine, id),
        counts: others(old.counts, id),
      };
    }
    default:
      return old;
  }
}
