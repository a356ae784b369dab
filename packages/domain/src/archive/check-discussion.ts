import { involvedIn } from '../comment/comment.ts';
import type { Archive } from './archive.ts';

/** What `checkArchive` asks of comments: what they are on, whom they mention, and that threads are one level deep. */
export function checkDiscussion(
  { comments, suggestions }: Archive,
  refer: (where: string, kind: 'people' | 'claims' | 'stances', id: string | null) => void,
  say: (where: string, message: string) => void,
): void {
  const suggested = new Set(suggestions.map(({ id }) => id));
  const known = new Map(comments.map((one) => [one.id, one]));
  comments.forEach((one, i) => {
    const at = `comments.${i}`;
    const { kind, id } = one.on;
    if (kind !== 'suggestion') refer(`${at}.on`, kind === 'claim' ? 'claims' : 'stances', id);
    else if (!suggested.has(id)) say(`${at}.on`, `There is no suggestion ${id} in this file.`);
    for (const person of involvedIn(one)) refer(at, 'people', person);
    if (one.answers === null) return;
    const first = known.get(one.answers);
    if (first?.answers !== null || first.on.kind !== kind || first.on.id !== id)
      say(`${at}.answers`, 'A comment answers one that opens a thread on the same thing.');
  });
}
