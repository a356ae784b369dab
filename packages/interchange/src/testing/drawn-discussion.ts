import { type Comment, type Discussed, mentionOf } from '@proviso/domain/comment';
import fc from 'fast-check';

// Comments of every shape, with their references as numbers, and how they are resolved.

const number = fc.nat(20);
const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

export const drawnComments = (text: (max: number, min?: 0 | 1) => fc.Arbitrary<string>) =>
  fc.array(
    fc.record({
      on: number,
      answers: maybe(number),
      text: text(500, 1),
      mentions: fc.array(number, { maxLength: 2 }),
      by: number,
      at: moment,
      earlier: fc.array(fc.record({ text: text(500, 1), until: moment }), { maxLength: 2 }),
      withdrawn: maybe(fc.record({ by: number, at: moment, reason: text(500) })),
      settled: maybe(fc.record({ by: number, at: moment })),
    }),
    { maxLength: 6 },
  );
type Drawn = ReturnType<typeof drawnComments> extends fc.Arbitrary<infer T> ? T : never;

/** Drawn comments on what there is; a reply answers a thread on the same thing. */
export function resolveComments(
  drawn: Drawn,
  things: readonly Discussed[],
  person: (i: number) => string,
): Comment[] {
  const comments: Comment[] = [];
  drawn.forEach(({ mentions, ...one }, i) => {
    const on = things[one.on % Math.max(1, things.length)];
    if (on === undefined) return;
    const open = comments.filter(
      ({ answers, on: of }) => answers === null && of.kind === on.kind && of.id === on.id,
    );
    const answers = one.answers === null ? null : (open[one.answers % Math.max(1, open.length)]?.id ?? null);
    const said = [plain(one.text), ...mentions.map((j) => mentionOf(person(j)))].join(' ');
    comments.push({
      ...one,
      id: `comment-${i}`,
      on,
      answers,
      text: one.withdrawn === null ? said : '',
      earlier: one.withdrawn === null ? one.earlier.map((was) => ({ ...was, text: plain(was.text) })) : [],
      by: person(one.by),
      withdrawn: one.withdrawn && { ...one.withdrawn, by: person(one.withdrawn.by) },
      settled: answers === null && one.settled ? { ...one.settled, by: person(one.settled.by) } : null,
    });
  });
  return comments;
}

/** Without what would be a mention by chance. */
const plain = (text: string) => text.replaceAll('@[', '@ [');
