import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pageHints } from './page-hints.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'proviso-hints-'));
const file = path.join(folder, 'manifest.json');
writeFileSync(
  file,
  JSON.stringify({
    'index.html': {
      file: 'assets/index.js',
      imports: ['_base.js'],
      assets: ['assets/serif-latin-wght-normal-1.woff2', 'assets/serif-greek-wght-normal-2.woff2'],
    },
    '_base.js': { file: 'assets/base.js' },
    '_debate.js': { file: 'assets/debate.js', imports: ['_base.js'] },
    'src/debate/debate-layout.tsx': { file: 'assets/layout.js', imports: ['_debate.js', 'index.html'] },
    'src/debate/overview-page.tsx': { file: 'assets/overview.js', imports: ['_debate.js'] },
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));
const hints = pageHints(file);
const named = (address: string) => [...hints(address).matchAll(/href="([^"]+)"/g)].map(([, href]) => href);

it('names each file of the page once, without those that every page names, the usual font, and its records', () => {
  expect(named('/debates/abc123').toSorted()).toEqual([
    '/api/account',
    '/api/debates/abc123',
    '/api/debates/abc123/stances/settlements',
    '/api/debates/abc123/stances/standings',
    '/api/debates/abc123/strengths',
    '/assets/debate.js',
    '/assets/layout.js',
    '/assets/overview.js',
    '/assets/serif-latin-wght-normal-1.woff2',
  ]);
});

it('takes nothing from an address into the page that is not a plain word', () => {
  for (const address of [
    '/debates/%22%3E%3Cscript%3E',
    '/debates/"><script>',
    '/debates/a.b',
    '/debates/a b',
  ])
    expect(hints(address)).not.toContain('/api/');
  expect(hints('/debates/new')).not.toContain('/api/');
});

it('says nothing of an address it does not know, nor where nothing is built', () => {
  expect(hints('/nowhere/at/all')).toBe('');
  expect(pageHints(path.join(folder, 'absent.json'))('/debates')).toBe('');
});
