import type { Archive } from '@proviso/domain/archive';
import { newStanceSchema, type Stance } from '@proviso/domain/stance';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { randomArchive } from '../testing/random-archive.ts';
import { readCsv, retell, retelling } from '../testing/retold-csv.ts';
import { planStances, type StancePlan } from './plan-stances.ts';
import { stancesCsvPrinter } from './print.ts';
import { mostStanceRows, readStances } from './read-stances.ts';
import { printConditions, readConditions } from './stance-cells.ts';

/** Files change line ends: a text with others than `\n` comes back with those. */
const plain = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, part) => (typeof part === 'string' ? part.replace(/\r\n?/g, '\n') : part)),
  );

/** After everything that is drawn. */
const today = '2031-01-01';

const printed = (archive: Archive) => stancesCsvPrinter.print(archive).text;
const fileOf = (text: string, debate: Archive) => {
  const file = readStances(text, debate);
  if (!file.ok) throw new Error(JSON.stringify(file.issues));
  return file.value;
};
const planOf = (text: string, debate: Archive) => planStances(fileOf(text, debate), debate, today);
const without = (archive: Archive): Archive => ({
  ...archive,
  stances: [],
  citations: archive.citations.filter(({ on }) => on.kind !== 'stance'),
});
const quotesOn = ({ citations }: Archive, id: string) =>
  citations
    .filter(({ on }) => on.kind === 'stance' && on.id === id)
    .map(({ source, quote, verbatim, locator }) => ({ source, quote, verbatim, locator }));
const entryOf = ({ id: _, recordedAt: _at, recordedBy: _by, ...entry }: Stance) => entry;

/** The debate after a plan was done. */
const after = (debate: Archive, { fresh }: StancePlan): Archive => {
  const [by] = debate.people;
  const recorded = { recordedAt: '2030-12-31T00:00:00.000Z', recordedBy: by?.id ?? '' };
  return {
    ...debate,
    stances: [...debate.stances, ...fresh.map(({ id, entry }) => ({ id, ...entry, ...recorded }))],
    citations: [
      ...debate.citations,
      ...fresh.flatMap(({ id, quotes }) =>
        quotes.map((quote, i) => ({
          ...quote,
          id: `${id}-${i}`,
          on: { kind: 'stance' as const, id },
          addedBy: recorded.recordedBy,
          addedAt: recorded.recordedAt,
        })),
      ),
    ],
  };
};

