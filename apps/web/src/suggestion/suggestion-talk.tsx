import type { SuggestionId } from '@proviso/domain/suggestion';
import { A } from '@solidjs/router';
import { createSignal, type JSX, Match, onMount, Show, Suspense, Switch } from 'solid-js';
import { useComments } from '../comment/comments-context.tsx';
import { useDrafts } from '../comment/kept-drafts.ts';
import { PlainComment } from '../comment/plain-comment.tsx';
import { lazy } from '../control/lazy.ts';
import { whenIdle } from '../control/when-idle.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';

const loadDiscussion = () => import('../comment/discussion-panel.tsx');
const DiscussionPanel = lazy(async () => ({ default: (await loadDiscussion()).DiscussionPanel }));

/**
 * What is said about a suggestion, below it and in sight as soon as something is said, unless somebody folds it away; where the
 * suggestion has its home elsewhere, the way there.
 */
export function SuggestionTalk(props: {
  readonly suggestion: SuggestionId;
  readonly home: string | undefined;
}): JSX.Element {
  const debate = useDebate();
  const comments = useComments();
  const drafts = useDrafts();
  const on = () => ({ kind: 'suggestion', id: props.suggestion }) as const;
  const all = () => comments.on('suggestion', props.suggestion);
  const count = () => comments.count('suggestion', props.suggestion);
  const [chosen, choose] = createSignal<boolean | null>(null);
  const isOpen = () => chosen() ?? (all().length > 0 || drafts.isBegun(on()));
  /** Somebody began to write before the discussion had come. */
  const [isWriting, setWriting] = createSignal(false);
  /** Somebody has just opened it to say the first thing. */
  const isNew = () => chosen() === true && all().length === 0;
  onMount(() => whenIdle(loadDiscussion));
  const label = () => (count() > 0 ? say.comment.count(count()) : say.suggestion.discuss);
  return (
    <Show when={all().length > 0 || debate.can('comment.add')}>
      <Switch>
        <Match when={props.home}>
          {(home) => (
            <A class="link review-talk" href={home()} noScroll>
              {label()}
            </A>
          )}
        </Match>
        <Match when={true}>
          <button
            type="button"
            class="link review-talk"
            aria-expanded={isOpen()}
            onClick={() => choose(!isOpen())}
          >
            {label()}
          </button>
          <Show when={isOpen()}>
            <div class="review-discussion">
              <Suspense
                fallback={chosen() === true && <PlainComment on={on()} onShown={() => setWriting(true)} />}
              >
                <DiscussionPanel on={on()} focus={isWriting() || isNew()} />
              </Suspense>
            </div>
          </Show>
        </Match>
      </Switch>
    </Show>
  );
}
