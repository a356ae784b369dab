import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BipolarGraph, bipolarStrengths } from './bipolar-strengths.ts';
import { type Semantics, semantics } from './semantics.ts';

// Published examples lie beside the repository; where they are absent, the tests that read them are passed by.
const corpora = fileURLToPath(new URL('../../../../../shared/corpora/', import.meta.url));

/** Reads `arg(a, .5)`, `att(a, b)`, `sup(a, b)`, with or without full stops. */
function bag(text: string): BipolarGraph & { readonly names: readonly string[] } {
  const found = [...text.matchAll(/(arg|att|sup)\(\s*([^,\s]+)\s*,\s*([^)\s]+)\s*\)/g)];
  const args = found.filter(([, kind]) => kind === 'arg');
  const names = args.map(([, , name]) => name ?? '');
  const edges = (wanted: string) =>
    found
      .filter(([, kind]) => kind === wanted)
      .map(([, , from, to]) => [names.indexOf(from ?? ''), names.indexOf(to ?? '')] as const);
  return {
    names,
    base: args.map(([, , , weight]) => Number(weight)),
    attacks: edges('att'),
    supports: edges('sup'),
  };
}

function strengthsOf(text: string, kind: Semantics) {
  const graph = bag(text);
  const { strengths, ...rest } = bipolarStrengths(graph, kind);
  return { ...rest, of: (name: string) => strengths[graph.names.indexOf(name)] ?? Number.NaN };
}

const sixArguments = `
  arg(a, .5) arg(b, .2) arg(c, .85) arg(d, .65) arg(e, .4) arg(f, 1)
  att(c, a) att(e, b) att(f, c)
  sup(b, a) sup(d, a) sup(e, c)`;

describe('strengths in a bipolar graph', () => {
  it('are the published ones under DF-QuAD', () => {
    const { of, cyclic } = strengthsOf(sixArguments, 'df-quad');
    expect(cyclic).toBe(false);
    expect(of('a')).toBeCloseTo(0.676, 12);
    expect(of('b')).toBeCloseTo(0.12, 12);
    expect(of('c')).toBeCloseTo(0.34, 12);
  });

  it('are the published ones under quadratic energy', () => {
    const { of } = strengthsOf(sixArguments, 'quadratic-energy');
    expect(of('a')).toBeCloseTo(0.5187551724162596, 14);
    expect(of('b')).toBeCloseTo(0.1724137931034483, 14);
    expect(of('c')).toBeCloseTo(0.625, 14);
  });

  it('follow the logistic function under the MLP-based semantics', () => {
    const { of } = strengthsOf('arg(a, .5) arg(b, .7) sup(b, a)', 'mlp');
    expect(of('b')).toBeCloseTo(0.7, 12);
    expect(of('a')).toBeCloseTo(1 / (1 + Math.exp(-0.7)), 12);
    expect(strengthsOf('arg(a, 0) arg(b, 1) sup(b, a)', 'mlp').of('a')).toBeCloseTo(0, 6);
  });

  it.skipIf(!existsSync(corpora))('are those of the e-democracy example', () => {
    const { of } = strengthsOf(readFileSync(`${corpora}qbaf/RagoEtAlEDemocracy.bag`, 'utf8'), 'df-quad');
    expect(of('A1')).toBeCloseTo(0.862, 12);
    expect(of('A2')).toBeCloseTo(0.85, 12);
    expect(of('P2')).toBeCloseTo(0.08, 12);
  });

  it.skipIf(!existsSync(corpora))('reach the true limit of the cyclic stock example', () => {
    const text = readFileSync(`${corpora}qbaf/stock_example.bag`, 'utf8');
    const { of, cyclic, settled } = strengthsOf(text, 'quadratic-energy');
    expect([cyclic, settled]).toEqual([true, true]);
    expect(of('Buy')).toBeCloseTo(0.8216464429, 10);
    expect(of('Sell')).toBeCloseTo(0.3621696942, 10);
  });

  it.skipIf(!existsSync(corpora))('with every base score at 1 are the grounded extension of Dung', () => {
    const [names, edges] = readFileSync(`${corpora}dung/ex3.tgf`, 'utf8')
      .split('#')
      .map((part) => part.trim().split(/\s*\n\s*/));
    const text = [
      ...(names ?? []).map((name) => `arg(${name}, 1)`),
      ...(edges ?? []).map((edge) => `att(${edge.replace(' ', ',')})`),
    ].join('\n');
    const { of } = strengthsOf(text, 'df-quad');
    expect((names ?? []).filter((name) => of(name) === 1)).toEqual(['a', 'c', 'e']);
  });

  it('settle where two attack each other', () => {
    const { of, settled } = strengthsOf('arg(a, 1) arg(b, .5) att(a, b) att(b, a)', 'df-quad');
    expect(settled).toBe(true);
    expect(of('a')).toBeCloseTo(1, 9);
    expect(of('b')).toBeCloseTo(0, 9);
  });

  it('settle at 1/11 each in a ring of four attackers with base .1', () => {
    const ring = [0, 1, 2, 3];
    const { strengths } = bipolarStrengths({
      base: ring.map(() => 0.1),
      attacks: ring.map((i) => [i, (i + 1) % 4] as const),
      supports: [],
    });
    for (const strength of strengths) expect(strength).toBeCloseTo(1 / 11, 11);
  });

  it('show a balanced claim at its base, flat to a small change of its pro but not to the removal', () => {
    const balanced = (pro: number, supports = true) =>
      bipolarStrengths(
        { base: [0.5, pro, 0.7], attacks: [[2, 0]], supports: supports ? [[1, 0]] : [] },
        'quadratic-energy',
      ).strengths[0] ?? 0;
    expect(balanced(0.7)).toBe(0.5);
    expect((balanced(0.7 + 1e-6) - balanced(0.7 - 1e-6)) / 2e-6).toBeCloseTo(0, 5);
    expect(balanced(0.7) - balanced(0.7, false)).toBeCloseTo(0.16442953, 8);
  });

  it('name an argument that is not there only to be refused', () => {
    expect(() => bipolarStrengths({ base: [0.5], attacks: [[0, 3]], supports: [] })).toThrow('only 1');
  });
});

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const graphs = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const node = fc.integer({ min: 0, max: size - 1 });
  const edges = fc.array(fc.tuple(node, node), { maxLength: 20 });
  return fc.record({
    base: fc.array(unit, { minLength: size, maxLength: size }),
    attacks: edges,
    supports: edges,
  });
});

describe('in any graph', () => {
  it.each(semantics)('%s keeps strengths within 0 and 1', (kind) => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const strength of bipolarStrengths(graph, kind).strengths) {
          expect(strength).toBeGreaterThanOrEqual(-1e-12);
          expect(strength).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it.each(semantics)('%s never lets a further attacker raise, or a further supporter lower', (kind) => {
    fc.assert(
      fc.property(graphs, unit, ({ base, attacks, supports }, extra) => {
        const forward = (edges: typeof attacks) => edges.filter(([from, to]) => from > to);
        const acyclic = { base: [...base, extra], attacks: forward(attacks), supports: forward(supports) };
        const edge = [base.length, 0] as const;
        const strength = (graph: BipolarGraph) => bipolarStrengths(graph, kind).strengths[0] ?? Number.NaN;
        const before = strength(acyclic);
        expect(strength({ ...acyclic, attacks: [...acyclic.attacks, edge] })).toBeLessThanOrEqual(
          before + 1e-12,
        );
        expect(strength({ ...acyclic, supports: [...acyclic.supports, edge] })).toBeGreaterThanOrEqual(
          before - 1e-12,
        );
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