describe('what is printed comes back', () => {
  test('as the same records with the same quotes, whatever programs the file went through', () => {
    const seen = { quotes: 0, conditions: 0, escaped: 0, breaks: 0 };
    fc.assert(
      fc.property(randomArchive, retelling, (archive, how) => {
        const text = retell(readCsv(printed(archive)), how);
        const file = fileOf(text, archive);
        expect(file.unread).toHaveLength(how.extra.length);
        const read = file.rows.map(({ reading }) => {
          if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
          return reading.value;
        });
        const expected = [...archive.stances].sort((a, b) =>
          a.recordedAt + a.id < b.recordedAt + b.id ? -1 : 1,
        );
        expect(plain(read.map(({ entry }, i) => ({ id: file.rows[i]?.id, ...entry })))).toEqual(
          plain(expected.map((stance) => ({ id: stance.id, ...entryOf(stance) }))),
        );
        expect(plain(read.map(({ quotes }) => quotes))).toEqual(
          plain(expected.map(({ id }) => quotesOn(archive, id))),
        );
        seen.quotes += read.flatMap(({ quotes }) => quotes).length;
        seen.conditions += read.flatMap(({ entry }) => entry.conditions).length;
        seen.breaks += read.filter(({ entry }) => entry.reason.includes('\n')).length;
        seen.escaped += read.filter(({ entry }) => /^'*[=+\-@]/.test(entry.reason)).length;
      }),
      { seed: 61, numRuns: 400 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  });

  test('as the same conditions, also where their words look like what a condition asks for', () => {
    const piece = fc.constantFrom(
      '(provision leak-7)',
      ' (provision x left out)',
      '\\',
      '\\n',
      '\n',
      ' ',
      'x',
      '(',
      ')',
    );
    const condition = fc
      .record({
        text: fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('').trim() || 'x'),
        provision: fc.constantFrom(null, 'leak-7'),
        wording: fc.constantFrom(null, 'reply-6'),
        leftOut: fc.boolean(),
      })
      .map((one) => ({
        ...one,
        wording: one.provision === null || one.leftOut ? null : one.wording,
        leftOut: one.provision !== null && one.leftOut,
      }));
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 3 }), (conditions) => {
        expect(readConditions(printConditions(conditions))).toEqual(conditions);
      }),
      { seed: 65, numRuns: 1000 },
    );
  });

  test('as nothing new where it is recorded already', () => {
    fc.assert(
      fc.property(randomArchive, retelling, (archive, how) => {
        const plan = planOf(retell(readCsv(printed(archive)), how), archive);
        expect(plan.fresh).toEqual([]);
        expect(plan.rows.map(({ outcome }) => outcome.becomes)).toEqual(archive.stances.map(() => 'known'));
      }),
      { seed: 62, numRuns: 200 },
    );
  });

  test('in a debate that has none of them: each is recorded or breaks a rule, and a second time nothing is', () => {
    const seen = { fresh: 0, corrections: 0, refused: 0 };
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const text = printed(archive);
        const plan = planOf(text, without(archive));
        const ids = readCsv(text)
          .slice(1)
          .map(([id]) => id);
        const became = new Map(plan.rows.map(({ outcome }, i) => [ids[i], outcome]));
        const freshOf = new Map(plan.fresh.map((stance) => [stance.id, stance]));
        for (const stance of archive.stances) {
          const outcome = became.get(stance.id);
          const evidence = quotesOn(archive, stance.id)[0] ?? null;
          if (outcome?.becomes !== 'fresh') {
            expect(outcome?.becomes).toBe('refused');
            seen.refused++;
            continue;
          }
          expect(v.is(newStanceSchema, { ...entryOf(stance), evidence })).toBe(true);
          const fresh = freshOf.get(outcome.id);
          const target = stance.supersedes === null ? undefined : became.get(stance.supersedes);
          const supersedes = target && target.becomes !== 'refused' ? target.id : null;
          expect(supersedes === null).toBe(stance.supersedes === null);
          expect(plain(fresh?.entry)).toEqual(plain({ ...entryOf(stance), supersedes }));
          expect(plain(fresh?.quotes)).toEqual(plain(quotesOn(archive, stance.id)));
          seen.fresh++;
          if (supersedes !== null) seen.corrections++;
        }
        const second = planOf(text, after(without(archive), plan));
        expect(second.fresh).toEqual([]);
        expect(second.rows.filter(({ outcome }) => outcome.becomes === 'known')).toHaveLength(
          plan.fresh.length,
        );
        expect(plan.fresh.map(({ id }) => id)).toEqual(plan.fresh.map(({ id }) => id).sort());
      }),
      { seed: 63, numRuns: 300 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(2);
  });
});

test('any text is read or refused, never thrown at', () => {
  const archive = fc.sample(randomArchive, { seed: 3, numRuns: 1 })[0];
  if (!archive) throw new Error('One was asked for.');
  const piece = fc.constantFrom(
    ...['stakeholder', 'on_id', 'position', 'kind', 'held_since', 'constructor', '__proto__', 'stance_id'],
    ...[
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '"',
      '""',
      "'=1",
      'x',
      '\0',
      '\uD83D',
      'supersedes',
      ' (provision 7)',
      '\\',
    ],
  );
  const head = fc.constantFrom(
    '',
    'stakeholder,on_id,position,kind,held_since,stance_id,supersedes,conditions\n',
  );
  fc.assert(
    fc.property(head, fc.array(piece, { maxLength: 60 }), (first, pieces) => {
      const file = readStances(first + pieces.join(''), archive);
      if (!file.ok) expect(file.issues[0]?.message).toMatch(/\.$/);
      else
        for (const { outcome } of planStances(file.value, archive, today).rows)
          if (outcome.becomes === 'refused') expect(outcome.issues[0]?.message).toMatch(/[.?]$/);
    }),
    { seed: 64, numRuns: 1000 },
  );
});

