import type { Revision } from '@proviso/document/revisions';
import { A } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { useArgument } from '../argument/argument-context.tsx';
import { complain, notify } from '../control/toast.tsx';
import { say } from '../language/language.ts';
import { useMomentHref } from './moment-address.ts';

/** See the argument as it was then; put the words of then back, where they differ and the reader may edit the claim. */
export function RevisionActions(props: { readonly revision: Revision }): JSX.Element {
  const argument = useArgument();
  const href = useMomentHref();
  const [isBusy, setBusy] = createSignal(false);
  const claim = () =>
    props.revision.claim === null ? undefined : argument.store.claim(props.revision.claim);
  const mayPutBack = () => {
    const found = claim();
    return (
      found !== undefined &&
      found.link === null &&
      found.archived === null &&
      found.text !== props.revision.text &&
      argument.refusal('claim.edit', found) === null
    );
  };
  const putBack = async () => {
    const found = claim();
    if (!found) return;
    setBusy(true);
    const answer = await api.history.restoreText(argument.debate, found.id, props.revision.seq);
    setBusy(false);
    if (answer.ok) notify(say.history.wereBack);
    else complain(answer.problem);
  };
  return (
    <>
      <A class="link" href={href(props.revision.last, props.revision.claim)} noScroll>
        {say.history.seeThen}
      </A>
      <Show when={mayPutBack()}>
        <button type="button" class="link" disabled={isBusy()} onClick={putBack}>
          {say.history.putBack}
        </button>
      </Show>
    </>
  );
}
