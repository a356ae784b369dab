import type { Citation, CitedBy } from '@proviso/domain/evidence';

/** The citations beside a thing, in the order of the list. */
export function citationsOn(citations: readonly Citation[]): (thing: CitedBy) => readonly Citation[] {
  const lists = new Map<string, Citation[]>();
  for (const citation of citations) {
    const list = lists.get(key(citation.on));
    if (list) list.push(citation);
    else lists.set(key(citation.on), [citation]);
  }
  return (thing) => lists.get(key(thing)) ?? [];
}

const key = ({ kind, id }: CitedBy) => `${kind}:${id}`;
