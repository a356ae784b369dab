import type { Comment } from '@proviso/domain/comment';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { Button } from '../control/button.tsx';
import { TextField } from '../control/field.tsx';
import { complain } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { formatAgo, formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import { CommentComposer } from './comment-composer.tsx';
import { CommentText } from './comment-text.tsx';
import { draftOf } from './mention-draft.ts';

/** One comment: who, when, what; and what the reader may do about it. */
export function CommentItem(props: {
  readonly comment: Comment;
  readonly onReply?: () => void;
  /** What else can be done where it stands. */
  readonly actions?: JSX.Element;
}): JSX.Element {
  const debate = useDebate();
  const [doing, setDoing] = createSignal<'edit' | 'withdraw' | null>(null);
  const [reason, setReason] = createSignal('');
  const author = () => ({ author: props.comment.by });
  const isOwn = () => props.comment.by === debate.me()?.person;
  const mayEdit = () => debate.can('comment.edit', author());
  const mayWithdraw = () => debate.can('comment.withdraw', author());
  const withdraw = async () => {
    const answer = await api.comments.withdraw(debate.id(), props.comment.id, reason());
    if (answer.ok) setDoing(null);
    else complain(answer.problem);
  };
  return (
    <article class="comment" data-comment={props.comment.id} tabIndex={-1}>
      <p class="comment-head">
        <b>{debate.nameOf(props.comment.by)}</b>
        <time dateTime={props.comment.at} title={formatMoment(props.comment.at)}>
          {formatAgo(props.comment.at)}
        </time>
        <Show when={props.comment.earlier.length > 0}>
          <span>{say.comment.edited}</span>
        </Show>
      </p>
      <Show
        when={props.comment.withdrawn}
        fallback={
          <Show
            when={doing() === 'edit'}
            fallback={
              <div class="comment-text" dir="auto">
                <CommentText text={props.comment.text} />
              </div>
            }
          >
            <CommentComposer
              label={say.comment.edit}
              action={say.comment.save}
              initial={draftOf(props.comment.text, debate.nameOf)}
              focus
              send={(text) => api.comments.edit(debate.id(), props.comment.id, text)}
              onDone={() => setDoing(null)}
              onCancel={() => setDoing(null)}
            />
          </Show>
        }
      >
        {(gone) => (
          <p class="comment-gone">
            {gone().by === props.comment.by
              ? say.comment.withdrawn
              : say.comment.hidden(debate.nameOf(gone().by), gone().reason)}
          </p>
        )}
      </Show>
      <Show when={props.comment.withdrawn === null && doing() === null}>
        <Show when={props.comment.earlier.length > 0}>
          <details class="comment-earlier">
            <summary>{say.comment.earlier(props.comment.earlier.length)}</summary>
            <For each={props.comment.earlier}>
              {(was) => (
                <p dir="auto">
                  <CommentText text={was.text} />
                  <span class="block text-12 text-ink-3">{say.comment.until(formatMoment(was.until))}</span>
                </p>
              )}
            </For>
          </details>
        </Show>
        <p class="comment-do">
          <Show when={props.onReply && debate.can('comment.add')}>
            <button type="button" class="link" onClick={() => props.onReply?.()}>
              {say.comment.reply}
            </button>
          </Show>
          <Show when={mayEdit()}>
            <button type="button" class="link" onClick={() => setDoing('edit')}>
              {say.comment.edit}
            </button>
          </Show>
          <Show when={mayWithdraw()}>
            <button type="button" class="link" onClick={() => setDoing('withdraw')}>
              {isOwn() ? say.comment.withdraw : say.comment.hide}
            </button>
          </Show>
          {props.actions}
        </p>
      </Show>
      <Show when={doing() === 'withdraw'}>
        <form
          class="comment-sure"
          onSubmit={(event) => {
            event.preventDefault();
            void withdraw();
          }}
        >
          <Show when={!isOwn()}>
            <TextField
              label={say.comment.hideWhy}
              value={reason()}
              required
              maxLength={1000}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </Show>
          <div class="comment-actions">
            <Button look="grave" type="submit">
              {isOwn() ? say.comment.withdrawSure : say.comment.hideSure}
            </Button>
            <Button onClick={() => setDoing(null)}>{say.shell.cancel}</Button>
          </div>
        </form>
      </Show>
    </article>
  );
}
