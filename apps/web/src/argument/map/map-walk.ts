import type { MapBox } from '@proviso/diagram/map-layout';
import type { ClaimId } from '@proviso/domain/claim';
import type { ClaimTree, Placed } from '@proviso/domain/claim-tree';

export type MapDirection = 'left' | 'right' | 'up' | 'down';
type Box = Pick<MapBox, 'id' | 'side' | 'depth' | 'y' | 'height'>;

const middle = ({ y, height }: Box) => y + height / 2;

/**
 * Where an arrow leads on the map, as it is drawn: left to what a claim answers, right to the nearest of its pros and cons,
 * up and down within the column, whatever branch stands there. From the subject (null) only right. Undefined where nothing
 * is that way. What is folded away right of a claim is led to as well.
 */
export function mapNeighbour<C extends Placed>(
  tree: ClaimTree<C>,
  boxes: readonly Box[],
  from: ClaimId | null,
  direction: MapDirection,
): ClaimId | null | undefined {
  const here = boxes.find(({ id }) => id === from);
  if (!here) return undefined;
  if (direction === 'left') return from === null ? undefined : (tree.ancestors(from).at(-1)?.id ?? null);
  const nearest = (list: readonly Box[]) => {
    let best: Box | undefined;
    for (const box of list)
      if (!best || Math.abs(middle(box) - middle(here)) < Math.abs(middle(best) - middle(here))) best = box;
    return best?.id;
  };
  if (direction === 'right') {
    const answers = tree.answersTo(from).filter(({ side }) => side !== 'undercut');
    const ids = new Set(answers.map(({ id }) => id));
    return nearest(boxes.filter(({ id }) => id !== null && ids.has(id))) ?? answers[0]?.id;
  }
  const isThere = (box: Box) =>
    direction === 'up' ? middle(box) < middle(here) : middle(box) > middle(here);
  return nearest(boxes.filter((box) => box.depth === here.depth && isThere(box)));
}
