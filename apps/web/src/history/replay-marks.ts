import type { Revision } from '@proviso/document/revisions';
import type { PersonId } from '@proviso/domain/person';
import { type Day, dayOf, type Moment } from '@proviso/domain/time';

/** One mark on the line: what was written in its stretch of steps, how much of it, and by whom. */
export type Mark = { readonly step: number; readonly count: number; readonly people: ReadonlySet<PersonId> };

/** So many stand beside each other and can still be told apart. */
const mostMarks = 200;

/** The changes gathered into at most 200 marks along the line, each at the last step of its stretch. */
export function marksOf(revisions: readonly Pick<Revision, 'last' | 'by'>[], steps: number): readonly Mark[] {
  const stretch = Math.max(1, Math.ceil(steps / mostMarks));
  const marks = new Map<number, { step: number; count: number; people: Set<PersonId> }>();
  for (const { last, by } of revisions) {
    const nr = Math.floor(last / stretch);
    const mark = marks.get(nr) ?? { step: last, count: 0, people: new Set() };
    mark.step = Math.max(mark.step, last);
    mark.count++;
    mark.people.add(by);
    marks.set(nr, mark);
  }
  return [...marks.values()].sort((a, b) => a.step - b.step);
}

/** The days along the line, each at its first step; as many as stand an eighth of the line apart. `share` is a step's place on it, 0 to 1. */
export function dayLabels(
  steps: number,
  at: (step: number) => Moment,
  share: (step: number) => number,
): readonly { readonly day: Day; readonly step: number }[] {
  const labels: { day: Day; step: number }[] = [];
  let last = '';
  for (let step = 0; step < steps; step++) {
    const day = dayOf(at(step));
    if (day === last) continue;
    last = day;
    const before = labels.at(-1);
    if (before === undefined || share(step) - share(before.step) > 0.125) labels.push({ day, step });
  }
  return labels;
}
