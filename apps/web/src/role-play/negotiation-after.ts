import type { CaucusNote } from '@proviso/domain/caucus';
import type { DebateEvent } from '@proviso/domain/event';
import type { Offer, OfferReply } from '@proviso/domain/offer';
import type { Signature, Signing } from '@proviso/domain/signing';
import { upsert } from '../event/apply-event.ts';

/** The notes of a caucus after an event; whoever is not of it hears of none. */
export const caucusAfter = (notes: readonly CaucusNote[], event: DebateEvent): readonly CaucusNote[] =>
  event.kind === 'caucus.noted' ? upsert(notes, event.note) : notes;

export type Offers = { readonly offers: readonly Offer[]; readonly replies: readonly OfferReply[] };

export function offersAfter(old: Offers, event: DebateEvent): Offers {
  switch (event.kind) {
    case 'offer.made':
      return { ...old, offers: upsert(old.offers, event.offer) };
    case 'offer.replied':
      return { ...old, replies: upsert(old.replies, event.reply) };
    case 'offer.published':
      return {
        offers: upsert(old.offers, event.offer),
        replies: event.replies.reduce<readonly OfferReply[]>(upsert, old.replies),
      };
    default:
      return old;
  }
}

export type Signings = { readonly signings: readonly Signing[]; readonly signatures: readonly Signature[] };

export function signingsAfter(old: Signings, event: DebateEvent): Signings {
  if (event.kind === 'signing.opened') return { ...old, signings: upsert(old.signings, event.signing) };
  if (event.kind === 'signing.answered')
    return { ...old, signatures: upsert(old.signatures, event.signature) };
  return old;
}
