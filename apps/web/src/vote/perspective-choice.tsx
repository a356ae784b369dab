import { printPerspective, readPerspective } from '@proviso/domain/perspective';
import { createSignal, type JSX, onMount, Show, Suspense } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { lazy } from '../control/lazy.ts';
import { whenIdle } from '../control/when-idle.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';

const load = () => import('./perspective-options.tsx');
const PerspectiveOptions = lazy(load);
const ImagineDialog = lazy(() => import('./imagine-dialog.tsx'));

/**
 * Whose votes the page shows: from another perspective than everybody's a line says so, because every figure on the page
 * follows it. The choices come when somebody is about to choose.
 */
export function PerspectiveChoice(): JSX.Element {
  const argument = useArgument();
  const debate = useDebate();
  const [isWanted, setWanted] = createSignal(false);
  const [isImagining, setImagining] = createSignal(false);
  const as = () => argument.selection.as();
  const name = () => {
    const now = as();
    if (now === null) return say.review.everybody;
    if (now.kind === 'role') return say.review.ofRole(now.role);
    if (now.kind === 'imagined') return say.review.ofImagined(now.voter);
    if (now.kind === 'person') return debate.nameOf(now.id);
    return say.review.ofDelegates(debate.stakeholder(now.id)?.name ?? now.id);
  };
  const want = () => setWanted(true);
  onMount(() => whenIdle(want));
  return (
    <>
      <label class="perspective" data-other={as() === null ? undefined : ''}>
        <span>{say.review.whose}</span>
        <select
          value={printPerspective(as())}
          onPointerEnter={want}
          onFocus={want}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen !== 'new') return argument.selection.lookAs(readPerspective(chosen));
            event.currentTarget.value = printPerspective(as());
            setImagining(true);
          }}
        >
          <option value="">{say.review.everybody}</option>
          <Show when={as()}>{(now) => <option value={printPerspective(now())}>{name()}</option>}</Show>
          <Show when={isWanted()}>
            <Suspense>
              <PerspectiveOptions without={printPerspective(as())} />
            </Suspense>
          </Show>
        </select>
      </label>
      <Show when={as() !== null}>
        <p class="perspective-line" role="status">
          {say.review.fromPerspective(name())}{' '}
          <button type="button" class="link" onClick={() => argument.selection.lookAs(null)}>
            {say.review.backToAll}
          </button>
        </p>
      </Show>
      <Show when={isImagining()}>
        <Suspense>
          <ImagineDialog onClose={() => setImagining(false)} />
        </Suspense>
      </Show>
    </>
  );
}
