import type { Credibility } from '@proviso/domain/evidence';
import { describe, expect, it } from 'vitest';
import { claim } from '../testing/weighed-claim.ts';
import { baseScore, sourceScores } from './base-score.ts';
import { claimStrengths } from './claim-strengths.ts';
import { compareSemantics } from './semantics-disagreement.ts';
import { type Given, strengthModel, type WeighedClaim } from './strength-model.ts';

const archived = { by: 'ann', at: '2025-11-20T00:00:00.000Z', reason: 'a duplicate' };

const cite = (on: string, source: string) => ({ on: { kind: 'claim' as const, id: on }, source });
const votes = (entries: Record<string, readonly [agree: number, disagree: number]>): Given => ({
  tallies: new Map(Object.entries(entries).map(([id, [agree, disagree]]) => [id, { agree, disagree }])),
});

function strength(claims: readonly WeighedClaim[], of: string, given: Given = {}): number | undefined {
  const { claims: strengths, subjects } = claimStrengths(claims, given);
  return of.includes(':') ? subjects.get(of) : strengths.get(of);
}

describe('the base score', () => {
  it('is .5 with no vote, smoothed with a few, and never beyond .05 and .95', () => {
    expect(baseScore(undefined)).toBe(0.5);
    expect(baseScore({ agree: 14, disagree: 9 })).toBe(15 / 25);
    expect(baseScore({ agree: 0, disagree: 0 })).toBe(0.5);
    expect(baseScore({ agree: 1000, disagree: 0 })).toBe(0.95);
    expect(baseScore({ agree: 0, disagree: 1000 })).toBe(0.05);
  });

  it('of a source is the median of what each assessor last said, as a tenth', () => {
    const said = (by: string, score: number, at: string): Credibility => ({
      id: `${by}-${at.slice(8, 10)}`,
      source: 'paper',
      kind: 'secondary',
      proximity: 'at a distance',
      reason: 'because',
      score,
      by,
      at: `${at}T00:00:00.000Z`,
    });
    const scores = sourceScores([
      said('ann', 9, '2025-11-21'),
      said('ann', 1, '2025-11-20'),
      said('bob', 6, '2025-11-20'),
    ]);
    expect(scores.get('paper')).toBe(0.75);
    expect(scores.size).toBe(1);
  });
});

describe('the strength of a claim', () => {
  it('is its base score where nobody answers it', () => {
    expect(strength([claim('a')], 'a', votes({ a: [3, 0] }))).toBe(0.8);
  });

  it('rises with a pro and falls with a con', () => {
    expect(strength([claim('a'), claim('b', 'pro', 'a')], 'a')).toBe(0.75);
    expect(strength([claim('a'), claim('b', 'con', 'a')], 'a')).toBe(0.25);
  });

  it('at the top bears on the subject, whose base is .5', () => {
    expect(strength([claim('a', 'pro')], 'provision:6')).toBe(0.75);
    expect(strength([claim('a', 'pro'), claim('b', 'con')], 'provision:6')).toBe(0.5);
  });

  it('is not touched by an undercut of its step; what it passes on is', () => {
    const claims = [claim('a'), claim('u', 'undercut', 'a')];
    const given = votes({ u: [3, 0] });
    expect(strength(claims, 'a', given)).toBe(0.5);
    expect(strength(claims, 'provision:6', given)).toBeCloseTo(0.5 + 0.5 * (0.5 * (1 - 0.8)), 12);
  });

  it('leaves a step alone by an undercut that has itself been answered', () => {
    const claims = [claim('a'), claim('u', 'undercut', 'a'), claim('reply', 'con', 'u')];
    expect(strength(claims, 'u')).toBe(0.25);
    expect(strength(claims, 'provision:6')).toBeCloseTo(0.5 + 0.5 * 0.5 * 0.75, 12);
  });

  it('counts each of several undercuts, and an undercut of an undercut', () => {
    const two = [claim('a'), claim('u', 'undercut', 'a'), claim('v', 'undercut', 'a')];
    expect(strength(two, 'provision:6')).toBeCloseTo(0.5 + 0.5 * 0.5 * 0.25, 12);
    const nested = [claim('a'), claim('u', 'undercut', 'a'), claim('v', 'undercut', 'u')];
    expect(strength(nested, 'u')).toBe(0.5);
    expect(strength(nested, 'provision:6')).toBeCloseTo(0.5 + 0.5 * 0.5 * (1 - 0.25), 12);
  });

  it('has joint premises pass on one value, the product', () => {
    const together = [claim('a', 'pro', null, { joint: 'j' }), claim('b', 'pro', null, { joint: 'j' })];
    expect(strength(together, 'provision:6')).toBe(0.5 + 0.5 * 0.25);
    expect(strength([claim('a'), claim('b')], 'provision:6')).toBe(0.5 + 0.5 * 0.75);
    const undercut = [...together, claim('u', 'undercut', 'b')];
    expect(strength(undercut, 'provision:6')).toBe(0.5 + 0.5 * 0.25 * 0.5);
  });

  it('joins premises of one side and one parent only', () => {
    const claims = [claim('a', 'pro', null, { joint: 'j' }), claim('b', 'con', null, { joint: 'j' })];
    expect(strength(claims, 'provision:6')).toBe(0.5);
  });

  it('is that of the linked claim where it is a link, also into another argument', () => {
    const claims = [
      claim('a'),
      claim('b', 'pro', 'a'),
      claim('l', 'con', null, { link: 'a', argument: 'provision:7' }),
      claim('m', 'con', null, { link: 'l', argument: 'provision:8' }),
    ];
    const given = votes({ l: [0, 9] });
    expect(strength(claims, 'l', given)).toBe(0.75);
    expect(strength(claims, 'm', given)).toBe(0.75);
    expect(strength(claims, 'provision:7', given)).toBe(0.5 - 0.5 * 0.75);
  });

  it('does not exist for archived claims, for what is below them, or for links that lead nowhere', () => {
    const claims = [
      claim('a'),
      claim('b', 'con', 'a', { archived }),
      claim('c', 'pro', 'b'),
      claim('l', 'con', 'a', { link: 'b' }),
      claim('m', 'con', 'a', { link: 'm' }),
      claim('n', 'con', 'a', { link: 'gone' }),
    ];
    const { claims: strengths, cyclic } = claimStrengths(claims);
    expect([...strengths]).toEqual([['a', 0.5]]);
    expect(cyclic).toBe(false);
  });

  it('settles and says so where links make it depend on itself', () => {
    const claims = [claim('a'), claim('b', 'con', 'a'), claim('l', 'con', 'b', { link: 'a' })];
    const { claims: strengths, cyclic, settled } = claimStrengths(claims);
    expect([cyclic, settled]).toEqual([true, true]);
    // a = .5 (1 - b) and b = .5 (1 - a) meet at 1/3.
    expect(strengths.get('a')).toBeCloseTo(1 / 3, 10);
    expect(strengths.get('l')).toBe(strengths.get('a'));
  });
});

