import { describe, expect, it } from 'vitest';
import { current, older, parse, textsOf } from '../testing/kialo-samples.ts';
import { printCurrent, printOlder } from './print.ts';

describe('the older shape', () => {
  it('becomes a debate with one provision and its argument', () => {
    const { archive, notes, shape } = parse(older);
    expect(shape).toBe('older');
    expect(notes).toEqual([]);
    expect(archive.debate.title).toBe('Should the school day start at nine?');
    expect(archive.provisions).toMatchObject([
      { id: 'thesis-1', number: '1', heading: 'The school day should start at nine.' },
    ]);
    expect(archive.claims.map(({ id, answers, side }) => [id, answers, side])).toEqual([
      ['claim-0001', null, 'pro'],
      ['claim-0002', 'claim-0001', 'con'],
      ['claim-0003', null, 'con'],
      ['claim-0004', 'claim-0003', 'con'],
      ['claim-0005', 'claim-0003', 'pro'],
    ]);
    expect(archive.claims[1]?.text).toBe('Not all of them.\nSome lines go on,\n\n 7. with a list in them.');
    expect(archive.claims[3]).toMatchObject({ link: 'claim-0002', text: '' });
    expect(archive.claims[4]?.text).toBe('[sic]');
    expect(archive.sources).toMatchObject([{ title: 'a study', url: 'https://example.org/sleep_(2019)' }]);
    expect(archive.citations).toMatchObject([{ on: { kind: 'claim', id: 'claim-0001' }, verbatim: false }]);
  });

  it('prints as it came, with either end of line', () => {
    expect(printOlder(parse(older).archive, '\n')).toBe(older);
    const windows = older.replace(/\n/g, '\r\n');
    const { archive, endOfLine } = parse(windows);
    expect(endOfLine).toBe('\r\n');
    expect(printOlder(archive, endOfLine)).toBe(windows);
  });

  it('reads several theses, below a question or beside each other', () => {
    const below =
      'Discussion Title: T\n\n1. What to do?\n1.1. Go.\n1.1.1. Pro: Yes.\n1.2. Stay.\n1.2.1. Con: -> See 1.1.1.';
    expect(parse(below).archive.provisions.map(({ text }) => text)).toEqual(['Go.', 'Stay.']);
    expect(printOlder(parse(below).archive, '\n')).toBe(below);
    const beside = parse(
      'Discussion Title: T\n\n1. Go.\n1.1. Pro: Yes.\n2. Stay.\n2.1. Con: No.\n3. Not this.',
    );
    expect(beside.archive.provisions.map(({ text }) => text)).toEqual(['Go.', 'Stay.']);
    expect(textsOf(beside.archive)).toEqual(['Yes.', 'No.\n3. Not this.']);
  });

  it('goes on with a text that is too long in a claim below, and prints it in one', () => {
    const long = `${'A sentence of some length stands here. '.repeat(40)}The end.`;
    const text = `Discussion Title: T\n\n1. Thesis.\n1.1. Pro: ${long}\n1.1.1. Con: No.`;
    const { archive, notes } = parse(text);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ line: 4 });
    expect(archive.claims.length).toBeGreaterThan(4);
    expect(Math.max(...textsOf(archive).map((part) => part.length))).toBeLessThanOrEqual(500);
    expect(archive.claims[1]).toMatchObject({ answers: 'claim-0001', side: 'pro' });
    expect(printOlder(archive, '\n')).toBe(text);
  });

  it('keeps a thesis of more than 10,000 characters whole', () => {
    const text = `Discussion Title: T\n\n1. ${'word '.repeat(2500)}end\n1.1. Pro: Yes.`;
    const { archive, notes } = parse(text);
    expect(notes.length).toBeGreaterThan(0);
    expect(archive.provisions[0]?.text.length).toBeLessThanOrEqual(10_000);
    expect(printOlder(archive, '\n')).toBe(text);
  });

  it('repairs what is out of order, and says so', () => {
    const { archive, notes } = parse(
      'Discussion Title: T\n\nstray\n1. Thesis.\n1.2.1. Pro: No parent.\n1.3. Pro: A.\n1.3. Con: A again.\n1.4. Pro: -> See 1.9.\n1.5. Pro: -> See 1.6.\n1.5.1. Con: Below a link.\n1.6. Con: -> See 1.5.',
    );
    expect(notes.map(({ line }) => line)).toEqual([3, 5, 7, 8, 9, 11]);
    expect(archive.claims).toHaveLength(7);
    expect(archive.claims.every(({ link }) => link === null)).toBe(true);
  });

  it('moves answers to a link to the claim it leads to', () => {
    const { archive, notes } = parse(
      'Discussion Title: T\n\n1. Thesis.\n1.1. Pro: A.\n1.2. Con: -> See 1.1.\n1.2.1. Con: B.',
    );
    expect(archive.claims[2]).toMatchObject({ text: 'B.', answers: 'claim-0001' });
    expect(notes).toHaveLength(1);
  });
});

describe('the current shape', () => {
  it('becomes a debate with its sources and quotes', () => {
    const { archive, notes } = parse(current);
    expect(notes).toEqual([]);
    expect(archive.provisions[0]?.text).toBe(
      'The school day should start at nine [2].\n\nIt has a second paragraph.',
    );
    expect(archive.claims[1]).toMatchObject({ link: 'claim-0003', answers: 'claim-0001' });
    expect(archive.sources.map(({ title }) => title)).toEqual(
      ['https://example.org/sleep', 'A book without an address', 'https://example.org/work'].sort((a, b) =>
        a.startsWith('A') ? -1 : b.startsWith('A') ? 1 : 0,
      ),
    );
    expect(
      archive.citations.map(({ on, quote, verbatim, locator }) => [on.id, quote, verbatim, locator]),
    ).toEqual([
      ['thesis-1', '(no passage given)', false, '[2]'],
      ['claim-0001', 'They sleep late.\n\n[4] They do.', true, '[1]'],
      ['claim-0003', 'They sleep late.\n\n[4] They do.', true, '[1]'],
      ['claim-0003', 'work starts at eight.', false, '[3]'],
    ]);
  });

  it('prints as it came, but for a number in brackets at the beginning of a quoted line', () => {
    expect(printCurrent(parse(current).archive, '\n')).toBe(current.replace('\n[4] They', '\n [4] They'));
    const windows = current.replace('\n[4] They', '\n (4) They').replace(/\n/g, '\r\n');
    expect(printCurrent(parse(windows).archive, '\r\n')).toBe(windows);
  });

  it('reads several theses below a question', () => {
    const text =
      'Discussion Name:\nT\n\n1. Question:\nWhat to do?\n\n  1.1. Thesis:\n  Go.\n\n    1.1.1. Pro:\n    Yes.\n\n  1.2. Thesis:\n  Stay.\n';
    const { archive } = parse(text);
    expect(archive.debate.summary).toBe('What to do?');
    expect(archive.drafts[0]?.title).toBe('Theses');
    expect(printCurrent(archive, '\n')).toBe(text);
  });

  it('keeps a source that no text names beside the thesis, and a paragraph that lost its indentation', () => {
    const { archive, notes } = parse(
      'Discussion Name:\nT\n\n1. Thesis:\nA\n\nB\n\nSources:\n[1] https://e.org\n"Q"\n',
    );
    expect(archive.provisions[0]?.text).toBe('A\n\nB');
    expect(archive.citations).toMatchObject([{ on: { kind: 'provision' }, quote: 'Q' }]);
    expect(notes.map(({ line }) => line)).toEqual([7, 10]);
  });
});
