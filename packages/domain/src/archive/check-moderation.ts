import { subjectOf } from '../argument/argument.ts';
import type { Archive } from './archive.ts';

/** What `checkArchive` asks of suggestions and marks: what they refer to, and that no mark is open twice. */
export function checkModeration(
  { suggestions, marks, claims }: Archive,
  refer: (
    where: string,
    kind: 'people' | 'claims' | 'provisions' | 'stances' | 'sources' | 'packages',
    id: string | null,
  ) => void,
  say: (where: string, message: string) => void,
): void {
  const argumentOf = new Map(claims.map(({ id, argument }) => [id, argument]));
  suggestions.forEach((one, i) => {
    const at = `suggestions.${i}`;
    const subject = subjectOf(one.argument);
    refer(`${at}.argument`, `${subject.kind}s`, subject.id);
    refer(`${at}.claim`, 'claims', one.claim);
    refer(`${at}.answers`, 'claims', one.answers);
    refer(`${at}.by`, 'people', one.by);
    refer(`${at}.settled.by`, 'people', one.settled?.by ?? null);
    refer(`${at}.settled.claim`, 'claims', one.settled?.claim ?? null);
    for (const field of ['claim', 'answers'] as const) {
      const argument = argumentOf.get(one[field] ?? '');
      if (argument !== undefined && argument !== one.argument)
        say(`${at}.${field}`, 'A suggestion is about claims of its own argument.');
    }
  });
  const open = new Set<string>();
  marks.forEach((one, i) => {
    const at = `marks.${i}`;
    refer(`${at}.claim`, 'claims', one.claim);
    refer(`${at}.other`, 'claims', one.other);
    refer(`${at}.by`, 'people', one.by);
    refer(`${at}.answer.by`, 'people', one.answer?.by ?? null);
    refer(`${at}.settled.by`, 'people', one.settled?.by ?? null);
    const name = `${one.claim} ${one.kind} ${one.by}`;
    if (one.settled === null && open.has(name))
      say(at, `${one.by} marks ${one.claim} twice as ${one.kind}; one open mark is enough.`);
    if (one.settled === null) open.add(name);
  });
}
