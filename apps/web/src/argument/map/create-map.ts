import { claimCard } from '@proviso/diagram/card';
import { layoutMap } from '@proviso/diagram/layout-map';
import type { MapBox, MapLayout } from '@proviso/diagram/map-layout';
import type { ClaimId } from '@proviso/domain/claim';
import { type Accessor, createMemo, createSignal, onCleanup, untrack } from 'solid-js';
import type { ArgumentContext } from '../argument-context.tsx';

/** Milliseconds that a card which has outgrown its place waits for more letters before all cards are placed anew. */
const patience = 300;

const nothing: ReadonlySet<ClaimId> = new Set();

export type ArgumentMap = {
  readonly layout: Accessor<MapLayout>;
  /** A card as it stands, with its words of now; `null` is the subject's. Undefined where there is none. */
  boxOf(id: ClaimId | null): MapBox | undefined;
};

/**
 * The argument as a map. Ten thousand cards are placed anew only when a claim comes, goes, moves or is folded away, never at a letter: a card
 * that is seen breaks the lines of its own words, and asks for more room when they need another height.
 */
export function createMap(
  argument: Pick<ArgumentContext, 'store' | 'strength' | 'linked' | 'subject'>,
  folded: Accessor<ReadonlySet<ClaimId>> = () => nothing,
): ArgumentMap {
  const [outgrown, setOutgrown] = createSignal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const askForRoom = () => {
    clearTimeout(timer);
    timer = setTimeout(() => setOutgrown((count) => count + 1), patience);
  };
  const hasSubjectStrength = createMemo(() => argument.strength(null) !== undefined);
  const wordsOf = (id: ClaimId): string => {
    const claim = argument.store.claim(id);
    if (!claim) return '';
    return claim.link === null ? claim.text : (argument.linked(claim.link)?.text ?? '');
  };
  const placed = createMemo(() => {
    outgrown();
    const { claims } = argument.store.tree();
    const { mark, text, body } = argument.subject();
    const subject = { number: mark, heading: text, ...(body && { text: body }) };
    const options = { folded: folded(), ...(hasSubjectStrength() && { subjectStrength: 0 }) };
    return untrack(() => {
      const list = [...claims.values()];
      const words = new Map(list.map(({ id, link, text: own }) => [id, link === null ? own : wordsOf(id)]));
      const linked = new Map(
        list.flatMap(({ id, link }) => (link === null ? [] : [[link, words.get(id) ?? '']])),
      );
      const layout = layoutMap(subject, list, { ...options, linked });
      const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
      return { layout, words, boxes };
    });
  });
  return {
    layout: () => placed().layout,
    boxOf(id) {
      const { boxes, words } = placed();
      const box = boxes.get(id);
      if (!box) return undefined;
      const strength = argument.strength(id) ?? null;
      if (id === null) return { ...box, strength };
      const now = wordsOf(id);
      if (now === words.get(id)) return { ...box, strength };
      const { lines, direction, metaY, height } = claimCard(now, { strength: undefined, note: undefined });
      if (height !== box.height) untrack(askForRoom);
      return { ...box, strength, lines, direction, metaY, height };
    },
  };
}
