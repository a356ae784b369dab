import type { Random } from '@proviso/document/testing/random';

const who = [
  'A joint commission',
  'The guarantor states',
  'An outside monitor',
  'Either party',
  'The people who live there',
  'A court of three',
];
const does = [
  'could count what is left within a month',
  'would have to publish every finding',
  'has done so before, and it held',
  'cannot verify it from satellite pictures alone',
  'loses nothing by a longer deadline',
  'will ask who pays for it after the first year',
];
const because = [
  'so the wording has to name a number',
  'and the annex says nothing of it',
  'which is why the earlier text failed',
  'as long as both sides keep their observers',
  'even where the money comes late',
  '— «поки що», as one of the authors put it',
  'وهذا ما يجب أن يُكتب',
  'and that is a risk 👩🏽‍⚖️ nobody prices in',
];
const after = [', on paper', ' at first', ', mostly', ' by spring', ', and no later', ' (see the annex)'];

/** What somebody claims. No two are the same: each names a case of its own. */
export const claimWords = (random: Random, number: number): string =>
  `${random.pick(who)} ${random.pick(does)}, ${random.pick(because)}: case ${number}.`;

/** What somebody adds to what stands there. */
export const addedWords = (random: Random): string => random.pick(after);

/** The words in the pieces in which they are typed: two to nine letters, no letter in halves. */
export function pieces(random: Random, words: string): string[] {
  const letters = [...words];
  const typed: string[] = [];
  for (let at = 0; at < letters.length; ) {
    const length = 2 + random.below(8);
    typed.push(letters.slice(at, at + length).join(''));
    at += length;
  }
  return typed;
}
