import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimap } from './minimap.ts';

type Bar = Parameters<typeof minimap>[0] extends Iterable<infer C> ? C : never;
const claim = (id: string, answers: string | null = null, rest: Partial<Bar> = {}): Bar => ({
  id,
  answers,
  side: 'pro',
  order: id,
  archived: null,
  ...rest,
});

describe('the minimap', () => {
  it('gives each claim a bar as wide as it and all below it are many', () => {
    const { bars, rows } = minimap([
      claim('a'),
      claim('b'),
      claim('c', 'b', { side: 'con' }),
      claim('d', 'b'),
    ]);
    const of = (id: string) => bars.find((bar) => bar.id === id);
    expect(of('a')).toEqual({ id: 'a', side: 'pro', row: 1, start: 0, span: 0.25 });
    expect(of('b')).toEqual({ id: 'b', side: 'pro', row: 1, start: 0.25, span: 0.75 });
    expect(of('c')).toEqual({ id: 'c', side: 'con', row: 2, start: 0.25, span: 0.25 });
    expect(of('d')?.start).toBe(0.5);
    expect(rows).toBe(2);
  });

  it('leaves out what is archived and below it, and is empty without claims', () => {
    const archived = { by: 'ann', at: '2025-11-20T00:00:00.000Z', reason: '' };
    const { bars } = minimap([claim('a'), claim('b', null, { archived }), claim('c', 'b')]);
    expect(bars).toEqual([{ id: 'a', side: 'pro', row: 1, start: 0, span: 1 }]);
    expect(minimap([])).toEqual({ bars: [], rows: 0 });
  });

  it('keeps every bar under its parent and beside its siblings', () => {
    const lists = fc.array(fc.nat(), { maxLength: 60 }).map((parents) =>
      parents.map((parent, i) => {
        const answers = parent % (i + 1);
        return claim(`c${i}`, answers === i ? null : `c${answers}`);
      }),
    );
    fc.assert(
      fc.property(lists, (claims) => {
        const { bars } = minimap(claims);
        expect(bars.map(({ id }) => id).sort()).toEqual(claims.map(({ id }) => id).sort());
        const byId = new Map(bars.map((bar) => [bar.id, bar]));
        for (const { id, answers } of claims) {
          const bar = byId.get(id);
          const parent = answers === null ? { start: 0, span: 1, row: 0 } : byId.get(answers);
          if (!bar || !parent) throw new Error(`${id} has no bar`);
          expect(bar.row).toBe(parent.row + 1);
          expect(bar.start).toBeGreaterThanOrEqual(parent.start - 1e-9);
          expect(bar.start + bar.span).toBeLessThanOrEqual(parent.start + parent.span + 1e-9);
        }
        for (const a of bars)
          for (const b of bars)
            if (a !== b && a.row === b.row)
              expect(a.start + a.span <= b.start + 1e-9 || b.start + b.span <= a.start + 1e-9).toBe(true);
      }),
      { numRuns: 100, seed: 9 },
    );
  });
});
