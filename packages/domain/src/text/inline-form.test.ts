import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Inline, plainInline, readInline } from './inline-form.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });

test('emphasis, strong emphasis, links and citations are read', () => {
  expect(readInline('A *cap* is **no _end_** [1], see [the text](https://example.org/a_(b)).')).toEqual([
    text('A '),
    { kind: 'emphasis', parts: [text('cap')] },
    text(' is '),
    { kind: 'strong', parts: [text('no '), { kind: 'emphasis', parts: [text('end')] }] },
    text(' '),
    { kind: 'citation', number: 1, text: '[1]' },
    text(', see '),
    { kind: 'link', text: 'the text', href: 'https://example.org/a_(b)' },
    text('.'),
  ]);
});

test('a bare address is a link, without the end of the sentence around it', () => {
  expect(readInline('Read https://example.org/x, then judge.')).toEqual([
    text('Read '),
    { kind: 'link', text: 'https://example.org/x', href: 'https://example.org/x' },
    text(', then judge.'),
  ]);
});

test.each([
  '[click](javascript:alert(1))',
  '[click](data:text/html,<script>alert(1)</script>)',
  '[click](JAVASCRIPT://example.org/%0aalert(1))',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">click</a>',
  '2 * 3 * 4 = 24',
  'snake_case_name and 5*6*7',
  '* a list of one',
  '[0] and [1234] and []',
])('%s is text and nothing else', (words) => {
  expect(readInline(words)).toEqual([text(words)]);
});

test('a plain form says what the text says, without the marks', () => {
  expect(plainInline('A **cap** of [600,000](https://example.org) *soldiers* [1]')).toBe(
    'A cap of 600,000 soldiers [1]',
  );
});

test('any text is read, at once, and every link leads to the web', () => {
  const piece = fc.constantFrom(
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    'https://',
    'javascript:',
    'a',
    ' ',
    '1',
    '\n',
    '<',
    '𝔸',
  );
  const any = fc.array(piece, { maxLength: 300 }).map((all) => all.join(''));
  const hrefs = (parts: readonly Inline[]): string[] =>
    parts.flatMap((part) => ('parts' in part ? hrefs(part.parts) : part.kind === 'link' ? [part.href] : []));
  fc.assert(
    fc.property(any, (words) => {
      const parts = readInline(words);
      for (const href of hrefs(parts)) expect(href).toMatch(/^https?:\/\//);
      expect(plainInline(words).length).toBeLessThanOrEqual(words.length);
    }),
  );
});
