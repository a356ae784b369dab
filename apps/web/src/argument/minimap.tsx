import { type MinimapBar, minimap } from '@proviso/diagram/minimap';
import { createMemo, createSelector, Index, type JSX, Show, untrack } from 'solid-js';
import { say } from '../language/language.ts';
import { useArgument } from './argument-context.tsx';

const width = 288;
const gap = 4;
const most = 16;
const height = 78;

const fills = { pro: 'var(--pro)', con: 'var(--con)', undercut: 'var(--undercut)' } as const;

/** The whole argument as an icicle: where one is, and how much lies below each claim. A click goes there. */
export function Minimap(): JSX.Element {
  const argument = useArgument();
  const map = createMemo(() => {
    const { claims } = argument.store.tree();
    return untrack(() => minimap(claims.values()));
  });
  const pitch = () => Math.min(most + gap, height / (map().rows + 1));
  const selected = () => argument.selection.claim();
  // Both tell the bars concerned of a step, not all of them.
  const isSelected = createSelector(selected);
  const isBelowSelected = createSelector(selected);
  const isLit = (bar: MinimapBar) => {
    const above = argument.store.claim(bar.id)?.answers ?? null;
    return above !== null && isBelowSelected(above);
  };
  const barWidth = (span: number) => Math.max(1.5, span * width - Math.min(1, span * width * 0.2));
  return (
    <div class="argument-minimap">
      <Show when={map().rows > 0}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={say.argument.minimap(map().bars.length)}
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; arrows and links lead there too. */}
          <rect
            x="0.5"
            y="0.5"
            width={width - 1}
            height={pitch() - gap}
            rx="2"
            class="cursor-pointer fill-raised"
            onClick={() => argument.selection.select(null)}
          />
          {/* By place, not by bar: when a claim comes all widths change, and no element has to be made anew. */}
          <Index each={map().bars}>
            {(bar) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; arrows and links lead there too.
              <rect
                x={bar().start * width + 0.5}
                y={bar().row * pitch() + 0.5}
                width={barWidth(bar().span)}
                height={pitch() - gap}
                rx="2"
                class="cursor-pointer"
                fill={fills[bar().side]}
                opacity={isSelected(bar().id) ? 1 : isLit(bar()) ? 0.8 : 0.34}
                stroke={isSelected(bar().id) ? 'var(--accent)' : undefined}
                stroke-width="2"
                onClick={() => argument.selection.select(bar().id)}
              />
            )}
          </Index>
        </svg>
      </Show>
    </div>
  );
}