describe('a file that is no table of stances is refused whole, and the sentence says why', () => {
  const head = 'stakeholder,provision_number,position,kind,held_since';
  test.each([
    ['nothing', ' \n', /^That file is empty/],
    [
      'no head',
      'Ukraine,7,oppose,assessed,2025-11-20\n',
      /^The first line has to name the columns, such as stakeholder, /,
    ],
    [
      'a missing column',
      'stakeholder;provision_number;kind;held_since\n',
      /^The column “position” is missing/,
    ],
    [
      'missing columns',
      'Stakeholder,Kind\n',
      /^These columns are missing: provision_number, position, held_since/,
    ],
    ['a column twice', `${head},Held since\n`, /^The column “held_since” is there twice/],
    [
      'a quotation mark that stays open',
      `${head}\na,b,c\nd,"e,f\ng`,
      /^Line 3: a quotation mark opens a cell/,
    ],
    ['a binary file', `PK\u0003\u0004\n${head}`, /^Line 1 holds signs that no text has: .*CSV UTF-8/],
    ['ten megabytes', `${head}\n${'x'.repeat(10 * 1024 * 1024)}`, /^That file is too large: at most 8 MB/],
    [
      'too many rows',
      `${head}\n${'a,b,c,d,e\n'.repeat(mostStanceRows + 1)}`,
      /^This has 5001 rows; at most 5000/,
    ],
  ])('%s', (_, text, sentence) => {
    const file = readStances(text, small);
    expect(file.ok ? '' : file.issues[0]?.message).toMatch(sentence);
  });
});

const base = { gives: [], receives: [], themes: [], parent: null, text: '', certaintyNote: '' };
const stamp = { addedBy: 'ann', addedAt: '2025-11-20T00:00:00.000Z' };
const small = {
  drafts: [
    {
      id: 'leak',
      title: 'The leaked draft',
      shortTitle: 'Leak',
      issuer: '',
      date: '2025-11-20',
      status: 'leaked',
      provenance: '',
    },
    {
      id: 'reply',
      title: 'The reply',
      shortTitle: 'Reply',
      issuer: '',
      date: '2025-11-23',
      status: 'proposed',
      provenance: '',
    },
  ],
  provisions: [
    {
      ...base,
      id: 'leak-6',
      draft: 'leak',
      number: '6',
      heading: 'Forces',
      certainty: 'reported',
      order: 'a0',
    },
    {
      ...base,
      id: 'leak-7',
      draft: 'leak',
      number: '7',
      heading: 'Alliance',
      certainty: 'reported',
      order: 'a1',
    },
    {
      ...base,
      id: 'reply-6',
      draft: 'reply',
      number: '6',
      heading: 'Strength',
      certainty: 'reported',
      order: 'a0',
    },
  ],
  stakeholders: ['Ukraine', 'United States', 'United Kingdom'].map((name, i) => ({
    ...{
      id: name.toLowerCase().replace(' ', '-'),
      name,
      shortName: name,
      kind: 'state' as const,
      parent: null,
    },
    ...{ part: 'unknown' as const, consentNeeded: false, note: '', colour: null, order: `a${i}` },
  })),
  sources: [
    {
      ...{ id: 'report', title: 'A report', authors: [], publisher: '', genre: 'news', published: null },
      ...{ url: 'https://example.org/report', file: null, ...stamp },
    },
  ],
  claims: [],
  stances: [],
  citations: [],
} satisfies Parameters<typeof readStances>[1];