describe('evidence', () => {
  it('supports a claim by the strongest source it cites', () => {
    const given = {
      citations: [cite('a', 'paper'), cite('a', 'paper'), cite('a', 'blog')],
      sources: new Map([
        ['paper', 0.8],
        ['blog', 0.3],
      ]),
    };
    expect(strength([claim('a')], 'a', given)).toBe(0.9);
  });

  it('counts for nothing while nobody has assessed or argued the source', () => {
    expect(strength([claim('a')], 'a', { citations: [cite('a', 'paper')] })).toBe(0.5);
  });

  it('weakens with the argument about its source', () => {
    const claims = [claim('a'), claim('doubt', 'con', null, { argument: 'source:paper' })];
    const given = { citations: [cite('a', 'paper')], sources: new Map([['paper', 0.8]]) };
    expect(strength(claims, 'source:paper', given)).toBe(0.4);
    expect(strength(claims, 'a', given)).toBe(0.7);
    expect(strength(claims, 'a', { citations: given.citations })).toBe(0.625);
  });
});

describe('the three semantics', () => {
  it('are flagged where they disagree about up or down, and only there', () => {
    const claims = [
      claim('a'),
      claim('b', 'con', 'a'),
      claim('c', 'con', 'a'),
      claim('d', 'pro', 'a'),
      claim('e', 'con', 'd'),
    ];
    const compared = compareSemantics(strengthModel(claims, votes({ d: [17, 1], e: [0, 17] })));
    const a = compared.get('a');
    expect(a?.base).toBe(0.5);
    expect(a?.strengths['df-quad']).toBeGreaterThan(0.5);
    expect(a?.strengths['quadratic-energy']).toBeLessThan(0.5);
    expect(a?.disagree).toBe(true);
    expect(compared.get('d')?.disagree).toBe(false);
    expect(compared.get('e')?.disagree).toBe(false);
  });
});

describe('a debate of 10,000 claims', () => {
  it('gives every claim a strength', () => {
    const sides = ['pro', 'con', 'undercut'] as const;
    const many = Array.from({ length: 10_000 }, (_, i) =>
      claim(`c${i}`, i < 20 ? 'pro' : (sides[i % 3] ?? 'pro'), i < 20 ? null : `c${Math.floor(i / 4)}`),
    );
    const model = strengthModel(many);
    const { claims } = claimStrengths(many);
    for (const value of claims.values()) expect(value >= 0 && value <= 1).toBe(true);
    expect(claims.size).toBe(10_000);
    expect(model.graph.order).not.toBeNull();
  });
});
