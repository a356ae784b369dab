import type { RefusedChange } from '@proviso/document/connection';
import { unsentTexts } from '@proviso/document/unsent-texts';
import type { ArgumentId } from '@proviso/domain/argument';
import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type * as Y from 'yjs';
import { Button } from '../../control/button.tsx';
import { notify } from '../../control/toast.tsx';
import { useDebate } from '../../debate/debate-context.tsx';
import { say } from '../../language/language.ts';
import { copyName } from '../../offline/copies.ts';
import { keepReturned, readReturned } from '../../offline/returned-texts.ts';
import { type OpenedArgument, openArgument } from '../open-argument.ts';

/**
 * Keeps an argument open. When the server refuses a change, the copy that holds it is dropped and the argument is opened
 * anew; what the person had written is given back here as a text to copy, with the reason, and stays until it is dismissed.
 */
export function ArgumentRoom(props: {
  readonly argument: ArgumentId;
  readonly children: (opened: OpenedArgument) => JSX.Element;
}): JSX.Element {
  const debate = useDebate();
  const [attempt, setAttempt] = createSignal(1);

  // The name alone: when the record it is read from comes anew, the argument is still the same, and whoever writes in it
  // goes on.
  const argument = createMemo(() => props.argument);
  /** What came back of this argument, on earlier pages too. */
  const [returned, setReturned] = createSignal<readonly RefusedChange[]>([]);
  const nameOf = (of: ArgumentId) => {
    const me = debate.me();
    return me && copyName(debate.id(), of, me.person);
  };
  const here = createMemo(() => nameOf(argument()));
  createEffect(() => {
    const name = here();
    setReturned(name === null ? [] : readReturned(name));
  });
  const keep = (of: ArgumentId, change: (list: readonly RefusedChange[]) => readonly RefusedChange[]) => {
    const isHere = of === argument();
    const name = nameOf(of);
    const list = change(isHere ? returned() : name === null ? [] : readReturned(name));
    if (name !== null) keepReturned(name, list);
    if (isHere) setReturned(list);
  };
  /** Another one whenever the argument changes, or the same has to be opened anew. */
  const room = createMemo(() => ({ argument: argument(), attempt: attempt() }));
  /** A copy that was dropped: what else was written in it is known once the server has said what it has. */
  let dropped: { readonly argument: ArgumentId; readonly doc: Y.Doc; readonly change: RefusedChange } | null =
    null;
  const giveBackTheRest = (argument: ArgumentId, stored: Y.Doc) => {
    if (dropped?.argument !== argument) return;
    const { doc, change } = dropped;
    dropped = null;
    const others = unsentTexts(doc, stored).filter(({ claim }) => claim !== change.claim);
    keep(argument, (list) => [...list, ...others.map((text) => ({ ...change, ...text }))]);
  };
  const open = (argument: ArgumentId) => {
    const me = debate.me();
    return openArgument({
      debate: debate.id(),
      argument,
      me: me && { person: me.person, name: me.name },
      readOnly: () => !debate.can('claim.create'),
      onSynced: (doc) => giveBackTheRest(argument, doc),
      onRefused: (change, doc) => {
        dropped = { argument, doc, change };
        keep(argument, (list) => [...list, change]);
        setAttempt((count) => count + 1);
      },
    });
  };
  const discard = (change: RefusedChange) =>
    keep(argument(), (list) => list.filter((other) => other !== change));
  const copy = async (change: RefusedChange) => {
    await navigator.clipboard.writeText(change.text);
    notify(say.shell.copied);
  };
  return (
    <>
      <For each={returned()}>
        {(change) => (
          <div class="argument-notice" role="alert">
            <b>{say.live.refused}</b>
            <span>{change.message}</span>
            <Show when={change.text !== ''}>
              <blockquote dir="auto">{change.text}</blockquote>
              <Button onClick={() => copy(change)}>{say.live.copyText}</Button>
            </Show>
            <Button look="plain" onClick={() => discard(change)}>
              {say.live.dismiss}
            </Button>
          </div>
        )}
      </For>
      <Show when={room()} keyed>
        {(now) => props.children(open(now.argument))}
      </Show>
    </>
  );
}
