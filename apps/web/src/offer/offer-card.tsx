import {
  isPublic,
  type NewOfferReply,
  newOfferReplySchema,
  type Offer,
  type OfferReply,
  offerState,
} from '@proviso/domain/offer';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Button } from '../control/button.tsx';
import { TextArea } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { complain } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import { choiceWords } from './choice-words.ts';

/** One offer: what it says, what has come of it, and what its reader's party can do about it. */
export function OfferCard(props: {
  readonly offer: Offer;
  readonly offers: readonly Offer[];
  readonly replies: readonly OfferReply[];
  /** The party the reader acts for; null for whoever only reads. */
  readonly party: string | null;
  readonly onCounter: () => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  const name = (id: string) => debate.stakeholder(id)?.shortName ?? id;
  const state = () => offerState(props.offer, props.replies, props.offers);
  const said = () => props.replies.filter(({ offer }) => offer === props.offer.id);
  const isMine = () => props.party !== null && props.offer.from === props.party;
  const isToMe = () => props.party !== null && props.offer.to.includes(props.party);
  const haveAccepted = () =>
    said().some(({ kind, stakeholder }) => kind === 'accepted' && stakeholder === props.party);
  const [declining, setDeclining] = createSignal(false);
  const send = (input: NewOfferReply) => api.offers.reply(debate.id(), props.offer.id, input);
  const keep = ({ reply }: { readonly reply: OfferReply }) =>
    client.setQueryData(
      queries.offers(debate.id()).queryKey,
      (old) => old && { ...old, replies: upsert(old.replies, reply) },
    );
  const reply = async (kind: NewOfferReply['kind']) => {
    const answer = await send({ stakeholder: props.party ?? '', kind, reason: '' });
    if (answer.ok) keep(answer.value);
    else complain(answer.problem);
  };
  const form = createForm({
    schema: newOfferReplySchema,
    send,
    done: (value) => {
      keep(value);
      setDeclining(false);
    },
  });
  return (
    <li class="offer-card">
      <header>
        <h3>{say.offer.fromTo(name(props.offer.from), props.offer.to.map(name).join(', '))}</h3>
        <span class={`offer-state offer-${state()}`}>{say.offer.state[state()]}</span>
        <Show when={isPublic(props.offer, props.replies)}>
          <span class="offer-state">{say.offer.public}</span>
        </Show>
      </header>
      <ul class="offer-choices">
        <For each={props.offer.choices}>{(choice) => <li>{choiceWords(debate, choice)}</li>}</For>
      </ul>
      <Show when={props.offer.message}>
        {(message) => (
          <p class="offer-message" dir="auto">
            {message()}
          </p>
        )}
      </Show>
      <p class="offer-facts">
        {debate.nameOf(props.offer.by)}, {formatMoment(props.offer.at)}
        <Show when={props.offer.counters !== null}>. {say.offer.answersOffer}</Show>
      </p>
      <For each={said()}>
        {(one) => (
          <p class="offer-said">
            <b>{say.offer.said[one.kind](name(one.stakeholder))}</b>
            <Show when={one.reason}>: {one.reason}</Show>
          </p>
        )}
      </For>
      <div class="offer-actions">
        <Show when={isToMe() && state() === 'open'}>
          <Show when={!haveAccepted()}>
            <Button look="main" onClick={() => void reply('accepted')}>
              {say.offer.accept}
            </Button>
          </Show>
          <Button onClick={() => props.onCounter()}>{say.offer.counter}</Button>
          <Button onClick={() => setDeclining(true)}>{say.offer.decline}</Button>
        </Show>
        <Show when={isMine() && state() === 'open'}>
          <Button onClick={() => void reply('withdrawn')}>{say.offer.withdraw}</Button>
        </Show>
        <Show when={isMine() && !isPublic(props.offer, props.replies)}>
          <Button look="plain" onClick={() => void reply('published')}>
            {say.offer.publish}
          </Button>
        </Show>
      </div>
      <Show when={declining()}>
        <FormDialog
          title={say.offer.decline}
          submit={say.offer.decline}
          form={form}
          read={(data) => ({
            stakeholder: props.party,
            kind: 'declined',
            reason: data.get('reason'),
          })}
          onClose={() => setDeclining(false)}
        >
          <TextArea
            name="reason"
            label={say.offer.reason}
            optional
            written
            maxLength={1000}
            error={form.error('reason')}
          />
        </FormDialog>
      </Show>
    </li>
  );
}
