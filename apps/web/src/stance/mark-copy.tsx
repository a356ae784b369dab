import type { Position, StanceKind } from '@proviso/domain/stance';
import { createRoot, type JSX } from 'solid-js';
import { StanceMark } from './stance-mark.tsx';

const drawn = new Map<string, Element>();

/** A silent mark, copied from one that was drawn before: a scroll uncovers hundreds of them, and there are few kinds. */
export function markCopy(position: Position, kind: StanceKind, size: number): JSX.Element {
  const key = `${position} ${kind} ${size}`;
  const known = drawn.get(key);
  if (known) return known.cloneNode(true);
  const mark = createRoot((dispose) => {
    const element = <StanceMark position={position} kind={kind} size={size} silent />;
    dispose();
    return element;
  });
  if (!(mark instanceof Element)) return mark;
  drawn.set(key, mark);
  return mark.cloneNode(true);
}
