import type { Archive } from '@proviso/domain/archive';

/** What formats of text leave out of a live debate's rounds and role-play: `losses` takes it. */
export const negotiationLosses = ({ rounds, offers, signings }: Archive) =>
  [
    [rounds.length, 'Rounds, and what was answered in them.'],
    [offers.length, 'Offers between delegations.'],
    [signings.length, 'What was put before the parties to be signed, and who signed.'],
  ] as const;
