import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMap } from './layout-map.ts';
import type { MapBox, MapClaim, MapLayout } from './map-layout.ts';

const subject = { number: '6', heading: 'Size of the armed forces' };
const archived = { by: 'ann', at: '2025-11-20T00:00:00.000Z', reason: 'a duplicate' };

const claim = (
  id: string,
  side: MapClaim['side'] = 'pro',
  answers: string | null = null,
  rest: Partial<MapClaim> = {},
): MapClaim => ({
  id,
  side,
  answers,
  order: id,
  joint: null,
  link: null,
  text: `Claim ${id}`,
  archived: null,
  ...rest,
});

/** Trees of up to 60 claims: each answers an earlier one or the subject. */
const trees = fc
  .array(
    fc.record({
      parent: fc.nat(),
      side: fc.constantFrom('pro' as const, 'con' as const, 'undercut' as const),
      text: fc.lorem({ maxCount: 40 }),
      joint: fc.constantFrom(null, null, 'j'),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ parent, side, text, joint }, i) => {
      const answers = parent % (i + 1);
      return answers === i
        ? claim(`c${i}`, side === 'undercut' ? 'pro' : side, null, { text, joint })
        : claim(`c${i}`, side, `c${answers}`, { text, joint });
    }),
  );

function overlaps(boxes: readonly MapBox[]): string[] {
  const found: string[] = [];
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        found.push(`${a.id} and ${b.id}`);
  return found;
}

