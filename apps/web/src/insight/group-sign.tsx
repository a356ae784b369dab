const letters = ['A', 'B', 'C', 'D', 'E'] as const;
export const groupLetter = (group: number): string => letters[group] ?? '?';

/** Around 0,0 within a radius of 1: a disc, a ring, a square, a diamond, a cross. */
const outlines = [
  'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z',
  'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0ZM.5 0A.5.5 0 1 0-.5 0A.5.5 0 1 0 .5 0Z',
  'M-.9-.9H.9V.9H-.9Z',
  'M0-1.25L1.25 0L0 1.25L-1.25 0Z',
  'M-.35-1.1H.35V-.35H1.1V.35H.35V1.1H-.35V.35H-1.1V-.35H-.35Z',
] as const;

/** The sign of a group within a drawing, told apart by its shape; `size` is its radius. */
export function GroupSign(props: {
  readonly group: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}) {
  return (
    <path
      d={outlines[props.group] ?? outlines[0]}
      transform={`translate(${props.x.toFixed(1)} ${props.y.toFixed(1)}) scale(${props.size})`}
      fill-rule="evenodd"
    />
  );
}

/** The same beside words. */
export function GroupMark(props: { readonly group: number }) {
  return (
    <svg class="group-mark" viewBox="-8 -8 16 16" aria-hidden="true">
      <GroupSign group={props.group} x={0} y={0} size={5.5} />
    </svg>
  );
}
