import type { Offer } from '@proviso/domain/offer';
import { createMemo, createSignal, Show, Suspense } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { ById } from '../control/by-id.tsx';
import { lazy } from '../control/lazy.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { OfferCard } from './offer-card.tsx';

const OfferDialog = lazy(async () => ({ default: (await import('./offer-dialog.tsx')).OfferDialog }));

/** The offers that a delegation has made and got, the newest first; for others, those that were made public. */
export function OffersSection(props: { readonly party: string | null }) {
  const debate = useDebate();
  const query = useQuery(() => queries.offers(debate.id()));
  const data = () => (query.isSuccess ? query.data : { offers: [], replies: [] });
  const shown = createMemo(() =>
    [...data().offers]
      .filter(
        ({ id, from, to }) =>
          props.party === null ||
          from === props.party ||
          to.includes(props.party) ||
          data().replies.some(({ offer, kind }) => offer === id && kind === 'published'),
      )
      .reverse(),
  );
  const mayOffer = () => props.party !== null && debate.can('offer.make', { stakeholder: props.party });
  const [dialog, setDialog] = createSignal<{ readonly counters: Offer | null } | null>(null);
  return (
    <section class="offers" aria-label={say.offer.title}>
      <header>
        <div>
          <h2>{say.offer.title}</h2>
          <Show when={props.party !== null}>
            <p>{say.offer.between}</p>
          </Show>
        </div>
        <Show when={mayOffer()}>
          <Button look="main" onClick={() => setDialog({ counters: null })}>
            {say.offer.make}
          </Button>
        </Show>
      </header>
      <ul aria-live="polite">
        <ById
          each={shown()}
          id={({ id }) => id}
          fallback={
            <li class="text-ink-3">{props.party === null ? say.offer.nonePublic : say.offer.none}</li>
          }
        >
          {(one) => (
            <OfferCard
              offer={one()}
              offers={data().offers}
              replies={data().replies}
              party={mayOffer() ? props.party : null}
              onCounter={() => setDialog({ counters: one() })}
            />
          )}
        </ById>
      </ul>
      <Show when={dialog()}>
        {(one) => (
          <Suspense>
            <OfferDialog from={props.party ?? ''} counters={one().counters} onClose={() => setDialog(null)} />
          </Suspense>
        )}
      </Show>
    </section>
  );
}