describe('a row', () => {
  const columns = [
    ...['stance_id', 'draft', 'provision_number', 'stakeholder', 'position', 'kind', 'held_since'],
    ...[
      'reason',
      'conditions',
      'quotes',
      'sources',
      'supersedes',
      'on_id',
      'salience',
      'held_until',
      'rests_on',
    ],
  ] as const;
  type Row = Partial<Record<(typeof columns)[number], string>>;
  const usual = {
    ...{ draft: 'Leak', provision_number: '6', stakeholder: 'Ukraine', position: 'oppose' },
    ...{ kind: 'assessed', held_since: '2025-11-20' },
  };
  const plan = (...rows: readonly Row[]) => {
    const table = rows.map((row) =>
      columns.map((column) => `"${({ ...usual, ...row }[column] ?? '').replace(/"/g, '""')}"`).join(','),
    );
    const file = readStances([columns.join(','), ...table].join('\n'), small);
    if (!file.ok) throw new Error(JSON.stringify(file.issues));
    return planStances(file.value, small, '2025-12-24');
  };
  const sentences = (...rows: readonly Row[]) =>
    plan(...rows).rows.flatMap(({ outcome }) =>
      outcome.becomes === 'refused' ? outcome.issues.map(({ message }) => message) : [],
    );

  test.each<[string, Row, object]>([
    ['by the names of the debate', {}, { stakeholder: 'ukraine', on: { kind: 'provision', id: 'leak-6' } }],
    [
      'by a heading',
      { draft: '', provision_number: 'alliance' },
      { on: { kind: 'provision', id: 'leak-7' } },
    ],
    [
      'by a number that one draft alone has',
      { draft: '', provision_number: '7' },
      { on: { kind: 'provision', id: 'leak-7' } },
    ],
    ['about a draft as a whole', { provision_number: '' }, { on: { kind: 'draft', id: 'leak' } }],
    ['with a day as Excel writes it in Kyiv', { held_since: '1.12.2025' }, { heldSince: '2025-12-01' }],
    ['with the words of the page', { position: 'Red line', reason: 'No.' }, { position: 'red-line' }],
    [
      'with conditions that name a provision by its number',
      {
        position: 'With conditions',
        conditions: 'If counted (provision 7)\nIf so (provision Reply 6)\nIf ever',
      },
      {
        conditions: [
          { text: 'If counted', provision: 'leak-7', wording: null, leftOut: false },
          { text: 'If so', provision: 'reply-6', wording: null, leftOut: false },
          { text: 'If ever', provision: null, wording: null, leftOut: false },
        ],
      },
    ],
  ])('is read %s', (_, row, part) => {
    expect(sentences(row)).toEqual([]);
    expect(plan(row).fresh[0]?.entry).toMatchObject(part);
  });

  test('brings a quote of several lines, in the marks of the country, from a source by its title', () => {
    const [stance] = plan({ kind: 'stated', quotes: '„We refuse.\nAll of it.“', sources: 'a report' }).fresh;
    expect(stance?.quotes).toEqual([
      { source: 'report', quote: 'We refuse.\nAll of it.', verbatim: true, locator: '' },
    ]);
  });

  test.each<[string, Row, RegExp]>([
    [
      'a position that there is not',
      { position: 'furious' },
      /^“furious” is no position: write support, conditional/,
    ],
    ['no kind', { kind: '' }, /^Nothing is no kind: write stated, assessed, role-played\.$/],
    ['a day that there is not', { held_since: '2025-02-30' }, /^There is no such day in the calendar\.$/],
    ['a day that could be two', { held_since: '11/12/2025' }, /^A date is written year-month-day/],
    ['a day to come', { held_since: '2025-12-25' }, /^By the server’s clock it is 2025-12-24/],
    ['an end before its beginning', { held_until: '2025-11-19' }, /^It cannot end before it begins\.$/],
    ['a salience beyond its scale', { salience: '5' }, /^“5” is no salience: write a number from 0 to 4/],
    ['a red line without a reason', { position: 'red-line' }, /^A red line needs a reason\.$/],
    ['conditional without conditions', { position: 'conditional' }, /^Please say on what conditions\.$/],
    ['stated without a quote', { kind: 'stated' }, /^A stated stance needs the quote it rests on/],
    ['a quote without a source', { quotes: '“No.”' }, /^A quote needs its source/],
    [
      'a source that is not in the library',
      { quotes: '“No.”', sources: 'A reprot' },
      /^There is no source “A reprot” in this debate\. Did you mean “A report”\?$/,
    ],
    [
      'a stakeholder that is not there',
      { stakeholder: 'Ukrane' },
      /^There is no stakeholder “Ukrane” in this debate\. Did you mean “Ukraine”\?$/,
    ],
    ['a stakeholder like none', { stakeholder: '日本' }, /^There is no stakeholder “日本” in this debate\.$/],
    [
      'a provision that is not there',
      { provision_number: '77' },
      /^There is no provision “Leak 77” in this debate\. Did you mean “Leak 7/,
    ],
    [
      'a number that several drafts have',
      { draft: '' },
      /^“6” could be any of 2: name the provision by its id/,
    ],
    [
      'a row that was copied and renumbered',
      { on_id: 'leak-7' },
      /^The id leak-7 is “Leak 7 Alliance”, but “Leak 6” is another provision/,
    ],
    [
      'a condition on itself',
      { conditions: 'If so (provision 6)' },
      /^A stance cannot depend on the provision it is about/,
    ],
    ['a claim that is not there', { rests_on: 'nothing' }, /^There is no claim nothing in this debate\.$/],
    [
      'a correction of nothing',
      { supersedes: 'nothing' },
      /^The stance to correct, nothing, is neither in this debate nor in this file/,
    ],
    ['a correction of itself', { stance_id: 'a', supersedes: 'a' }, /^It corrects itself, in a circle\./],
  ])('is refused with one sentence: %s', (_, row, sentence) => {
    expect(sentences(row)).toEqual([expect.stringMatching(sentence)]);
  });

  test('that stands twice is recorded once; two records that say the same are two', () => {
    const twice = plan({}, {});
    expect([twice.fresh.length, twice.rows[1]?.outcome.becomes]).toEqual([1, 'refused']);
    expect(sentences({}, {})).toEqual(['It says the same as row 2, and is recorded once.']);
    expect(plan({ stance_id: 'a' }, { stance_id: 'b' }).fresh).toHaveLength(2);
    expect(sentences({ stance_id: 'a' }, { stance_id: 'a', position: 'support' })).toEqual([
      'Row 2 has the same stance_id and says something else. Leave it empty in one of them.',
    ]);
  });

  test('corrects another of the file, wherever it stands, and falls with it', () => {
    const { fresh } = plan({ supersedes: 'a', position: 'support' }, { stance_id: 'a' });
    expect(fresh.map(({ entry }) => entry.position)).toEqual(['oppose', 'support']);
    expect(fresh[1]?.entry.supersedes).toBe(fresh[0]?.id);
    expect(sentences({ stance_id: 'a', kind: '?' }, { supersedes: 'a' }).at(-1)).toBe(
      'It corrects row 2, which is left out.',
    );
    expect(sentences({ stance_id: 'a' }, { supersedes: 'a', kind: 'role-played' })).toEqual([
      'A correction stays with the same stakeholder, provision and kind.',
    ]);
    expect(
      sentences(
        { stance_id: 'a' },
        { supersedes: 'a', position: 'support' },
        { supersedes: 'a', position: 'neutral' },
      ),
    ).toEqual([expect.stringMatching(/^That stance was corrected already/)]);
  });

  test('ends a chain of any length, whichever end of it comes first', () => {
    const chain = Array.from(
      { length: 3000 },
      (_, i): Row => ({ stance_id: `s${i}`, supersedes: i ? `s${i - 1}` : '' }),
    );
    for (const rows of [chain, [...chain].reverse()]) expect(plan(...rows).fresh).toHaveLength(3000);
    const round = [{ ...chain[0], supersedes: 's2999' }, ...chain.slice(1)];
    expect(new Set(plan(...round).rows.map(({ outcome }) => outcome.becomes))).toEqual(new Set(['refused']));
  });

  test('that names a record and says something else is no way to change it', () => {
    const [made] = plan({}).fresh;
    if (!made) throw new Error('It is recorded.');
    const record = { id: 'old', ...made.entry, recordedAt: stamp.addedAt, recordedBy: 'ann' };
    const file = (position: string) =>
      readStances(
        `stance_id,on_id,stakeholder,position,kind,held_since\nold,leak-6,Ukraine,${position},assessed,2025-11-20\n`,
        { ...small, stances: [record] },
      );
    const outcomes = ['oppose', 'support'].map((position) => {
      const read = file(position);
      return read.ok && planStances(read.value, { ...small, stances: [record] }, today).rows[0]?.outcome;
    });
    expect(outcomes).toMatchObject([
      { becomes: 'known', id: 'old' },
      {
        becomes: 'refused',
        issues: [{ message: expect.stringMatching(/^It says something else than the record old/) }],
      },
    ]);
  });

  test('says where it is by line and by row of a spreadsheet, past cells of several lines', () => {
    const { rows } = plan({ reason: 'One\ntwo\nthree' }, { position: '?' });
    expect(rows.map(({ line, row }) => [line, row])).toEqual([
      [2, 2],
      [5, 3],
    ]);
  });
});
