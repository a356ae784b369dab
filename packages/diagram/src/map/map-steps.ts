import type { ClaimId } from '@proviso/domain/claim';
import type { MapStep } from './map-layout.ts';
import type { MapNode, MapTreeStep } from './map-tree.ts';
import { metrics } from './metrics.ts';

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The steps of a placed tree, in the order of their first premises. */
export function mapSteps(steps: Iterable<MapTreeStep>, rectOf: (node: MapNode) => Rect): readonly MapStep[] {
  return Array.from(steps, (step) => {
    const { left, middle } = front(step, rectOf);
    const claims = step.premises.flatMap(({ claim }) => (claim ? [claim] : []));
    const side = claims[0]?.side ?? 'pro';
    const shared = {
      premises: claims.map(({ id }): ClaimId => id),
      side,
      bracket: step.premises.length > 1 ? bracket(step, rectOf) : null,
      dashed: claims.length === 1 && claims[0]?.link !== null,
    };
    const end = left - (shared.bracket ? metrics.bracket : 0);
    if ('premises' in step.answers) {
      const hook = hookOf(step.answers, rectOf);
      const bend = Math.min(8, Math.max(0, middle - hook.y));
      const path = `M${hook.x} ${hook.y}V${middle - bend}Q${hook.x} ${middle} ${hook.x + bend} ${middle}H${end}`;
      return { ...shared, path, sign: hook, ...region(hook, { x: end, y: middle }) };
    }
    const parent = rectOf(step.answers);
    const from = { x: parent.x + parent.width, y: centre(parent) };
    const level = left - metrics.level;
    const pull = (level - from.x) * 0.55;
    const path = `M${from.x} ${from.y}C${from.x + pull} ${from.y} ${level - pull} ${middle} ${level} ${middle}H${end}`;
    const sign = { x: left - metrics.sign, y: middle };
    return { ...shared, path, sign, ...region(from, { x: end, y: middle }) };
  });
}

const centre = ({ y, height }: Rect) => y + height / 2;

/** The left edge of a step's premises, and the height at which the step arrives. */
function front({ premises }: MapTreeStep, rectOf: (node: MapNode) => Rect) {
  const rects = premises.map(rectOf);
  const left = Math.min(...rects.map(({ x }) => x));
  const middles = rects.map(centre);
  return { left, middle: (Math.min(...middles) + Math.max(...middles)) / 2 };
}

/** Where undercuts of a step hang. */
function hookOf(step: MapTreeStep, rectOf: (node: MapNode) => Rect) {
  const { left, middle } = front(step, rectOf);
  return { x: left - metrics.hook, y: middle };
}

function bracket({ premises }: MapTreeStep, rectOf: (node: MapNode) => Rect): string {
  const rects = premises.map(rectOf);
  const right = Math.min(...rects.map(({ x }) => x)) - 3;
  const left = right - metrics.bracket + 3;
  const top = Math.min(...rects.map(({ y }) => y)) + 3;
  const bottom = Math.max(...rects.map(({ y, height }) => y + height)) - 3;
  return `M${right} ${top}H${left + 3}Q${left} ${top} ${left} ${top + 3}V${bottom - 3}Q${left} ${bottom} ${left + 3} ${bottom}H${right}`;
}

function region(a: { x: number; y: number }, b: { x: number; y: number }): Rect {
  // The sign is wider than the line.
  const around = 10;
  const x = Math.min(a.x, b.x) - around;
  const y = Math.min(a.y, b.y) - around;
  return { x, y, width: Math.abs(a.x - b.x) + 2 * around, height: Math.abs(a.y - b.y) + 2 * around };
}
