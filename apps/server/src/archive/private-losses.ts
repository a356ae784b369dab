import type { Archive } from '@proviso/domain/archive';
import { isPublic } from '@proviso/domain/offer';
import type { Loss } from '@proviso/interchange/format';
import type { DebateAccess } from '../access/debate-access.ts';
import { listCaucusNotes } from '../caucus/caucus.queries.ts';
import type { Db } from '../database/database.ts';
import { listOffersFor } from '../offer/offer.queries.ts';

/**
 * What no export carries, because it is not for everybody, counted as far as the reader may know of it: how much another
 * delegation writes for itself is a secret too.
 */
export async function privateLosses(
  db: Db,
  access: DebateAccess,
  { rounds }: Pick<Archive, 'rounds'>,
): Promise<readonly Loss[]> {
  const notes = await listCaucusNotes(db, access);
  const { offers, replies } = await listOffersFor(db, access.debateId, access.actor);
  const counts: readonly Loss[] = [
    { what: 'Caucus notes and bottom lines', count: notes.length },
    {
      what: 'Offers that were not made public',
      count: offers.filter((one) => !isPublic(one, replies)).length,
    },
    {
      what: 'What was answered in rounds that are not revealed',
      count: rounds.filter(({ revealedAt }) => revealedAt === null).length,
    },
  ];
  return counts.filter(({ count }) => count > 0);
}
