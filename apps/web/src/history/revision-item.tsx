import type { Revision } from '@proviso/document/revisions';
import type { ClaimId } from '@proviso/domain/claim';
import { type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Avatar } from '../control/avatar.tsx';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import { ChangedWords } from './changed-words.tsx';
import { whatWasDone } from './what-was-done.ts';

/** One change: who, what, when; its words, with what came and went marked; what one can do with it. */
export function RevisionItem(props: {
  readonly revision: Revision;
  /** The words of a claim that it was moved to. */
  readonly wordsOf: (claim: ClaimId) => string | undefined;
  /** What was done, in other words than the usual: where the change stands beside the claim itself. */
  readonly did?: string | undefined;
  readonly children?: JSX.Element;
}): JSX.Element {
  const argument = useArgument();
  const revision = () => props.revision;
  const place = () => {
    const { kind, was, now } = revision();
    if (kind !== 'moved' || !was || !now) return null;
    if (was.answers === now.answers && was.side === now.side) return say.history.reordered;
    const to =
      now.answers === null ? say.history.subject : (props.wordsOf(now.answers) ?? say.claim.linkGone);
    return say.history.movedTo[now.side](to);
  };
  return (
    <div class="history-item">
      <Avatar name={argument.nameOf(revision().by)} />
      <div class="min-w-0">
        <p>
          <b class="font-medium">{argument.nameOf(revision().by)}</b> {props.did ?? whatWasDone(revision())}
        </p>
        <Show when={revision().before !== revision().text}>
          <ChangedWords before={revision().before} after={revision().text} />
        </Show>
        <Show when={revision().kind === 'made' && revision().now?.link}>
          {(link) => (
            <p class="history-words-changed" dir="auto">
              {argument.linked(link())?.text ?? say.claim.linkGone}
            </p>
          )}
        </Show>
        <Show when={place()}>{(text) => <p class="text-ink-2">{text()}</p>}</Show>
        <Show when={revision().kind === 'archived' && revision().now?.archived?.reason}>
          {(reason) => (
            <q class="block font-serif text-ink-2" dir="auto">
              {reason()}
            </q>
          )}
        </Show>
        <p class="history-item-foot">
          <time dateTime={revision().at}>{formatMoment(revision().at)}</time>
          {props.children}
        </p>
      </div>
    </div>
  );
}
