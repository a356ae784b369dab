import { expect, test } from 'vitest';
import { benchSection, putSection } from './sections.ts';

const pages = { name: 'pages', command: 'pnpm bench:pages', heading: 'The pages in a browser' };
const matrix = { name: 'matrix', command: 'pnpm bench:matrix', heading: 'The stance matrix in a browser' };
const all = [benchSection, pages, matrix];

/** Every order in which three scripts can run. */
const orders = all.flatMap((a) =>
  all.filter((b) => b !== a).map((b) => [a, b, ...all.filter((c) => c !== a && c !== b)]),
);

test('whichever script runs first, the page holds the last report of each once, with what was measured of the server on top', () => {
  for (const order of orders) {
    let page = '';
    for (const time of ['old', 'new'])
      for (const section of order) page = putSection(page, section, `The ${time} table of ${section.name}.`);
    expect(page.match(/The new table of \w+\./g)?.toSorted()).toEqual(
      ['bench', 'matrix', 'pages'].map((name) => `The new table of ${name}.`),
    );
    expect(page).not.toContain('old');
    expect(page.match(/^#+ .*$/gm)?.toSorted()).toEqual([
      '# Performance',
      '## The pages in a browser',
      '## The stance matrix in a browser',
    ]);
    expect(page.indexOf('table of bench')).toBeLessThan(page.indexOf('## '));
    expect(page.endsWith('-->\n')).toBe(true);
  }
});

test('what somebody wrote between the sections stays, and a section without its end is not guessed at', () => {
  const page = `${putSection('', benchSection, 'One.')}\nA remark.\n`;
  expect(putSection(page, benchSection, 'Two.')).toContain('A remark.');
  expect(() => putSection(page.replace('<!-- end of bench -->', ''), benchSection, 'Two.')).toThrow(
    'end is missing',
  );
});
