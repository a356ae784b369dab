import type { Position, StanceKind } from '@proviso/domain/stance';
import { Match, Show, Switch } from 'solid-js';
import { say } from '../language/language.ts';

const square =
  'M5 2.5h14a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 19V5A2.5 2.5 0 0 1 5 2.5z';
const notched = 'M5 2.5h9l7.5 7.5v9a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 19V5A2.5 2.5 0 0 1 5 2.5z';

/**
 * The mark of a stance. Colour and sign say the position; the outline says the kind: filled = stated, ring = assessed,
 * dotted = role-played. `size` in px; `silent` where a word beside it says the same.
 */
export function StanceMark(props: {
  readonly position: Position;
  readonly kind: StanceKind;
  readonly size?: number;
  readonly silent?: boolean;
}) {
  const sign = () => (props.kind === 'stated' ? 'var(--on-mark)' : 'currentColor');
  return (
    <svg
      class={`block flex-none p-${props.position}`}
      width={props.size ?? 22}
      height={props.size ?? 22}
      viewBox="0 0 24 24"
      fill="none"
      role="img"
      aria-hidden={props.silent ? 'true' : undefined}
      aria-label={props.silent ? undefined : say.mark(say.position[props.position], say.kind[props.kind])}
    >
      <path
        d={props.position === 'conditional' ? notched : square}
        fill={props.kind === 'stated' ? 'currentColor' : 'none'}
        stroke={props.kind === 'stated' ? 'none' : 'currentColor'}
        stroke-width={props.kind === 'role-played' ? 2.2 : 2}
        {...(props.kind === 'role-played' && { 'stroke-dasharray': '0.1 3.7', 'stroke-linecap': 'round' })}
      />
      <Switch>
        <Match when={props.position === 'support'}>
          <path
            d="M7.5 12.5l3.2 3.2 6-7"
            stroke={sign()}
            stroke-width="2.2"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </Match>
        <Match when={props.position === 'conditional'}>
          <text
            x="10.4"
            y="17.8"
            text-anchor="middle"
            font-family="var(--serif)"
            font-style="italic"
            font-weight="600"
            font-size="12.5"
            fill={sign()}
          >
            if
          </text>
        </Match>
        <Match when={props.position === 'neutral'}>
          <circle cx="12" cy="12" r="3.4" stroke={sign()} stroke-width="2" />
        </Match>
        <Match when={props.position === 'oppose'}>
          <path
            d="M8.2 8.2l7.6 7.6M15.8 8.2l-7.6 7.6"
            stroke={sign()}
            stroke-width="2.2"
            stroke-linecap="round"
          />
        </Match>
        <Match when={props.position === 'red-line'}>
          <Hatched stroke={sign()} bar={props.kind === 'stated' ? 'currentColor' : 'var(--surface-read)'} />
        </Match>
      </Switch>
    </svg>
  );
}

function Hatched(props: { readonly stroke: string; readonly bar: string }) {
  return (
    <>
      {/* The lines end within the square: a clip would be a layer to paint for each of hundreds of marks. */}
      <path
        d="M13 3L3 13M21 5L5 21M21 15L15 21"
        stroke={props.stroke}
        stroke-width="1.3"
        stroke-opacity="0.6"
      />
      <rect x="4.6" y="8.4" width="14.8" height="7.2" rx="1" fill={props.bar} />
      <rect x="6.2" y="10.4" width="11.6" height="3.2" rx="1" fill={props.stroke} />
    </>
  );
}

/** The mark with its word, as legends and strips use it. */
export function StanceWord(props: {
  readonly position: Position;
  readonly kind: StanceKind;
  readonly size?: number;
  readonly note?: string;
}) {
  return (
    <span class="inline-flex items-center gap-1.5">
      <StanceMark position={props.position} kind={props.kind} size={props.size ?? 16} silent />
      <span>{say.position[props.position]}</span>
      <Show when={props.note}>{(note) => <span class="text-ink-3">{note()}</span>}</Show>
    </span>
  );
}
