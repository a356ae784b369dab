import type { MapBox } from '@proviso/diagram/map-layout';
import type { LiveClaim } from '@proviso/document/live-claim';
import { cutText } from '@proviso/domain/graphemes';
import { type JSX, Show } from 'solid-js';
import { mayBePlaced, useDrag } from '../../claim/place/use-drag.ts';
import { say } from '../../language/language.ts';
import { useArgument } from '../argument-context.tsx';
import '../../claim/place/place.css';

/** At a card's right edge: what lies below it is folded away, or shown again. */
export function MapFold(props: { readonly box: MapBox; readonly onToggle: () => void }): JSX.Element {
  const label = () => (props.box.hidden > 0 ? say.argument.unfold(props.box.hidden) : say.argument.fold);
  return (
    // Plus and minus on the card do the same.
    <g
      class="map-fold"
      role="button"
      tabIndex={-1}
      aria-label={label()}
      aria-expanded={props.box.hidden === 0}
      transform={`translate(${props.box.width} ${props.box.height / 2})`}
      onClick={() => props.onToggle()}
    >
      <title>{label()}</title>
      <rect class="map-hit" x="-16" y="-16" width="64" height="32" />
      <Show
        when={props.box.hidden > 0}
        fallback={
          <>
            <circle r="9" />
            <path d="M-4 0H4" />
          </>
        }
      >
        <rect class="map-fold-count" x="4" y="-11" width="44" height="22" rx="11" />
        <text x="26" y="4" text-anchor="middle">
          +{props.box.hidden}
        </text>
      </Show>
    </g>
  );
}

/** In a card's corner: where its claim is taken hold of to be moved. */
export function MapGrip(props: {
  readonly box: MapBox;
  readonly claim: LiveClaim;
  readonly bring: (at: { readonly x: number; readonly y: number }) => void;
}): JSX.Element {
  const argument = useArgument();
  const drag = useDrag(
    () => props.claim,
    (at) => props.bring(at),
  );
  return (
    <Show when={mayBePlaced(argument, props.claim)}>
      {/* The key m opens the same dialog, and a screen reader's press clicks. */}
      <g
        class="map-grip"
        role="button"
        tabIndex={-1}
        aria-label={say.place.handle(cutText(props.claim.text, 60))}
        transform={`translate(${props.box.width - 15} ${props.box.height - 17})`}
        onPointerDown={(event) => drag.onPointerDown(event)}
        onClick={(event) => drag.onClick(event)}
      >
        <title>{say.place.move}</title>
        <g class="map-grip-size">
          <rect class="map-hit" x="-14" y="-14" width="28" height="28" rx="4" />
          <path d="M-3 -5v.01M3 -5v.01M-3 0v.01M3 0v.01M-3 5v.01M3 5v.01" />
        </g>
      </g>
    </Show>
  );
}
