import type { MapBox } from '@proviso/diagram/map-layout';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { formatStrength } from '../../claim/format-strength.ts';
import { sideWord } from '../../claim/side-sign.tsx';
import { say } from '../../language/language.ts';
import { useArgument } from '../argument-context.tsx';
import { MapFold, MapGrip } from './map-card-tools.tsx';

const padding = 16;

/** A claim, or the subject, as a card of the map. Its lines were broken by the layout; nothing is measured here. */
export function MapCard(props: {
  readonly box: MapBox | undefined;
  readonly selected: boolean;
  /** To the reader, since their last visit. */
  readonly isNew: boolean;
  /** While words are looked for: whether they are here, below what is folded here, or not. */
  readonly look: 'found' | 'below' | 'other' | undefined;
  readonly onSelect: () => void;
  readonly onFold: () => void;
  /** Moves the map while a claim is dragged to its edge. */
  readonly bring: (at: { readonly x: number; readonly y: number }) => void;
}): JSX.Element {
  const argument = useArgument();
  const card = createMemo(() => props.box);
  const [isOver, setOver] = createSignal(false);
  const claim = () => argument.store.claim(props.box?.id ?? '');
  const hasBelow = () => {
    const id = claim()?.id;
    return (
      id !== undefined &&
      argument.store
        .tree()
        .answersTo(id)
        .some(({ side }) => side !== 'undercut')
    );
  };
  return (
    <Show when={card()}>
      {(box) => {
        const left = () => (box().direction === 'rtl' ? box().width - padding : padding + box().inset);
        const name = () =>
          box()
            .heading.concat(box().lines)
            .map(({ text }) => text)
            .join(' ')
            .replace(/\.$/, '');
        /** What is seen of a card besides its words, for whoever hears it. */
        const beside = () => {
          const { id, side, hidden } = box();
          const level = () => argument.store.tree().ancestors(id ?? '').length + 1;
          return [
            side === null ? '' : say.map.card(say.side[side], level()),
            hidden > 0 ? say.argument.below(hidden) : '',
            props.isNew ? say.seen.new : '',
          ].filter(Boolean);
        };
        return (
          <g
            class="map-place"
            data-claim={box().id ?? undefined}
            data-side={box().side ?? undefined}
            data-drop-answer={box().id === null ? '' : undefined}
            data-look={props.look}
            transform={`translate(${box().x} ${box().y})`}
            onPointerEnter={() => setOver(true)}
            onPointerLeave={() => setOver(false)}
          >
            <g
              class="map-card"
              role="button"
              tabIndex={0}
              aria-pressed={props.selected}
              aria-expanded={hasBelow() ? box().hidden === 0 : undefined}
              aria-label={[name(), ...beside()].join('. ')}
              data-side={box().side ?? 'subject'}
              data-link={box().link === null ? undefined : ''}
              style={{ direction: box().direction }}
              onClick={() => props.onSelect()}
              onKeyDown={(event) => {
                const isFold = box().hidden > 0 ? event.key === '+' : event.key === '-';
                if (event.key !== 'Enter' && event.key !== ' ' && !(isFold && hasBelow())) return;
                event.preventDefault();
                if (isFold) props.onFold();
                else props.onSelect();
              }}
            >
              <rect x="0.5" y="0.5" width={box().width - 1} height={box().height - 1} rx="6" />
              <rect class="map-card-bar" x="0" y="3" width="3" height={box().height - 6} rx="1.5" />
              <Show when={props.isNew}>
                <circle class="map-card-new" cx={box().width - 12} cy="12" r="4" />
              </Show>
              <Show when={box().number}>
                {(number) => (
                  <text class="map-card-number" x={padding} y={number().y}>
                    {number().text}
                  </text>
                )}
              </Show>
              <For each={box().heading}>
                {(line) => (
                  <text class="map-card-heading" x={left()} y={line.y}>
                    {line.text}
                  </text>
                )}
              </For>
              <For each={box().lines}>
                {(line) => (
                  <text class="map-card-text" x={left()} y={line.y}>
                    {line.text}
                  </text>
                )}
              </For>
              <text class="map-card-meta" x={padding + box().inset} y={box().metaY}>
                <Show when={box().side}>
                  {(side) => <tspan class="map-card-side">{sideWord(side())}</tspan>}
                </Show>
                <Show when={box().strength !== null && box().strength} keyed>
                  {(strength) => (
                    <tspan dx={box().side ? 10 : 0}>{say.claim.strength(formatStrength(strength))}</tspan>
                  )}
                </Show>
              </text>
            </g>
            <path class="map-drop" data-at="before" d={`M0 -5H${box().width}`} />
            <path class="map-drop" data-at="after" d={`M0 ${box().height + 5}H${box().width}`} />
            <Show when={box().hidden > 0 || ((isOver() || props.selected) && hasBelow())}>
              <MapFold box={box()} onToggle={props.onFold} />
            </Show>
            <Show when={(isOver() || props.selected) && claim()}>
              {(found) => <MapGrip box={box()} claim={found()} bring={props.bring} />}
            </Show>
          </g>
        );
      }}
    </Show>
  );
}
