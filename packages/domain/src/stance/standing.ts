import { positions, type Stance, stanceKinds } from './stance.ts';

/** What says which stance counts in a cell, and when: a stance without its words (reason, conditions, what it rests on). */
export type Standing = Pick<
  Stance,
  | 'id'
  | 'stakeholder'
  | 'on'
  | 'wording'
  | 'position'
  | 'kind'
  | 'heldSince'
  | 'heldUntil'
  | 'supersedes'
  | 'recordedAt'
  | 'recordedBy'
>;

/**
 * Standings as they travel: a list for each property, and what repeats (ids, days, moments) said once, in `words`, and
 * named by its place there; -1 is null. Ten thousand stances take a tenth of what they take as records.
 */
export type PackedStandings = {
  readonly words: readonly string[];
  readonly id: readonly string[];
  readonly stakeholder: readonly number[];
  /** 0: a provision, 1: a draft. */
  readonly onDraft: readonly number[];
  readonly on: readonly number[];
  readonly wording: readonly number[];
  /** Places in `positions` and in `stanceKinds`. */
  readonly position: readonly number[];
  readonly kind: readonly number[];
  readonly heldSince: readonly number[];
  readonly heldUntil: readonly number[];
  readonly supersedes: readonly number[];
  readonly recordedAt: readonly number[];
  readonly recordedBy: readonly number[];
};

/** In the order given. */
export function packStandings(standings: readonly Standing[]): PackedStandings {
  const words: string[] = [];
  const places = new Map<string, number>();
  const place = (word: string | null): number => {
    if (word === null) return -1;
    let at = places.get(word);
    if (at === undefined) {
      at = words.push(word) - 1;
      places.set(word, at);
    }
    return at;
  };
  return {
    words,
    id: standings.map(({ id }) => id),
    stakeholder: standings.map(({ stakeholder }) => place(stakeholder)),
    onDraft: standings.map(({ on }) => (on.kind === 'draft' ? 1 : 0)),
    on: standings.map(({ on }) => place(on.id)),
    wording: standings.map(({ wording }) => place(wording)),
    position: standings.map(({ position }) => positions.indexOf(position)),
    kind: standings.map(({ kind }) => stanceKinds.indexOf(kind)),
    heldSince: standings.map(({ heldSince }) => place(heldSince)),
    heldUntil: standings.map(({ heldUntil }) => place(heldUntil)),
    supersedes: standings.map(({ supersedes }) => place(supersedes)),
    recordedAt: standings.map(({ recordedAt }) => place(recordedAt)),
    recordedBy: standings.map(({ recordedBy }) => place(recordedBy)),
  };
}

/** The inverse of `packStandings`. Throws where a list is shorter than it should be or names what is not there. */
export function unpackStandings(packed: PackedStandings): readonly Standing[] {
  const at = <T>(list: readonly T[], i: number | undefined): T => {
    const found = i === undefined ? undefined : list[i];
    if (found === undefined) throw new Error('The stances of this debate came incomplete.');
    return found;
  };
  const word = (column: readonly number[], i: number) => at(packed.words, column[i]);
  const wordOrNull = (column: readonly number[], i: number) => (column[i] === -1 ? null : word(column, i));
  // Ten thousand stances are on a few hundred subjects.
  const subjects = new Map<string, Standing['on']>();
  const subject = (kind: Standing['on']['kind'], id: string): Standing['on'] => {
    const known = subjects.get(id);
    if (known?.kind === kind) return known;
    const made = { kind, id };
    subjects.set(id, made);
    return made;
  };
  return packed.id.map((id, i) => ({
    id,
    stakeholder: word(packed.stakeholder, i),
    on: subject(packed.onDraft[i] === 1 ? 'draft' : 'provision', word(packed.on, i)),
    wording: wordOrNull(packed.wording, i),
    position: at(positions, packed.position[i]),
    kind: at(stanceKinds, packed.kind[i]),
    heldSince: word(packed.heldSince, i),
    heldUntil: wordOrNull(packed.heldUntil, i),
    supersedes: wordOrNull(packed.supersedes, i),
    recordedAt: word(packed.recordedAt, i),
    recordedBy: word(packed.recordedBy, i),
  }));
}
