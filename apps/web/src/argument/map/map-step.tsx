import type { MapStep } from '@proviso/diagram/map-layout';
import { type JSX, Show } from 'solid-js';

const colours = { pro: 'var(--pro)', con: 'var(--con)', undercut: 'var(--undercut)' } as const;
const tints = { pro: 'var(--pro-tint)', con: 'var(--con-tint)', undercut: 'var(--undercut-tint)' } as const;

/** The curve of a step, from its premises to what they answer. */
export function MapCurve(props: { readonly step: MapStep }): JSX.Element {
  const dashes = () => (props.step.dashed ? '5 4' : undefined);
  return (
    <g fill="none" stroke={colours[props.step.side]} stroke-width="1.5" stroke-linecap="round">
      <path d={props.step.path} stroke-dasharray={dashes()} />
      <Show when={props.step.bracket}>{(bracket) => <path d={bracket()} />}</Show>
    </g>
  );
}

/** Its sign: plus, minus, or the undercut's diamond. */
export function MapSign(props: { readonly step: MapStep }): JSX.Element {
  const at = () => props.step.sign;
  return (
    <Show
      when={props.step.side !== 'undercut'}
      fallback={
        <path
          transform={`translate(${at().x} ${at().y})`}
          d="M0 -6.5L6.5 0L0 6.5L-6.5 0Z"
          fill="var(--undercut)"
          stroke="var(--surface-page)"
          stroke-width="2"
        />
      }
    >
      <g transform={`translate(${at().x} ${at().y})`} stroke={colours[props.step.side]}>
        <circle r="9" fill={tints[props.step.side]} stroke-width="1.25" />
        <path
          d={props.step.side === 'pro' ? 'M-4 0H4M0 -4V4' : 'M-4 0H4'}
          stroke-width="1.75"
          stroke-linecap="round"
        />
      </g>
    </Show>
  );
}