const ids = ({ boxes }: MapLayout) => boxes.flatMap(({ id }) => (id === null ? [] : [id]));
const box = ({ boxes }: MapLayout, id: string | null): MapBox => {
  const found = boxes.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not on the map`);
  return found;
};
const stepOf = ({ steps }: MapLayout, id: string) => steps.find(({ premises }) => premises.includes(id));

describe('any map', () => {
  it('shows every claim exactly once, as a premise of exactly one step, and no two cards overlap', () => {
    fc.assert(
      fc.property(trees, (claims) => {
        const layout = layoutMap(subject, claims);
        const all = claims.map(({ id }) => id).sort();
        expect(ids(layout).sort()).toEqual(all);
        expect(layout.steps.flatMap(({ premises }) => premises).sort()).toEqual(all);
        expect(overlaps(layout.boxes)).toEqual([]);
        for (const { x, y, width, height } of layout.boxes) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(layout.width);
          expect(y + height).toBeLessThanOrEqual(layout.height);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('is the same each time, whatever order the claims come in', () => {
    fc.assert(
      fc.property(trees, (claims) => {
        const layout = layoutMap(subject, claims);
        expect(layoutMap(subject, claims)).toEqual(layout);
        const byId = (a: MapBox, b: MapBox) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1);
        expect([...layoutMap(subject, claims.toReversed()).boxes].sort(byId)).toEqual(
          [...layout.boxes].sort(byId),
        );
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it('shows or counts every claim when folded', () => {
    fc.assert(
      fc.property(trees, fc.integer({ min: 1, max: 4 }), (claims, depth) => {
        const layout = layoutMap(subject, claims, { depth });
        const hidden = layout.boxes.reduce((sum, one) => sum + one.hidden, 0);
        expect(ids(layout).length + hidden).toBe(claims.length);
        expect(Math.max(...layout.boxes.map((one) => one.depth))).toBeLessThanOrEqual(depth);
        expect(overlaps(layout.boxes)).toEqual([]);
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

describe('a map', () => {
  it('has answers right of what they answer, in their order from the top', () => {
    const layout = layoutMap(subject, [claim('a'), claim('b', 'con'), claim('c', 'pro', 'a')]);
    expect(box(layout, 'a').x).toBeGreaterThan(box(layout, null).x + box(layout, null).width);
    expect(box(layout, 'c').x).toBeGreaterThan(box(layout, 'a').x + box(layout, 'a').width);
    expect(box(layout, 'a').y).toBeLessThan(box(layout, 'b').y);
  });

  it('hangs an undercut on the step, below the claim and in its column', () => {
    const layout = layoutMap(subject, [claim('a'), claim('b'), claim('u', 'undercut', 'a')]);
    expect(box(layout, 'u').depth).toBe(box(layout, 'a').depth);
    expect(box(layout, 'u').y).toBeGreaterThan(box(layout, 'a').y);
    expect(box(layout, 'u').y).toBeLessThan(box(layout, 'b').y);
    const hook = stepOf(layout, 'u')?.sign;
    const a = box(layout, 'a');
    expect(hook?.y).toBe(a.y + a.height / 2);
    expect(hook?.x).toBeLessThan(a.x);
  });

  it('brackets joint premises under one step and keeps them together', () => {
    const joint = { joint: 'j' };
    const layout = layoutMap(subject, [
      claim('a', 'pro', null, joint),
      claim('b', 'con'),
      claim('c', 'pro', null, joint),
    ]);
    const step = stepOf(layout, 'c');
    expect(step?.premises).toEqual(['a', 'c']);
    expect(step?.bracket).not.toBeNull();
    expect(box(layout, 'c').y).toBeLessThan(box(layout, 'b').y);
    expect(stepOf(layout, 'b')?.bracket).toBeNull();
  });

  it('shows the text of the linked claim on a dashed step, from another argument too', () => {
    const linked = new Map([['far', 'A claim that is far away']]);
    const layout = layoutMap(
      subject,
      [
        claim('a'),
        claim('l', 'con', null, { link: 'a', text: '' }),
        claim('m', 'con', null, { link: 'far', text: '' }),
      ],
      { linked },
    );
    expect(box(layout, 'l').lines[0]?.text).toBe('Claim a');
    expect(box(layout, 'm').lines[0]?.text).toBe('A claim that is far away');
    expect([stepOf(layout, 'l')?.dashed, stepOf(layout, 'a')?.dashed]).toEqual([true, false]);
  });

  it('leaves out what is archived, with all below it', () => {
    const layout = layoutMap(subject, [
      claim('a'),
      claim('b', 'con', 'a', { archived }),
      claim('c', 'pro', 'b'),
    ]);
    expect(ids(layout)).toEqual(['a']);
  });

  it('folds one claim away and says how many are below, its undercuts aside', () => {
    const claims = [claim('a'), claim('b', 'con', 'a'), claim('c', 'pro', 'b'), claim('u', 'undercut', 'a')];
    const layout = layoutMap(subject, claims, { folded: new Set(['a']) });
    expect(ids(layout)).toEqual(['a', 'u']);
    expect(box(layout, 'a').hidden).toBe(2);
  });

  it('of nothing is the subject alone', () => {
    const layout = layoutMap({ heading: 'A stance' }, []);
    expect(layout.boxes).toHaveLength(1);
    expect(layout.steps).toEqual([]);
    expect(box(layout, null).number).toBeNull();
  });

  it('survives claims that answer in a circle, and a chain of 10,000', () => {
    const ring = layoutMap(subject, [claim('a', 'pro', 'b'), claim('b', 'undercut', 'a')]);
    expect(ids(ring).sort()).toEqual(['a', 'b']);
    const chain = Array.from({ length: 10_000 }, (_, i) => claim(`c${i}`, 'pro', i ? `c${i - 1}` : null));
    expect(layoutMap(subject, chain).boxes).toHaveLength(10_001);
    const undercuts = chain.map((one, i) => (i ? { ...one, side: 'undercut' as const } : one));
    expect(layoutMap(subject, undercuts).boxes).toHaveLength(10_001);
  });

  it('of 10,000 claims is laid out with each once', () => {
    const text =
      'Reserves are called up once an attack has begun, and the first days are decided by those under arms.';
    const sides = ['pro', 'con', 'con', 'undercut'] as const;
    const claims = Array.from({ length: 10_000 }, (_, i) =>
      claim(`c${i}`, i < 12 ? 'pro' : (sides[i % 4] ?? 'pro'), i < 12 ? null : `c${Math.floor(i / 4)}`, {
        text: `${i} ${text}`,
      }),
    );
    expect(new Set(ids(layoutMap(subject, claims))).size).toBe(10_000);
  });
});
