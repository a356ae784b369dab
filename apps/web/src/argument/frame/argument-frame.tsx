import type { ArgumentId } from '@proviso/domain/argument';
import { useLocation, useNavigate } from '@solidjs/router';
import {
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  Match,
  onMount,
  Show,
  Suspense,
  Switch,
  untrack,
} from 'solid-js';
import { ArchivedClaims } from '../../claim/archived-claims.tsx';
import { loadWriting } from '../../claim/writing.tsx';
import { Dialog } from '../../control/dialog.tsx';
import { lazy } from '../../control/lazy.ts';
import { whenIdle } from '../../control/when-idle.ts';
import { useDebate } from '../../debate/debate-context.tsx';
import { type Crumb, usePageTop } from '../../debate/page-slots.tsx';
import { useMoment } from '../../history/moment-address.ts';
import { say } from '../../language/language.ts';
import { FreshProvider } from '../../seen/fresh-context.tsx';
import { NewLine } from '../../seen/new-line.tsx';
import type { ArgumentContext, ArgumentSubjectLine } from '../argument-context.tsx';
import { FocusView } from '../focus/focus-view.tsx';
import type { OpenedArgument } from '../open-argument.ts';
import { ProvideArgument } from '../provide-argument.tsx';
import { AnnounceAdditions } from './announce-additions.tsx';
import { ArgumentBar } from './argument-bar.tsx';
import { offerArgumentCommands } from './argument-commands.ts';
import { createArgumentKeys } from './argument-keys.ts';
import { ArgumentRoom } from './argument-room.tsx';
import { KeyLine } from './key-line.tsx';
import { LiveState, PresentPeople } from './live-state.tsx';
import { PhoneActions, PhoneHead } from './phone-bars.tsx';
import '../argument.css';
import '../../claim/claim.css';

// The past is loaded by those who ask for it.
const ReplayPage = lazy(() => import('../../history/replay-page.tsx'));
// The other views, and what opens over the page, come while it lies idle, at the latest when they are asked for.
const loadOutline = () => import('../outline/outline-view.tsx');
const loadMap = () => import('../map/map-view.tsx');
const loadDialogs = () => import('./argument-dialogs.tsx');
const loadPanel = () => import('./argument-panel.tsx');
const ArgumentPanel = lazy(async () => ({ default: (await loadPanel()).ArgumentPanel }));
const OutlineView = lazy(async () => ({ default: (await loadOutline()).OutlineView }));
const MapView = lazy(async () => ({ default: (await loadMap()).MapView }));
const ArgumentDialogs = lazy(loadDialogs);
const SuggestedClaims = lazy(() => import('../../suggestion/suggested-claims.tsx'));

export type ArgumentFrameProps = {
  readonly argument: ArgumentId;
  readonly subject: ArgumentSubjectLine;
  readonly crumbs: readonly Crumb[];
  /** The small line under the title on a phone. */
  readonly under: string;
  /** What is argued about, above the argument. */
  readonly head: () => JSX.Element;
};

/**
 * A page around one live argument: what it is about, the argument in one of its views, the panel beside it. Where the
 * address names a moment, the argument as it was then.
 */
export function ArgumentFrame(props: ArgumentFrameProps): JSX.Element {
  const moment = useMoment();
  return (
    <ArgumentRoom argument={props.argument}>
      {(opened) => (
        <ProvideArgument argument={props.argument} subject={props.subject} opened={opened}>
          {(argument) => (
            <Show
              when={moment.isPast()}
              fallback={
                <FreshProvider>
                  <Opened {...props} argumentContext={argument} opened={opened} />
                </FreshProvider>
              }
            >
              <Suspense fallback={<ArgumentSkeleton />}>
                <ReplayPage present={argument} crumbs={props.crumbs} head={props.head} />
              </Suspense>
            </Show>
          )}
        </ProvideArgument>
      )}
    </ArgumentRoom>
  );
}

