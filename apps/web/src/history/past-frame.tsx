import Eye from 'lucide-solid/icons/eye';
import { createSignal, type JSX, Match, Switch, untrack } from 'solid-js';
import type { ArgumentContext } from '../argument/argument-context.tsx';
import { FocusView } from '../argument/focus/focus-view.tsx';
import { ArgumentBar } from '../argument/frame/argument-bar.tsx';
import { MapView } from '../argument/map/map-view.tsx';
import { OutlineView } from '../argument/outline/outline-view.tsx';
import { neighbour } from '../argument/tree-walk.ts';
import { ArchivedClaims } from '../claim/archived-claims.tsx';
import { createHotkeys } from '../control/hotkey.ts';
import { type Crumb, usePageTop } from '../debate/page-slots.tsx';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import type { Replay } from './create-replay.ts';
import { markTouched } from './mark-touched.ts';
import { ReplayBar } from './replay-bar.tsx';
import { ReplayLog } from './replay-log.tsx';

export type PastFrameProps = {
  readonly argument: ArgumentContext;
  readonly replay: Replay;
  readonly crumbs: readonly Crumb[];
  readonly head: () => JSX.Element;
  readonly leave: () => void;
};

/** The page around an argument as it was: the same views, nothing to write with, and the line of time at its foot. */
export function PastFrame(props: PastFrameProps): JSX.Element {
  // The frame is made anew with each replay.
  const { argument, replay } = untrack(() => props);
  const [side, setSide] = createSignal<'pro' | 'con'>('pro');
  const when = () => replay.past.step(replay.step());
  usePageTop({
    crumbs: () => props.crumbs,
    end: () => (
      <span class="live-state">
        <Eye size={14} aria-hidden="true" />
        {say.history.reading}
      </span>
    ),
    bareOnPhone: true,
  });
  const walk = (direction: Parameters<typeof neighbour>[2]) => () => {
    const next = neighbour(argument.store.tree(), argument.selection.claim(), direction);
    if (next === undefined) return false;
    argument.selection.select(next);
    return true;
  };
  createHotkeys({
    ' ': ({ target }) => {
      // A button that has the focus is pressed by it.
      if (target instanceof HTMLElement && target.closest('button, a, summary')) return false;
      replay.toggle();
      return true;
    },
    '[': () => replay.skip(-1),
    ']': () => replay.skip(1),
    Home: () => replay.go(0),
    End: () => replay.go(replay.past.steps - 1),
    Escape: () => props.leave(),
    ArrowUp: walk('up'),
    ArrowDown: walk('down'),
    ArrowLeft: walk('before'),
    ArrowRight: walk('after'),
  });
  markTouched(replay);
  return (
    <div class="history-page">
      <p class="history-strip" role="status">
        <span>
          {say.history.asItWas} <time dateTime={when().at}>{formatMoment(when().at)}</time>
        </span>
        <span class="history-strip-note">{say.history.readingOnly}</span>
        <button type="button" class="btn" onClick={() => props.leave()}>
          {say.history.backToNow} <kbd class="max-sm:hidden">Esc</kbd>
        </button>
      </p>
      <div class="argument-wrap">
        <main class="argument-main" id="content">
          <div class="history-head">{props.head()}</div>
          <ArgumentBar />
          <Switch>
            <Match when={argument.selection.view() === 'focus'}>
              <FocusView side={side()} onSide={setSide} />
            </Match>
            <Match when={argument.selection.view() === 'outline'}>
              <OutlineView />
            </Match>
            <Match when={argument.selection.view() === 'map'}>
              <MapView />
            </Match>
          </Switch>
          <ArchivedClaims />
        </main>
        <aside class="argument-side" aria-label={say.history.log}>
          <div class="argument-side-inner">
            <ReplayLog replay={replay} />
          </div>
        </aside>
      </div>
      <ReplayBar replay={replay} leave={() => props.leave()} />
    </div>
  );
}
