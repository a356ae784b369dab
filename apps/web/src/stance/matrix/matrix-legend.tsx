import { positions, type StanceKind, stanceKinds } from '@proviso/domain/stance';
import { For } from 'solid-js';
import { say } from '../../language/language.ts';
import { StanceMark, StanceWord } from '../stance-mark.tsx';

/** What the marks mean; the kinds are buttons that show and hide their stances. At least one kind stays. */
export function MatrixLegend(props: {
  readonly kinds: readonly StanceKind[];
  readonly onKinds: (kinds: readonly StanceKind[]) => void;
}) {
  const toggle = (kind: StanceKind) => {
    const next = stanceKinds.filter((one) =>
      one === kind ? !props.kinds.includes(one) : props.kinds.includes(one),
    );
    if (next.length > 0) props.onKinds(next);
  };
  return (
    <details class="matrix-tools-fold border-t border-line" open={innerWidth >= 640}>
      <summary>{say.matrix.legend}</summary>
      <div class="flex flex-wrap items-center gap-x-3.5 gap-y-1 py-2 text-12 text-ink-2">
        <ul class="flex flex-wrap gap-x-3.5 gap-y-1" aria-label={say.matrix.positions}>
          <For each={positions}>
            {(position) => (
              <li class="flex">
                <StanceWord position={position} kind="stated" />
              </li>
            )}
          </For>
        </ul>
        <span class="h-4 w-px bg-line-strong max-sm:hidden" aria-hidden="true" />
        <div class="-mx-[7px] flex flex-wrap gap-1" role="group" aria-label={say.matrix.kinds}>
          <For each={stanceKinds}>
            {(kind) => (
              <button
                type="button"
                class="kind-toggle"
                aria-pressed={props.kinds.includes(kind)}
                onClick={() => toggle(kind)}
              >
                <StanceMark position="oppose" kind={kind} size={16} silent />
                <span>{say.kind[kind]}</span>
              </button>
            )}
          </For>
        </div>
        <span class="h-4 w-px bg-line-strong max-sm:hidden" aria-hidden="true" />
        <span class="flex items-center gap-1.5">
          <StanceMark position="red-line" kind="stated" size={12} silent />
          {say.matrix.beforeLegend}
        </span>
        <span class="flex items-center gap-1.5">
          <b class="matrix-disputed" aria-hidden="true">
            ?
          </b>
          {say.matrix.disputedLegend}
        </span>
        <span class="flex items-center gap-1.5">
          <b class="matrix-rival" aria-hidden="true" />
          {say.matrix.rivalLegend}
        </span>
      </div>
    </details>
  );
}
