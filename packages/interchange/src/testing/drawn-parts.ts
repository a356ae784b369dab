import { sides } from '@proviso/domain/claim';
import { phases, visibilities, voteSettings } from '@proviso/domain/debate';
import { draftStatuses } from '@proviso/domain/draft';
import { credibilityKinds, proximities, sourceGenres } from '@proviso/domain/evidence';
import { markKinds, markOutcomes } from '@proviso/domain/mark';
import { roles } from '@proviso/domain/person';
import { certainties, lineageKinds } from '@proviso/domain/provision';
import { fileTypes, largestFile } from '@proviso/domain/source-file';
import { processParts, stakeholderColours, stakeholderKinds } from '@proviso/domain/stakeholder';
import { positions, stanceKinds } from '@proviso/domain/stance';
import { suggestionKinds, suggestionOutcomes } from '@proviso/domain/suggestion';
import { choices } from '@proviso/domain/vote';
import fc from 'fast-check';
import { drawnComments } from './drawn-discussion.ts';
import { drawnNegotiation } from './drawn-negotiation.ts';

/** Characters that formats give a meaning to, and some that break careless code. */
const nasty = [
  ...' \n\t\\`*_{}[]()<>#+-.!|~=&:;@"\'$%/^?,0123456789',
  '\r\n',
  '1. ',
  '1.1. Pro: ',
  '-> See 1.1.',
  '[1]',
  '](https://e.org)',
  '<script>',
  '===',
  '--',
  '{id: 1}',
  '[^1]',
  'é',
  'ß',
  'Україна',
  'ܐ',
  '日本',
  '👩‍👩‍👧',
  '\u202e',
  '\u2028',
  'http://www.example.org/a_(b)',
  'word',
  'the',
  'said. ',
  'Yes! ',
  'Sources:',
  'a',
];

/** What a condition asks of the provision it names. */
const demands = ['any', 'wording', 'left-out'] as const;

/** Text of up to `max` UTF-16 units, rich in what formats stumble over; trimmed, and at least one letter if `min` is 1. */
const text = (max: number, min: 0 | 1 = 0) =>
  fc.array(fc.constantFrom(...nasty), { minLength: 0, maxLength: 40 }).map((parts) => {
    const joined = parts
      .join('')
      .slice(0, max)
      .replace(/[\ud800-\udbff]$/, '')
      .trim();
    return joined.length < min ? 'x' : joined;
  });
const long = (max: number) =>
  fc.oneof(
    { weight: 9, arbitrary: text(max) },
    { weight: 1, arbitrary: text(40, 1).map((t) => fill(t, max)) },
  );
const fill = (part: string, max: number) =>
  `${part} `
    .repeat(Math.ceil(max / part.length))
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

const whole = (max: number) => fc.integer({ min: 0, max });
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
const moment = day.map((date) => date.toISOString());
const dayText = moment.map((at) => at.slice(0, 10));
const order = fc.stringMatching(/^[0-9A-Za-z]{1,6}$/);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const score = fc.integer({ min: 0, max: 20 }).map((half) => half / 2);
const impact = maybe(whole(4));
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number) => fc.array(arbitrary, { maxLength });

/** The parts of an archive with its references as numbers, to be resolved against what exists. */
const drawnSuggestion = fc.record({
  kind: fc.constantFrom(...suggestionKinds),
  subject: whole(9),
  claim: whole(20),
  was: text(500),
  text: text(500, 1),
  answers: maybe(whole(20)),
  side: fc.constantFrom(...sides),
  reason: text(1000),
  by: whole(9),
  at: moment,
  settled: maybe(
    fc.record({
      outcome: fc.constantFrom(...suggestionOutcomes),
      by: whole(9),
      at: moment,
      reason: text(1000),
      claim: maybe(whole(20)),
    }),
  ),
});
const drawnMark = fc.record({
  claim: whole(20),
  kind: fc.constantFrom(...markKinds),
  other: whole(20),
  note: text(1000, 1),
  by: whole(9),
  at: moment,
  answer: maybe(fc.record({ by: whole(9), at: moment, text: text(1000, 1) })),
  settled: maybe(
    fc.record({ outcome: fc.constantFrom(...markOutcomes), by: whole(9), at: moment, reason: text(1000) }),
  ),
});

