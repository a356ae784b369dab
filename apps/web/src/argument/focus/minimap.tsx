import { type MinimapBar, minimap } from '@proviso/diagram/minimap';
import { type Side, sides } from '@proviso/domain/claim';
import { isDivided } from '@proviso/domain/vote';
import { createMemo, createSignal, createUniqueId, For, type JSX, Show, untrack } from 'solid-js';
import { ClaimText } from '../../claim/claim-text.tsx';
import { SideSign } from '../../claim/side-sign.tsx';
import { say } from '../../language/language.ts';
import { useFresh } from '../../seen/fresh-context.tsx';
import { useArgument } from '../argument-context.tsx';

const width = 288;
const gap = 4;
const most = 16;
const height = 78;

const fills = { pro: 'var(--pro)', con: 'var(--con)', undercut: 'var(--undercut)' } as const;
/** Told apart without colour too: a pro is full, a con hollow, an undercut half as high. */
const looks = {
  pro: { fill: fills.pro, 'fill-opacity': 0.34 },
  con: { fill: fills.con, 'fill-opacity': 0.08, stroke: fills.con, 'stroke-opacity': 0.6 },
  undercut: { fill: fills.undercut, 'fill-opacity': 0.5 },
} as const;

/**
 * The whole argument as an icicle: where one is, how deep it goes, what is new, and where voters are divided. It says which
 * claim is under the pointer, and a click goes there. It is drawn in one shape for each side, not in one for each claim: when a claim comes, the widths of all change.
 */
export function Minimap(): JSX.Element {
  const argument = useArgument();
  const fresh = useFresh();
  const hatch = createUniqueId();
  const map = createMemo(() => {
    const { claims } = argument.store.tree();
    return untrack(() => minimap(claims.values()));
  });
  const pitch = () => Math.min(most + gap, height / (map().rows + 1));
  const selected = () => argument.selection.claim();
  const shapeOf = ({ start, span, row, side }: MinimapBar) => {
    const wide = Math.max(1.5, span * width - Math.min(1, span * width * 0.2));
    const high = (pitch() - gap) * (side === 'undercut' ? 0.5 : 1);
    return `M${(start * width + 0.5).toFixed(1)} ${(row * pitch() + 0.5).toFixed(1)}h${wide.toFixed(1)}v${high.toFixed(1)}h-${wide.toFixed(1)}z`;
  };
  const dotOf = ({ start, span, row }: MinimapBar) => {
    const x = (start + span) * width - 4;
    return `M${Math.max(3, x).toFixed(1)} ${(row * pitch() + (pitch() - gap) / 2 + 0.5).toFixed(1)}h.01`;
  };
  const drawn = createMemo(() => {
    const shapes: Record<Side, string> = { pro: '', con: '', undercut: '' };
    for (const bar of map().bars) shapes[bar.side] += shapeOf(bar);
    return shapes;
  });
  const newOnes = createMemo(() => map().bars.filter(({ id }) => fresh.tree().isNew(id)));
  const divided = createMemo(() =>
    map().bars.filter(({ id }) => {
      const tally = argument.beside.tally(id);
      return tally !== undefined && isDivided(tally);
    }),
  );
  const words = () =>
    [
      say.argument.minimapLevels(map().rows),
      divided().length > 0 ? say.argument.minimapDivided(divided().length) : '',
      newOnes().length > 0 ? say.argument.minimapNew(newOnes().length) : '',
    ].filter(Boolean);
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
  /** What is under the pointer; null for the subject's bar, undefined between the bars. */
  const barAt = (event: MouseEvent): MinimapBar | null | undefined => {
    const edge = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : null;
    if (!edge || edge.width === 0) return undefined;
    const at = (event.clientX - edge.left) / edge.width;
    const row = Math.floor((((event.clientY - edge.top) / edge.height) * height) / pitch());
    if (row === 0) return null;
    return map().bars.find(
      (one) => one.row === row && at >= one.start && at < one.start + Math.max(one.span, 1.5 / width),
    );
  };
  const go = (event: MouseEvent) => {
    const bar = barAt(event);
    if (bar !== undefined) argument.selection.select(bar === null ? null : bar.id);
  };
  const [over, setOver] = createSignal<MinimapBar | null | undefined>();
  const claimOver = () => argument.store.claim(over()?.id ?? '');
  return (
    <Show when={map().rows > 0}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; arrows and links lead there too. */}
      <svg
        class="cursor-pointer"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={[say.argument.minimap(map().bars.length), ...words()].join(', ')}
        onClick={go}
        onPointerMove={(event) => setOver(barAt(event))}
        onPointerLeave={() => setOver(undefined)}
      >
        <rect x="0.5" y="0.5" width={width - 1} height={pitch() - gap} rx="2" class="fill-raised" />
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" stroke="var(--ink-2)" stroke-width="1.6" />
        </pattern>
        <For each={sides}>{(side) => <path d={drawn()[side]} {...looks[side]} />}</For>
        <Show when={lit()}>
          {(here) => (
            <>
              <For each={here().answers}>
                {(bar) => <path d={shapeOf(bar)} fill={fills[bar.side]} opacity="0.7" />}
              </For>
              <Show when={here().self}>
                {(bar) => (
                  <path d={shapeOf(bar())} fill={fills[bar().side]} stroke="var(--accent)" stroke-width="2" />
                )}
              </Show>
            </>
          )}
        </Show>
        <Show when={over()}>
          {(bar) => <path d={shapeOf(bar())} fill="none" stroke="var(--ink)" stroke-width="1.5" />}
        </Show>
        <path d={divided().map(shapeOf).join('')} fill={`url(#${hatch})`} />
        <path
          d={newOnes().map(dotOf).join('')}
          stroke="var(--accent)"
          stroke-width="6"
          stroke-linecap="round"
        />
      </svg>
      <Show when={claimOver()}>
        {(claim) => (
          <p class="minimap-under" aria-hidden="true" dir="auto">
            <SideSign side={claim().side} /> <ClaimText claim={claim()} plain />
          </p>
        )}
      </Show>
      <p class="minimap-legend" aria-hidden="true">
        <For each={sides.filter((side) => drawn()[side] !== '')}>
          {(side) => (
            <span>
              <svg viewBox="0 0 12 10" aria-hidden="true">
                <rect x="0.5" y="0.5" width="11" height={side === 'undercut' ? 4.5 : 9} {...looks[side]} />
              </svg>
              {say.argument.minimapSides[side]}
            </span>
          )}
        </For>
        <Show when={divided().length > 0}>
          <span>
            <svg viewBox="0 0 12 10" aria-hidden="true">
              <rect
                x="0.5"
                y="0.5"
                width="11"
                height="9"
                fill={`url(#${hatch})`}
                stroke="var(--line-strong)"
              />
            </svg>
            {say.argument.minimapDivided(divided().length)}
          </span>
        </Show>
        <Show when={newOnes().length > 0}>
          <span>
            <svg viewBox="0 0 12 10" aria-hidden="true">
              <circle cx="6" cy="5" r="3" fill="var(--accent)" />
            </svg>
            {say.argument.minimapNew(newOnes().length)}
          </span>
        </Show>
        <span>{say.argument.minimapLevels(map().rows)}</span>
      </p>
    </Show>
  );
}
