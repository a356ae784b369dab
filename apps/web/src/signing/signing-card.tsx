import type { Package } from '@proviso/domain/package';
import {
  isSigned,
  lastWords,
  newSignatureSchema,
  type Signature,
  type Signing,
} from '@proviso/domain/signing';
import { A } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Button } from '../control/button.tsx';
import { TextArea } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

/** One package before the parties: who has signed, who refuses and why, and one's own word on it. */
export function SigningCard(props: {
  readonly signing: Signing;
  readonly signatures: readonly Signature[];
  readonly package: Package | undefined;
  /** The party whose desk it is shown on; null for whoever only reads. */
  readonly party: string | null;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  const words = createMemo(() => lastWords(props.signing, props.signatures));
  const done = () => isSigned(props.signing, props.signatures);
  const count = () => [...words().values()].filter(({ signs }) => signs).length;
  const name = () => props.package?.name ?? props.signing.package;
  const maySign = () =>
    props.party !== null &&
    props.signing.parties.includes(props.party) &&
    !done() &&
    debate.can('package.sign', { stakeholder: props.party });
  const own = () => words().get(props.party ?? '');
  const [asking, setAsking] = createSignal<'sign' | 'refuse' | null>(null);
  const form = createForm({
    schema: newSignatureSchema,
    send: (input) => api.signings.sign(debate.id(), props.signing.id, input),
    done: ({ signature }) => {
      client.setQueryData(
        queries.signings(debate.id()).queryKey,
        (old) => old && { ...old, signatures: upsert(old.signatures, signature) },
      );
      setAsking(null);
    },
  });
  const word = (party: string) => {
    const said = words().get(party);
    return said === undefined ? 'waits' : said.signs ? 'signs' : 'refuses';
  };
  const signs = { signs: '✓', refuses: '✕', waits: '·' };
  return (
    <li class="signing-card">
      <header>
        <h3>{name()}</h3>
        <span class="offer-state" classList={{ 'offer-accepted': done() }}>
          {done() ? say.signing.signed : say.signing.waits(count(), props.signing.parties.length)}
        </span>
      </header>
      <ul class="signing-parties">
        <For each={props.signing.parties}>
          {(party) => (
            <li class={`signing-${word(party)}`}>
              <i aria-hidden="true">{signs[word(party)]}</i>
              <span>
                <b>{debate.stakeholder(party)?.shortName ?? party}</b> {say.signing.words[word(party)]}
                <Show when={words().get(party)?.reason}>{(reason) => <>: {reason()}</>}</Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <div class="offer-actions">
        <Show when={maySign()}>
          <Show when={own()?.signs !== true}>
            <Button look="main" onClick={() => setAsking('sign')}>
              {say.signing.sign}
            </Button>
          </Show>
          <Show when={own()?.signs !== false}>
            <Button onClick={() => setAsking('refuse')}>{say.signing.refuse}</Button>
          </Show>
        </Show>
        <A class="link action" href={debate.address(`deal?package=${props.signing.package}`)}>
          {say.signing.look}
        </A>
      </div>
      <Show when={asking()}>
        {(which) => (
          <FormDialog
            title={which() === 'sign' ? say.signing.signTitle : say.signing.refuseTitle}
            description={
              which() === 'sign'
                ? say.signing.signWhy(debate.stakeholder(props.party ?? '')?.name ?? '', name())
                : ''
            }
            submit={which() === 'sign' ? say.signing.sign : say.signing.refuse}
            form={form}
            read={(data) => ({
              stakeholder: props.party,
              signs: which() === 'sign',
              reason: data.get('reason'),
            })}
            onClose={() => setAsking(null)}
          >
            <TextArea
              name="reason"
              label={say.signing.reason}
              optional={which() === 'sign'}
              written
              maxLength={1000}
              error={form.error('reason')}
            />
          </FormDialog>
        )}
      </Show>
    </li>
  );
}
