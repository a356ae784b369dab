import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCsl } from './from-csl.ts';
import { isBibliography, readBibliography } from './read-bibliography.ts';

describe('A bibliography', () => {
  it('in BibTeX gives its sources, with accents, particles and institutions', async () => {
    const { sources, issues } = await readBibliography(`% from a library
      @article{k, title={The {NATO} question}, author={M{\\"u}ller, Anna and {World Bank} and van der Berg, J.},
        journal={A Journal}, year={2023}, month=mar, doi={10.1000/xyz.5}, url={https://example.org/a}}
      @book{b, title={B{\\"o}den}, author={O'Neil, C.}, publisher={A House}, date={2019-05-07}}
      @online{o, title={A page}, url={javascript:alert(1)}}`);
    expect(issues).toEqual([]);
    expect(sources).toEqual([
      {
        title: 'The NATO question',
        authors: ['Müller, Anna', 'World Bank', 'van der Berg, J.'],
        publisher: 'A Journal',
        genre: 'analysis',
        published: '2023-03',
        url: 'https://doi.org/10.1000/xyz.5',
        file: null,
      },
      {
        title: 'Böden',
        authors: ["O'Neil, C."],
        publisher: 'A House',
        genre: 'book',
        published: '2019-05-07',
        url: null,
        file: null,
      },
      { title: 'A page', authors: [], publisher: '', genre: 'other', published: null, url: null, file: null },
    ]);
  });

  it('in RIS gives its sources', async () => {
    const { sources } = await readBibliography(
      'TY  - NEWS\r\nTI  - What was leaked\r\nAU  - Smith, John\r\nAU  - Doe, Jane\r\nPY  - 2025/11/20\r\nPB  - A Paper\r\nUR  - https://example.org/n\r\nER  - \r\n',
    );
    expect(sources).toMatchObject([
      {
        title: 'What was leaked',
        authors: ['Smith, John', 'Doe, Jane'],
        genre: 'news',
        published: '2025-11-20',
        url: 'https://example.org/n',
      },
    ]);
  });

  it('in CSL-JSON gives what is whole, and says of the rest what is missing', async () => {
    const { sources, issues } = await readBibliography(
      JSON.stringify([
        {
          type: 'treaty',
          title: ['On <i>borders</i>\n of states'],
          author: [{ literal: 'Two states' }],
          issued: { 'date-parts': [['1994', 12, 5]] },
        },
        { type: 'book', author: [{ family: 'Nobody' }] },
      ]),
    );
    expect(sources).toEqual([
      {
        title: 'On borders of states',
        authors: ['Two states'],
        publisher: '',
        genre: 'treaty',
        published: '1994-12-05',
        url: null,
        file: null,
      },
    ]);
    expect(issues).toEqual([{ where: '1.title', message: 'Please give the source a title.' }]);
  });

  it('keeps of a date what exists', () => {
    const published = (...parts: unknown[]) => {
      const source = fromCsl({ title: 'x', issued: { 'date-parts': [parts] } });
      return source.ok && source.value.published;
    };
    expect(published(2025, 2, 30)).toBe('2025-02');
    expect(published(2025, 13)).toBe('2025');
    expect(published(2025, null)).toBe('2025');
    expect(published()).toBe(null);
    expect(published('around 1990')).toBe(null);
  });

  it('that breaks off, or is none, is told so in a sentence', async () => {
    expect((await readBibliography('@article{x, title={open')).issues[0]?.message).toMatch(
      /^This BibTeX cannot be read/,
    );
    expect((await readBibliography('[{')).issues[0]?.message).toMatch(/^This CSL-JSON cannot be read/);
    expect((await readBibliography('[]')).issues[0]?.message).toBe('There is no entry in this text.');
    expect((await readBibliography('https://example.org')).issues[0]?.message).toMatch(/^This is neither/);
    expect(isBibliography('10.1000/xyz')).toBe(false);
  });

  it('never throws, whatever it is given', async () => {
    const start = fc.constantFrom('@article{', 'TY  - JOUR\n', '[{"title":', '', '@string{');
    await fc.assert(
      fc.asyncProperty(start, fc.string({ maxLength: 200 }), async (head, rest) => {
        await readBibliography(head + rest);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