export const drawnParts = fc.record({
  debate: fc.record({
    title: text(200, 1),
    summary: long(5000),
    phase: fc.constantFrom(...phases),
    visibility: fc.constantFrom(...visibilities),
    votes: fc.constantFrom(...voteSettings),
    createdAt: moment,
  }),
  people: fc.array(
    fc.record({ name: text(80, 1), role: fc.constantFrom(...roles), speaksFor: maybe(whole(9)) }),
    { minLength: 1, maxLength: 4 },
  ),
  drafts: fc.array(
    fc.record({
      title: text(200, 1),
      shortTitle: text(40, 1),
      issuer: text(200),
      date: dayText,
      status: fc.constantFrom(...draftStatuses),
      provenance: text(5000),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  provisions: some(
    fc.record({
      draft: whole(9),
      parent: maybe(whole(9)),
      number: text(20, 1),
      heading: text(200, 1),
      text: long(10_000),
      themes: some(text(60, 1), 3),
      gives: some(whole(9), 2),
      receives: some(whole(9), 2),
      certainty: fc.constantFrom(...certainties),
      certaintyNote: text(2000),
      order,
    }),
    5,
  ),
  lineage: some(
    fc.record({
      kind: fc.constantFrom(...lineageKinds),
      draft: whole(9),
      earlier: whole(9),
      later: whole(9),
      note: text(2000),
    }),
    3,
  ),
  stakeholders: some(
    fc.record({
      name: text(200, 1),
      shortName: text(24, 1),
      kind: fc.constantFrom(...stakeholderKinds),
      parent: maybe(whole(9)),
      part: fc.constantFrom(...processParts),
      consentNeeded: fc.boolean(),
      note: text(2000),
      colour: maybe(fc.constantFrom(...stakeholderColours)),
      order,
    }),
    4,
  ),
  sources: some(
    fc.record({
      title: text(500, 1),
      authors: some(text(200), 2),
      publisher: text(200),
      genre: fc.constantFrom(...sourceGenres),
      published: maybe(
        fc.oneof(
          dayText,
          dayText.map((d) => d.slice(0, 7)),
          dayText.map((d) => d.slice(0, 4)),
        ),
      ),
      url: maybe(fc.webUrl({ withQueryParameters: true, withFragments: true })),
      // With a prototype, as what was read from JSON has one.
      file: maybe(
        fc.record(
          {
            name: text(200, 1),
            type: fc.constantFrom(...fileTypes),
            size: fc.integer({ min: 1, max: largestFile }),
            sha256: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
          },
          { noNullPrototype: true },
        ),
      ),
      addedBy: whole(9),
      addedAt: moment,
    }),
    3,
  ),
  credibility: some(
    fc.record({
      source: whole(9),
      kind: fc.constantFrom(...credibilityKinds),
      proximity: fc.constantFrom(...proximities),
      score,
      reason: text(2000, 1),
      by: whole(9),
      at: moment,
    }),
    2,
  ),
  claims: some(
    fc.record({
      subject: whole(9),
      answers: maybe(whole(20)),
      side: fc.constantFrom(...sides),
      order,
      joint: maybe(whole(1)),
      link: fc.option(whole(20), { nil: null, freq: 5 }),
      text: long(500),
      author: whole(9),
      createdAt: moment,
      editedAt: maybe(moment),
      archived: fc.option(fc.record({ by: whole(9), at: moment, reason: text(1000) }), {
        nil: null,
        freq: 8,
      }),
    }),
    14,
  ),
  citations: some(
    fc.record({
      on: whole(40),
      source: whole(9),
      quote: fc.oneof(text(2000, 1), fc.constant('said "so".\n\nAnd more')),
      verbatim: fc.boolean(),
      locator: fc.oneof(text(100), fc.constant('[1]')),
      addedBy: whole(9),
      addedAt: moment,
    }),
    6,
  ),
  stances: some(
    fc.record({
      stakeholder: whole(9),
      onDraft: fc.boolean(),
      on: whole(9),
      wording: maybe(whole(9)),
      position: fc.constantFrom(...positions),
      conditions: some(
        fc.record({ text: text(500, 1), provision: maybe(whole(9)), demand: fc.constantFrom(...demands) }),
        2,
      ),
      salience: impact,
      confidence: maybe(fc.constantFrom('low' as const, 'medium' as const, 'high' as const)),
      reason: text(2000, 1),
      kind: fc.constantFrom(...stanceKinds),
      days: fc.tuple(dayText, maybe(dayText)),
      supersedes: maybe(whole(9)),
      restsOn: some(whole(20), 2),
      recordedAt: moment,
      recordedBy: whole(9),
    }),
    6,
  ),
  votes: some(
    fc.record({ claim: whole(20), choice: fc.constantFrom(...choices), impact, by: whole(9), at: moment }),
    5,
  ),
  coalitions: some(
    fc.record({
      name: text(120, 1),
      members: some(whole(9), 3),
      note: text(2000),
      days: fc.tuple(maybe(dayText), maybe(dayText)),
    }),
    2,
  ),
  occurrences: some(
    fc.record({
      day: dayText,
      title: text(200, 1),
      note: text(2000),
      source: whole(9),
      locator: text(100),
      addedBy: whole(9),
      addedAt: moment,
    }),
    2,
  ),
  settlements: some(
    fc.record({ stance: whole(9), reason: text(2000, 1), settledBy: whole(9), settledAt: moment }),
    2,
  ),
  suggestions: some(drawnSuggestion, 3),
  marks: some(drawnMark, 3),
  comments: drawnComments(text),
  ...drawnNegotiation(text),
  packages: some(
    fc.record({
      name: text(120, 1),
      note: text(2000),
      choices: some(fc.record({ provision: whole(9), wordings: some(whole(9), 3) }), 4),
      follows: maybe(whole(9)),
      savedBy: whole(9),
      savedAt: moment,
    }),
    3,
  ),
});

export type DrawnParts = typeof drawnParts extends fc.Arbitrary<infer T> ? T : never;
