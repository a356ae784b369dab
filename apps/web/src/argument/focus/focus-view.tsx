import { createEffect, createSignal, For, type JSX, on, onMount, Show, Suspense } from 'solid-js';
import { CardUndercuts, ClaimCard } from '../../claim/claim-card.tsx';
import { lazy } from '../../control/lazy.ts';
import { say } from '../../language/language.ts';
import { useArgument } from '../argument-context.tsx';
import { AncestorStrip } from './ancestor-strip.tsx';
import { AnswerColumn } from './answer-column.tsx';

// Beside the words, so after them.
const Minimap = lazy(async () => ({ default: (await import('./minimap.tsx')).Minimap }));

const columns = ['pro', 'con'] as const;

/** One claim with what it answers above and its pros and cons below; without a claim, the answers to the subject. */
export function FocusView(props: {
  /** Which side a phone shows. */
  readonly side: 'pro' | 'con';
  readonly onSide: (side: 'pro' | 'con') => void;
}): JSX.Element {
  const argument = useArgument();
  const claim = () => {
    const id = argument.selection.claim();
    return id !== null && argument.store.tree().claims.has(id) ? argument.store.claim(id) : undefined;
  };
  const to = () => claim()?.id ?? null;
  const [tabs, setTabs] = createSignal<HTMLDivElement>();
  const walkTabs = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    props.onSide(props.side === 'pro' ? 'con' : 'pro');
    const list = tabs();
    queueMicrotask(() => list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  // A step to another claim shows it, with what it answers, however far down one was reading.
  let where: HTMLDivElement | undefined;
  createEffect(
    on(to, () => queueMicrotask(() => where?.scrollIntoView({ block: 'nearest' })), { defer: true }),
  );
  // A link to a claim shows that claim with its answers, not what the argument is about.
  onMount(() => {
    // A phone leaves out what it is about.
    if (to() !== null && !matchMedia('(max-width: 640px)').matches) where?.scrollIntoView({ block: 'start' });
  });
  return (
    <>
      <div
        class="argument-where"
        ref={(element) => {
          where = element;
        }}
      >
        <Show when={to()} fallback={<p class="argument-top-hint">{say.argument.topHint}</p>}>
          {(id) => <AncestorStrip of={id()} />}
        </Show>
        <Show when={argument.store.tree().claims.size > 0}>
          <div class="argument-minimap">
            <Suspense>
              <Minimap />
            </Suspense>
          </div>
        </Show>
      </div>
      <Show when={claim()} keyed>
        {(found) => (
          <>
            <ClaimCard claim={found} />
            <CardUndercuts claim={found} />
          </>
        )}
      </Show>
      <div
        class="argument-tabs-phone"
        role="tablist"
        aria-label={say.argument.answers}
        ref={setTabs}
        onKeyDown={walkTabs}
      >
        <For each={columns}>
          {(side) => (
            <button
              type="button"
              role="tab"
              data-side={side}
              aria-selected={props.side === side}
              tabIndex={props.side === side ? 0 : -1}
              onClick={() => props.onSide(side)}
            >
              {say.argument.heading[side]} {argument.store.tree().on(side, to()).length}
            </button>
          )}
        </For>
      </div>
      <div class="argument-columns">
        <For each={columns}>
          {(side) => <AnswerColumn side={side} to={to()} hidden={props.side !== side} />}
        </For>
      </div>
    </>
  );
}
