// @vitest-environment jsdom
import { readPasted } from '@proviso/interchange/read-pasted';
import { describe, expect, test } from 'vitest';
import { listInHtml } from './html-list.ts';
import {
  above,
  claimsOf,
  excess,
  type PasteRows,
  rowsOf,
  shifted,
  sideOf,
  without,
  withRow,
} from './paste-rows.ts';

const place = { answers: null, side: 'con' } as const;
function rows(text: string): PasteRows {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return rowsOf(read.value, place);
}
const outline = (list: PasteRows | null) => list?.map(({ depth, text }) => `${'.'.repeat(depth)}${text}`);
const start = () => rows('a\n\tb\n\t\tc\n\td\ne');

describe('in the preview', () => {
  test('a row goes in and out with what is below it', () => {
    expect(outline(shifted(start(), 4, 1))).toEqual(['a', '.b', '..c', '.d', '.e']);
    expect(outline(shifted(start(), 1, -1))).toEqual(['a', 'b', '.c', '.d', 'e']);
    expect(shifted(start(), 0, 1)).toBeNull();
    expect(shifted(start(), 0, -1)).toBeNull();
    expect(shifted(start(), 2, 1)).toBeNull();
  });

  test('a row that is left out leaves what is below it', () => {
    expect(outline(without(start(), 1))).toEqual(['a', '.c', '.d', 'e']);
    expect(outline(without(start(), 0))).toEqual(['b', '.c', 'd', 'e']);
  });

  test('nothing comes to stand below a link, and a link to what is left out goes too', () => {
    const [a, b, c] = rows('a\n\tb\n\tc');
    if (!a || !b || !c) throw new Error('Three rows were expected.');
    const linked: PasteRows = [a, { ...b, text: '', link: a.id }, c];
    expect(shifted(linked, 2, 1)).toBeNull();
    expect(outline(without(linked, 0))).toEqual(['c']);
  });

  test('sides are those of the list, else the place’s at the top and pro below', () => {
    const list = rows('a\n\tb\n\tCon: c\nPro: d');
    expect(list.map(({ side }) => side)).toEqual(['con', 'pro', 'con', 'pro']);
    const [first] = withRow(list, list[0]?.id ?? '', { side: 'undercut' });
    if (!first) throw new Error('A row was expected.');
    expect(sideOf(first, place)).toBe('con');
    expect(sideOf(first, { ...place, answers: 'x' })).toBe('undercut');
  });

  test('a claim of more than 500 characters says by how many', () => {
    expect(rows(`${'x'.repeat(500)}\n${'y'.repeat(512)}`).map(excess)).toEqual([0, 12]);
  });
});

test('the claims to make stand below each other, in order, between their neighbours', () => {
  const list = start();
  const siblings = [
    { id: 'before', order: 'a0' },
    { id: 'behind', order: 'a1' },
  ];
  const made = claimsOf(list, { answers: 'k', side: 'pro', after: 'before' }, siblings);
  const idOf = new Map(list.map(({ id, text }) => [text, id]));
  expect(made.map(({ answers }) => answers)).toEqual(['k', idOf.get('a'), idOf.get('b'), idOf.get('a'), 'k']);
  const [a, b, , d, e] = made.map(({ order }) => order);
  expect(['a0', a, e, 'a1']).toEqual(['a0', a, e, 'a1'].sort());
  expect([b, d]).toEqual([b, d].sort());
  expect(above(list, 3)?.text).toBe('a');
});

describe('HTML from the clipboard', () => {
  test('of Word gives the levels that its plain text forgets, and no marks, styles or scripts', () => {
    const item = (level: number, mark: string, words: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>` +
      `<span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span></span>` +
      `<b style='mso-bidi-font-weight:normal'>${words}</b><o:p></o:p></p>`;
    const html = `<html><head><style>p.MsoNormal{color:red}</style></head><body><p class=MsoNormal>Heading</p>${item(1, '·', '“One,”&nbsp;he said')}${item(2, 'o', 'Two')}${item(3, '§', 'Three')}${item(1, '·', 'Four<script>alert(1)</script>')}</body></html>`;
    expect(listInHtml(html)).toBe('Heading\n“One,” he said\n\tTwo\n\t\tThree\nFour');
  });

  test('of a page gives its nested lists', () => {
    expect(listInHtml('<ul><li>One<ol><li>Two</li></ol></li><li><p>Three</p></li></ul>')).toBe(
      'One\n\tTwo\nThree',
    );
  });

  test('without a list gives nothing', () => {
    expect(listInHtml('<p>One</p><p>Two</p>')).toBeNull();
  });
});
