import { type MinimapBar, minimap } from '@proviso/diagram/minimap';
import { type Side, sides } from '@proviso/domain/claim';
import { createMemo, For, type JSX, Show, untrack } from 'solid-js';
import { say } from '../language/language.ts';
import { useArgument } from './argument-context.tsx';

const width = 288;
const gap = 4;
const most = 16;
const height = 78;

const fills = { pro: 'var(--pro)', con: 'var(--con)', undercut: 'var(--undercut)' } as const;

/**
 * The whole argument as an icicle: where one is, and how much lies below each claim. A click goes there. It is drawn in one
 * shape for each side, not in one for each claim: when a claim comes, the widths of all change.
 */
export function Minimap(): JSX.Element {
  const argument = useArgument();
  const map = createMemo(() => {
    const { claims } = argument.store.tree();
    return untrack(() => minimap(claims.values()));
  });
  const pitch = () => Math.min(most + gap, height / (map().rows + 1));
  const selected = () => argument.selection.claim();
  const shapeOf = ({ start, span, row }: MinimapBar) => {
    const wide = Math.max(1.5, span * width - Math.min(1, span * width * 0.2));
    return `M${(start * width + 0.5).toFixed(1)} ${(row * pitch() + 0.5).toFixed(1)}h${wide.toFixed(1)}v${(pitch() - gap).toFixed(1)}h-${wide.toFixed(1)}z`;
  };
  const drawn = createMemo(() => {
    const shapes: Record<Side, string> = { pro: '', con: '', undercut: '' };
    for (const bar of map().bars) shapes[bar.side] += shapeOf(bar);
    return shapes;
  });
  /** The claim one is at, and its answers: drawn again over the rest, stronger. */
  const lit = createMemo(() => {
    const id = selected();
    if (id === null) return null;
    const answers = new Set(
      argument.store
        .tree()
        .answersTo(id)
        .map((answer) => answer.id),
    );
    return {
      self: map().bars.find((bar) => bar.id === id),
      answers: map().bars.filter((bar) => answers.has(bar.id)),
    };
  });
  const go = (event: MouseEvent) => {
    const edge = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : null;
    if (!edge || edge.width === 0) return;
    const at = (event.clientX - edge.left) / edge.width;
    const row = Math.floor((((event.clientY - edge.top) / edge.height) * height) / pitch());
    if (row === 0) return argument.selection.select(null);
    const bar = map().bars.find(
      (one) => one.row === row && at >= one.start && at < one.start + Math.max(one.span, 1.5 / width),
    );
    if (bar) argument.selection.select(bar.id);
  };
  return (
    <div class="argument-minimap">
      <Show when={map().rows > 0}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; arrows and links lead there too. */}
        <svg
          class="cursor-pointer"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={say.argument.minimap(map().bars.length)}
          onClick={go}
        >
          <rect x="0.5" y="0.5" width={width - 1} height={pitch() - gap} rx="2" class="fill-raised" />
          <For each={sides}>{(side) => <path d={drawn()[side]} fill={fills[side]} opacity="0.34" />}</For>
          <Show when={lit()}>
            {(here) => (
              <>
                <For each={here().answers}>
                  {(bar) => <path d={shapeOf(bar)} fill={fills[bar.side]} opacity="0.7" />}
                </For>
                <Show when={here().self}>
                  {(bar) => (
                    <path
                      d={shapeOf(bar())}
                      fill={fills[bar().side]}
                      stroke="var(--accent)"
                      stroke-width="2"
                    />
                  )}
                </Show>
              </>
            )}
          </Show>
        </svg>
      </Show>
    </div>
  );
}