function Opened(
  props: ArgumentFrameProps & {
    readonly argumentContext: ArgumentContext;
    readonly opened: OpenedArgument;
  },
): JSX.Element {
  const debate = useDebate();
  const location = useLocation();
  const navigate = useNavigate();
  const [side, setSide] = createSignal<'pro' | 'con'>('pro');
  const [isPanelOpen, setPanelOpen] = createSignal(false);
  const argument = () => props.argumentContext;
  // A mark such as [1] leads to its quote, a notice to a comment, a count to what waits; on a phone all are in the sheet.
  createEffect(() => {
    const leadsBeside =
      argument().selection.quote() !== null || /^#(comment|review|suggestion)/.test(location.hash);
    if (leadsBeside && matchMedia('(max-width: 640px)').matches) setPanelOpen(true);
  });
  const closePanel = () => {
    setPanelOpen(false);
    const { selection } = argument();
    if (selection.quote() !== null) selection.select(selection.claim());
    // So that the same way leads there again.
    if (location.hash !== '') navigate(location.pathname + location.search, { replace: true, scroll: false });
  };
  const why = () => debate.refusal('claim.create')?.message ?? null;
  /** While all is well the bar above says so; else it is said in sight, however far one has scrolled. */
  const isCalm = () => ['saved', 'read-only', 'connecting'].includes(props.opened.state().kind);
  const state = (mostPeople: number) => (
    <>
      <LiveState state={props.opened.state()} why={why()} maySuggest={debate.can('suggestion.make')} />
      <PresentPeople people={argument().people()} most={mostPeople} />
    </>
  );
  const wasOpen = createMemo<boolean>((before) => before || argument().open() !== null, false);
  onMount(() => void loadWriting());
  // What is beside the claims comes after them, and what is not seen at all once the page lies idle.
  createEffect(() => {
    if (!props.opened.ready()) return;
    void loadPanel();
    whenIdle(() => Promise.all([loadDialogs(), loadOutline(), loadMap()]));
  });
  usePageTop({ crumbs: () => props.crumbs, end: () => state(5), bareOnPhone: true });
  offerArgumentCommands(untrack(() => props.argumentContext));
  createArgumentKeys(
    untrack(() => props.argumentContext),
    untrack(() => props.opened.ready),
    setSide,
  );
  return (
    <>
      <PhoneHead back={debate.address()} title={title(props.subject)} under={props.under}>
        {state(2)}
      </PhoneHead>
      <div class="argument-wrap">
        <main
          class="argument-main"
          id="content"
          data-claim={argument().selection.claim() ?? undefined}
          data-view={argument().selection.view()}
        >
          <div class="argument-head">{props.head()}</div>
          <ArgumentBar />
          <NewLine />
          <Show when={props.opened.ready()} fallback={<ArgumentSkeleton />}>
            <Switch>
              <Match when={argument().selection.view() === 'focus'}>
                <Suspense fallback={<ArgumentSkeleton />}>
                  <FocusView side={side()} onSide={setSide} />
                </Suspense>
              </Match>
              <Match when={argument().selection.view() === 'outline'}>
                <Suspense fallback={<ArgumentSkeleton />}>
                  <OutlineView />
                </Suspense>
              </Match>
              <Match when={argument().selection.view() === 'map'}>
                <Suspense fallback={<ArgumentSkeleton />}>
                  <MapView />
                </Suspense>
              </Match>
            </Switch>
            <Show
              when={
                argument().selection.view() !== 'focus' && argument().beside.reviews.newClaims().length > 0
              }
            >
              <Suspense>
                <SuggestedClaims />
              </Suspense>
            </Show>
            <AnnounceAdditions />
            <ArchivedClaims />
          </Show>
        </main>
        <aside class="argument-side" aria-label={say.argument.panel}>
          <div class="argument-side-inner">
            <Show when={props.opened.ready()}>
              <Suspense>
                <ArgumentPanel />
              </Suspense>
            </Show>
          </div>
        </aside>
      </div>
      <KeyLine>
        <Show when={!isCalm()}>
          <LiveState state={props.opened.state()} why={why()} maySuggest={debate.can('suggestion.make')} />
        </Show>
      </KeyLine>
      <PhoneActions side={side()} onEvidence={() => setPanelOpen(true)} />
      <Dialog open={isPanelOpen()} onClose={closePanel} title={say.argument.panel}>
        <Suspense>
          <ArgumentPanel />
        </Suspense>
      </Dialog>
      <Suspense>
        <Show when={wasOpen()}>
          <ArgumentDialogs />
        </Show>
      </Suspense>
    </>
  );
}

/** A provision has a number; what is disputed has a question mark, which its words end with already. */
const title = ({ mark, text }: ArgumentSubjectLine) => (mark && mark !== '?' ? `${mark}. ${text}` : text);

function ArgumentSkeleton(): JSX.Element {
  return (
    <div class="argument-columns" role="status" aria-label={say.shell.loading}>
      <div class="grid gap-4">
        <div class="skeleton h-20" />
        <div class="skeleton h-16" />
      </div>
      <div class="grid gap-4">
        <div class="skeleton h-16" />
        <div class="skeleton h-20" />
      </div>
    </div>
  );
}
