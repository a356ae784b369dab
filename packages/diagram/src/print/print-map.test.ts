import { describe, expect, it } from 'vitest';
import { layoutMap } from '../map/layout-map.ts';
import type { MapClaim } from '../map/map-layout.ts';
import { escapeXml } from './escape-xml.ts';
import { printDebateSvg, printMapSvg } from './print-map.ts';

const claim = (id: string, text: string, rest: Partial<MapClaim> = {}): MapClaim => ({
  id,
  side: 'pro',
  answers: null,
  order: id,
  joint: null,
  link: null,
  text,
  archived: null,
  ...rest,
});

/** Throws where tags do not nest, an attribute is not quoted, or an entity or a character is not XML's. */
function elements(xml: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const token = /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const found = token.exec(xml);
    if (!found) throw new Error(`Not XML at ${at}: ${xml.slice(at, at + 60)}`);
    const [all, closing, name = '', , empty] = found;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
    if (/&(?!(?:amp|lt|gt|quot|#39);)|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(all))
      throw new Error(`Not XML: ${all}`);
    if (!name) continue;
    if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      seen.push(name);
      if (!empty) open.push(name);
    }
  }
  if (open.length) throw new Error(`<${open.join('><')}> stay open`);
  return seen;
}

const subject = { number: '6', heading: 'Size of the armed forces', text: 'Limited to 600,000 people.' };

describe('a printed map', () => {
  it('is XML with a title, a description and the words of every claim', () => {
    const layout = layoutMap(
      subject,
      [claim('a', 'Peace first'), claim('b', 'Not so', { side: 'con', answers: 'a' })],
      {
        strengths: new Map([['a', 0.614]]),
        notes: new Map([['b', '14 agree']]),
      },
    );
    const svg = printMapSvg(layout, { theme: 'light', title: 'Point 6', description: 'Two claims' });
    const names = elements(svg);
    expect(names.slice(0, 3)).toEqual(['svg', 'title', 'desc']);
    for (const text of [
      'Point 6',
      'Two claims',
      'Peace first',
      'Not so',
      'Strength 0.61',
      '14 agree',
      'Limited to',
    ])
      expect(svg).toContain(text);
  });

  it('holds hostile text as text, wherever it comes in', () => {
    const hostile = `"><script>alert('x')</script>&amp;<!--]]>\u0000\u0008\ud800`;
    const layout = layoutMap(
      { number: hostile.slice(0, 20), heading: hostile, text: hostile },
      [claim('a', hostile), claim('b', '', { link: 'gone' })],
      { notes: new Map([['a', hostile]]) },
    );
    const options = { theme: 'dark', title: hostile, subtitle: hostile, description: hostile } as const;
    for (const svg of [
      printMapSvg(layout, options),
      printDebateSvg([{ title: hostile, subtitle: hostile, layout }], options),
    ]) {
      expect(new Set(elements(svg))).toEqual(
        new Set(['svg', 'title', 'desc', 'rect', 'g', 'text', 'path', 'circle']),
      );
      expect(svg).not.toContain('<script');
    }
  });

  it('replaces what XML cannot hold and keeps emoji whole', () => {
    expect(escapeXml('a\u0000b\ud83dc🌾')).toBe('a\ufffdb\ufffdc🌾');
  });

  it('says the side of a claim by a word and a sign, not by colour alone', () => {
    const sides = ['pro', 'con', 'undercut'] as const;
    const claims = [
      claim('a', 'A'),
      claim('b', 'B', { side: 'con' }),
      claim('c', 'C', { side: 'undercut', answers: 'a' }),
    ];
    const svg = printMapSvg(layoutMap(subject, claims), { theme: 'light', title: 'Point 6' });
    for (const word of sides) expect(svg.toLowerCase()).toContain(`>${word}</text>`);
  });

  it('sets right-to-left text from the right', () => {
    const svg = printMapSvg(layoutMap(subject, [claim('a', 'تحديد حجم الجيش')]), {
      theme: 'light',
      title: '6',
    });
    expect(svg).toMatch(/direction="rtl">تحديد/);
  });

  it('says how many claims are folded away', () => {
    const claims = [claim('a', 'A'), claim('b', 'B', { answers: 'a' }), claim('c', 'C', { answers: 'b' })];
    const svg = printMapSvg(layoutMap(subject, claims, { depth: 1 }), { theme: 'light', title: '6' });
    expect(svg).toContain('2 more below');
  });
});

describe('the printed maps of a debate', () => {
  it('stand one below the other in one picture that holds them all', () => {
    const small = layoutMap(subject, [claim('a', 'Peace first')]);
    const large = layoutMap({ heading: 'Neutrality' }, [
      claim('b', 'Never'),
      claim('c', 'Always', { answers: 'b' }),
    ]);
    const svg = printDebateSvg([{ layout: small }, { title: 'Second', layout: large }], {
      theme: 'light',
      title: 'A debate',
    });
    elements(svg);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(Number(width)).toBeGreaterThan(Math.max(small.width, large.width));
    expect(Number(height)).toBeGreaterThan(small.height + large.height);
    for (const text of ['A debate', 'Peace first', 'Second', 'Neutrality', 'Never', 'Always'])
      expect(svg).toContain(text);
  });

  it('of no map at all is still a picture', () => {
    expect(elements(printDebateSvg([], { theme: 'light', title: 'Empty' }))).toContain('title');
  });
});
