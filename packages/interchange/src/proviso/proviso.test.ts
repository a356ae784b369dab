import { type Archive, archiveSchema } from '@proviso/domain/archive';
import { checkArchive } from '@proviso/domain/check-archive';
import { read } from '@proviso/domain/issue';
import { unstorable } from '@proviso/domain/storable';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomArchive } from '../testing/random-archive.ts';
import { provisoVersion } from './envelope.ts';
import { jsonFault, lineAndColumn } from './json-fault.ts';
import { provisoJsonSchema } from './json-schema.ts';
import { parseProviso } from './parse.ts';
import { provisoPrinter } from './print.ts';

const print = (archive: Archive) => provisoPrinter.print(archive).text;
const empty: Archive = {
  debate: {
    title: 'A school rule',
    summary: '',
    phase: 'argue',
    visibility: 'private',
    votes: 'open',
    createdAt: '2026-01-02T03:04:05.678Z',
  },
  people: [],
  drafts: [],
  provisions: [],
  lineage: [],
  stakeholders: [],
  sources: [],
  credibility: [],
  claims: [],
  citations: [],
  stances: [],
  votes: [],
  packages: [],
  rounds: [],
  roundAnswers: [],
  offers: [],
  offerReplies: [],
  signings: [],
  signatures: [],
  coalitions: [],
  occurrences: [],
  settlements: [],
  suggestions: [],
  marks: [],
  comments: [],
};
const whatIsWrong = (text: string) => {
  const reading = parseProviso(text);
  return reading.ok ? [] : reading.issues;
};

describe('random archives', () => {
  it('are valid', () => {
    fc.assert(
      fc.property(randomArchive, (archive) => {
        expect(read(archiveSchema, archive)).toEqual({ ok: true, value: archive });
        expect(checkArchive(archive)).toEqual([]);
        expect(unstorable(archive)).toEqual([]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('Proviso JSON', () => {
  it('comes back as the same debate, and prints to the same bytes', () => {
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const text = print(archive);
        const reading = parseProviso(text);
        if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
        expect(print(reading.value.archive)).toBe(text);
        expect(new Set(reading.value.archive.claims)).toEqual(new Set(archive.claims));
        expect(reading.value.archive.debate).toEqual(archive.debate);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('does not depend on the order of lists or keys', () => {
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const turned = Object.fromEntries(
          Object.entries(archive)
            .reverse()
            .map(([key, part]) => [
              key,
              Array.isArray(part)
                ? part.map((record) => Object.fromEntries(Object.entries(Object(record)).reverse())).reverse()
                : part,
            ]),
        );
        const read = parseProviso(
          JSON.stringify({ debate: turned, version: provisoVersion, format: 'proviso' }),
        );
        if (!read.ok) throw new Error(JSON.stringify(read.issues));
        expect(print(read.value.archive)).toBe(print(archive));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('is read with a byte-order mark too', () => {
    expect(whatIsWrong(`\uFEFF${print(empty)}`)).toEqual([]);
  });

  it('of version 1, which had no packages, is still read', () => {
    const { packages: _, ...older } = empty;
    const reading = parseProviso(JSON.stringify({ format: 'proviso', version: 1, debate: older }));
    expect(reading.ok && reading.value.archive).toEqual(empty);
  });

  it('says line and column where the JSON is broken', () => {
    const broken = print(empty).replace('"people": []', '"people": [}');
    expect(whatIsWrong(broken)).toEqual([
      {
        where: 'line 6',
        message: 'This is not whole JSON: in line 6, column 16, "}" stands where a value is expected.',
      },
    ]);
    expect(whatIsWrong(print(empty).slice(0, 30))[0]?.message).toContain('the file ends where');
    expect(whatIsWrong('')[0]?.where).toBe('line 1');
  });

  it('finds a fault exactly where the engine does', () => {
    const valid = JSON.stringify({ a: [1, -2.5e3, 'x\n"y"', { b: null, c: [] }, {}, true] });
    fc.assert(
      fc.property(
        fc.nat(valid.length),
        fc.nat(3),
        fc.constantFrom('', '}', ']', ',', '"', '0', '\\', ':', '\n', 'e'),
        (at, gone, put) => {
          const text = valid.slice(0, at) + put + valid.slice(at + gone);
          let throws = false;
          try {
            JSON.parse(text);
          } catch {
            throws = true;
          }
          expect(jsonFault(text) !== null).toBe(throws);
        },
      ),
      { seed: 4, numRuns: 3000 },
    );
    expect(lineAndColumn('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
    expect(jsonFault('['.repeat(200_000))).toEqual({ offset: 200_000, expected: 'a value' });
  });

  it('says that a file comes from a newer Proviso', () => {
    const [issue] = whatIsWrong(print(empty).replace(`"version": ${provisoVersion}`, '"version": 99'));
    expect(issue?.where).toBe('version');
    expect(issue?.message).toContain('made by a newer Proviso (version 99); this one reads up to');
  });

  it('refuses other JSON, and says which path of a record is wrong', () => {
    expect(whatIsWrong('[]')[0]?.message).toContain('not a Proviso file');
    expect(whatIsWrong('{"format":"proviso","version":"1"}')[0]?.where).toBe('version');
    expect(whatIsWrong('{"format":"proviso","version":1}')[0]?.where).toBe('debate');
    expect(whatIsWrong(print(empty).replace('"argue"', '"shout"'))[0]?.where).toBe('debate.debate.phase');
    expect(whatIsWrong(print(empty).replace('\n  "debate"', '\n  "more": 1,\n  "debate"'))[0]?.where).toBe(
      'more',
    );
  });

  it('refuses references that lead nowhere', () => {
    const text = print({ ...empty, people: [{ id: 'p', name: 'P', role: 'owner', speaksFor: 'nobody' }] });
    expect(whatIsWrong(text)[0]?.where).toBe('debate.people.0.speaksFor');
  });

  it('refuses texts that no database would give back', () => {
    const text = print({ ...empty, debate: { ...empty.debate, summary: 'a\0b' } });
    expect(whatIsWrong(text)[0]?.where).toBe('debate.debate.summary');
  });

  it('never throws on damaged files', () => {
    const text = print(empty);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string(), (at, gone, put) => {
        parseProviso(text.slice(0, at) + put + text.slice(at + gone));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('publishes a JSON Schema with every list and the limits', () => {
    const schema = JSON.stringify(provisoJsonSchema());
    for (const key of Object.keys(archiveSchema.entries)) expect(schema).toContain(`"${key}":{`);
    expect(schema).toContain('"const":"proviso"');
    expect(schema).toContain('"maxLength":500');
    expect(schema).toContain('https://json-schema.org/draft/2020-12/schema');
  });
});
