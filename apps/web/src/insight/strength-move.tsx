import { formatStrength } from '../claim/format-strength.ts';

const width = 220;
const at = (strength: number) => 8 + strength * (width - 16);

/** A line from 0 to 1 with its middle, on which an outcome stands (filled), and where it would stand without the claim (ring). */
export function StrengthMove(props: { readonly now: number; readonly without: number }) {
  const rises = () => props.without > props.now;
  return (
    <svg class="strength-move" viewBox={`0 0 ${width} 34`} aria-hidden="true">
      <line class="strength-move-scale" x1={at(0)} x2={at(1)} y1="22" y2="22" />
      <line class="strength-move-half" x1={at(0.5)} x2={at(0.5)} y1="16" y2="28" />
      <line
        class="strength-move-path"
        classList={{ 'strength-move-rises': rises() }}
        x1={at(props.now)}
        x2={at(props.without)}
        y1="22"
        y2="22"
      />
      <circle class="strength-move-now" cx={at(props.now)} cy="22" r="5" />
      <circle
        class="strength-move-without"
        classList={{ 'strength-move-rises': rises() }}
        cx={at(props.without)}
        cy="22"
        r="4.5"
      />
      <text x={at(props.now)} y="11" text-anchor="middle">
        {formatStrength(props.now)}
      </text>
      <text
        class="strength-move-figure"
        x={at(props.without)}
        y="11"
        text-anchor="middle"
        visibility={Math.abs(at(props.now) - at(props.without)) < 26 ? 'hidden' : 'visible'}
      >
        {formatStrength(props.without)}
      </text>
    </svg>
  );
}
