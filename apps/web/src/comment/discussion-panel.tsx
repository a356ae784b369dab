import { type Discussed, type Thread, threads } from '@proviso/domain/comment';
import { useLocation } from '@solidjs/router';
import { createEffect, createMemo, createSignal, type JSX, Show, untrack } from 'solid-js';
import { api } from '../api/client.ts';
import { ById } from '../control/by-id.tsx';
import { complain } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { CommentComposer } from './comment-composer.tsx';
import { CommentItem } from './comment-item.tsx';
import { useComments } from './comments-context.tsx';
import { useDrafts } from './kept-drafts.ts';
import './comment.css';
import '../argument/frame/panel.css';

const idOf = ({ first }: Thread) => first.id;

/**
 * What is said beside the argument about one thing: its threads, those that are settled folded away. A suggestion has its own
 * below it, which needs no heading; `focus` puts the keyboard into its field.
 */
export function DiscussionPanel(props: { readonly on: Discussed; readonly focus?: boolean }): JSX.Element {
  const debate = useDebate();
  const location = useLocation();
  const comments = useComments('now');
  const all = createMemo(() => threads(comments.on(props.on.kind, props.on.id)));
  const open = () => all().filter(({ first }) => first.settled === null);
  const settled = () => all().filter(({ first }) => first.settled !== null);
  const mayAdd = () => debate.can('comment.add');
  let root: HTMLElement | undefined;
  const meant = () => /^#comment-(.+)$/.exec(location.hash)?.[1];
  const isMeantSettled = () =>
    settled().some(({ first, replies }) => [first, ...replies].some(({ id }) => id === meant()));
  // Whoever comes by the address of a comment sees it, and a screen reader begins there.
  createEffect(() => {
    const id = meant();
    if (
      id === undefined ||
      !all().some(({ first, replies }) => [first, ...replies].some((one) => one.id === id))
    )
      return;
    queueMicrotask(() => {
      // On a phone the panel is there twice, once out of sight.
      const element = root?.querySelector<HTMLElement>(`[data-comment="${CSS.escape(id)}"]`);
      if (element?.offsetParent === null) return;
      element?.scrollIntoView({ block: 'center' });
      element?.focus({ preventScroll: true });
    });
  });
  return (
    <section
      class="panel-section discussion"
      aria-label={say.comment.title}
      ref={(element) => {
        root = element;
      }}
    >
      <Show when={props.on.kind !== 'suggestion'}>
        <h3>{say.comment.title}</h3>
        <Show when={comments.isReady() && all().length === 0}>
          <p class="panel-empty">
            {say.comment.none} <Show when={mayAdd()}>{say.comment.noneWhy}</Show>
          </p>
        </Show>
      </Show>
      <div aria-live="polite">
        <ById each={open()} id={idOf}>
          {(thread) => <ThreadView thread={thread()} />}
        </ById>
      </div>
      <Show when={mayAdd()}>
        <CommentComposer
          label={say.comment.write[props.on.kind]}
          place={props.on}
          focus={props.focus === true}
          action={say.comment.send}
          send={(text) => api.comments.add(debate.id(), { on: props.on, answers: null, text })}
        />
      </Show>
      <Show when={settled().length > 0}>
        <details class="discussion-settled" open={isMeantSettled()}>
          <summary>{say.comment.someSettled(settled().length)}</summary>
          <ById each={settled()} id={idOf}>
            {(thread) => <ThreadView thread={thread()} />}
          </ById>
        </details>
      </Show>
    </section>
  );
}

function ThreadView(props: { readonly thread: Thread }): JSX.Element {
  const debate = useDebate();
  const first = () => props.thread.first;
  const place = () => ({ ...first().on, answers: first().id });
  const drafts = useDrafts();
  const [isReplying, setReplying] = createSignal(untrack(() => drafts.isBegun(place())));
  const settle = async (isSettled: boolean) => {
    const answer = await api.comments.settle(debate.id(), first().id, isSettled);
    if (!answer.ok) complain(answer.problem);
  };
  const maySettle = () => first().withdrawn === null && debate.can('comment.settle', { author: first().by });
  return (
    <div role="group" class="thread" aria-label={say.comment.thread(debate.nameOf(first().by))}>
      <CommentItem
        comment={first()}
        onReply={() => setReplying(true)}
        actions={
          <>
            <Show when={maySettle()}>
              <button type="button" class="link" onClick={() => void settle(first().settled === null)}>
                {first().settled === null ? say.comment.settle : say.comment.reopen}
              </button>
            </Show>
            <Show when={first().settled}>
              {(by) => <span>{say.comment.settled(debate.nameOf(by().by))}</span>}
            </Show>
          </>
        }
      />
      <Show when={props.thread.replies.length > 0}>
        <div class="thread-replies">
          <ById each={props.thread.replies} id={({ id }) => id}>
            {(reply) => <CommentItem comment={reply()} onReply={() => setReplying(true)} />}
          </ById>
        </div>
      </Show>
      <Show when={isReplying()}>
        <div class="thread-replies">
          <CommentComposer
            label={say.comment.replyTo(debate.nameOf(first().by))}
            action={say.comment.reply}
            place={place()}
            focus
            send={(text) => api.comments.add(debate.id(), { on: first().on, answers: first().id, text })}
            onDone={() => setReplying(false)}
            onCancel={() => setReplying(false)}
          />
        </div>
      </Show>
    </div>
  );
}
