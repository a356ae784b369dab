import { subjectOf } from '@proviso/domain/argument';
import type { Discussed } from '@proviso/domain/comment';
import type { CitedBy } from '@proviso/domain/evidence';
import { createMemo, For, type JSX, Match, onMount, Suspense, Switch } from 'solid-js';
import { useComments } from '../../comment/comments-context.tsx';
import { lazy } from '../../control/lazy.ts';
import { whenIdle } from '../../control/when-idle.ts';
import { EvidencePanel } from '../../evidence/panel/evidence-panel.tsx';
import { say } from '../../language/language.ts';
import { waiting } from '../../moderation/create-reviews.ts';
import { useArgument } from '../argument-context.tsx';
import { panelTabs } from '../selection.ts';
import '../../evidence/panel/evidence-panel.css';
import './panel.css';

// What is behind the other tabs comes while the page lies idle, at the latest when a tab is opened.
const loadHistory = () =>
  Promise.all([import('../../claim/claim-history.tsx'), import('../../history/wording-history.tsx')]);
const loadVotes = () => import('../../vote/vote-panel.tsx');
const ClaimHistory = lazy(async () => ({ default: (await loadHistory())[0].ClaimHistory }));
const WordingHistory = lazy(async () => ({ default: (await loadHistory())[1].WordingHistory }));
const loadReview = () => import('../../moderation/review-panel.tsx');
const ReviewPanel = lazy(async () => ({ default: (await loadReview()).ReviewPanel }));
const loadDiscussion = () => import('../../comment/discussion-panel.tsx');
const DiscussionPanel = lazy(async () => ({ default: (await loadDiscussion()).DiscussionPanel }));
const DiscussedSuggestions = lazy(() => import('../../suggestion/discussed-suggestions.tsx'));
const VotePanel = lazy(async () => ({ default: (await loadVotes()).VotePanel }));

/** Beside the argument: evidence, votes and history of the claim that is chosen; without one, the wording's evidence. */
export function ArgumentPanel(): JSX.Element {
  const argument = useArgument();
  const claim = () => {
    const id = argument.selection.claim();
    return id === null ? undefined : argument.store.claim(id);
  };
  const hasWording = () => subjectOf(argument.argument).kind === 'provision';
  const on = createMemo<CitedBy | null>(
    () => {
      const found = claim();
      if (found) return { kind: 'claim', id: found.id };
      const { kind, id } = subjectOf(argument.argument);
      return kind === 'source' || kind === 'package' ? null : { kind, id };
    },
    null,
    { equals: (a, b) => a?.kind === b?.kind && a?.id === b?.id },
  );
  const comments = useComments();
  /** What is discussed: the claim that is chosen, or the stance that the argument is about. */
  const discussed = createMemo((): Discussed | null => {
    const place = on();
    return place === null || place.kind === 'provision' ? null : { kind: place.kind, id: place.id };
  });
  onMount(() => whenIdle(() => Promise.all([loadDiscussion(), loadHistory(), loadVotes()])));
  const tab = () => shown().find((one) => one === argument.selection.tab()) ?? 'evidence';
  const count = (of: (typeof panelTabs)[number]) => {
    const found = claim();
    const place = on();
    if (of === 'evidence') return place ? argument.beside.citationsOn(place.kind, place.id).length : null;
    const talk = discussed();
    if (of === 'discussion') return talk ? comments.count(talk.kind, talk.id) || null : null;
    if (of === 'review') {
      const { suggestions, marks } = waiting(argument.beside.reviews, found?.id ?? null);
      return suggestions + marks || null;
    }
    return of === 'votes' && found ? argument.beside.voteCount(found.id) || null : null;
  };
  /** Without a claim: what stands beside the wording, and, of a provision, how that came to be. */
  const shown = () =>
    claim()
      ? panelTabs.filter((one) => one !== 'review' || hasReviews())
      : panelTabs.filter(
          (one) =>
            one === 'evidence' ||
            (one === 'history' && hasWording()) ||
            (one === 'discussion' && discussed() !== null) ||
            (one === 'review' && hasReviews()),
        );
  const hasReviews = () => {
    const id = claim()?.id ?? null;
    const { suggestions, marks } = argument.beside.reviews;
    return suggestions(id).length > 0 || (id !== null && marks(id).length > 0);
  };
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = shown()[shown().indexOf(tab()) + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    argument.selection.open(next);
    const list = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
    queueMicrotask(() => list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <>
      <div class="panel-tabs" role="tablist" aria-label={say.panel.label} onKeyDown={walk}>
        <For each={shown()}>
          {(one) => (
            <button
              type="button"
              role="tab"
              class="tab"
              aria-selected={tab() === one}
              tabIndex={tab() === one ? 0 : -1}
              onClick={() => argument.selection.open(one)}
            >
              {say.panel.tab[one]}
              <span class="tab-n">{count(one)}</span>
            </button>
          )}
        </For>
      </div>
      <div role="tabpanel" aria-label={say.panel.tab[tab()]}>
        {/* What is begun about one thing stays with it: hence keyed. */}
        <Switch fallback={<p class="panel-section panel-empty">{say.panel.nothingChosen}</p>}>
          <Match when={tab() === 'evidence' && on()} keyed>
            {(place) => <EvidencePanel on={place} />}
          </Match>
          <Match when={tab() === 'discussion' && discussed()} keyed>
            {(thing) => (
              <Suspense>
                <DiscussionPanel on={thing} />
                <DiscussedSuggestions at={thing.kind === 'claim' ? thing.id : null} />
              </Suspense>
            )}
          </Match>
          <Match when={tab() === 'review' && hasReviews()}>
            <Suspense>
              <ReviewPanel claim={claim()?.id ?? null} />
            </Suspense>
          </Match>
          <Match when={tab() === 'votes' && claim()?.id} keyed>
            {(id) => (
              <Suspense>
                <VotePanel claim={id} />
              </Suspense>
            )}
          </Match>
          <Match when={tab() === 'history' && claim()?.id} keyed>
            {(id) => (
              <Suspense>
                <ClaimHistory claim={id} />
              </Suspense>
            )}
          </Match>
          <Match when={tab() === 'history'}>
            <Suspense>
              <WordingHistory />
            </Suspense>
          </Match>
        </Switch>
      </div>
    </>
  );
}
