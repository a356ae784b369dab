import { positions, type StanceKind } from '@proviso/domain/stance';
import { For } from 'solid-js';
import { say } from '../../language/language.ts';
import { KindChoice } from '../kinds/kind-choice.tsx';
import { StanceMark, StanceWord } from '../stance-mark.tsx';

/** What the marks mean; the kinds are buttons that show and hide their stances. At least one kind stays. */
export function MatrixLegend(props: {
  readonly kinds: readonly StanceKind[];
  readonly onKinds: (kinds: readonly StanceKind[]) => void;
}) {
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
        <div class="-mx-[7px]">
          <KindChoice kinds={props.kinds} onKinds={props.onKinds} />
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
