/**
 * The gradual semantics on offer, the default first.
 * - `df-quad`: discontinuity-free QuAD (Rago, Toni, Aurisicchio, Baroni 2016).
 * - `quadratic-energy`: Potyka 2018.
 * - `mlp`: the one a multi-layer perceptron computes (Potyka 2021).
 */
export const semantics = ['df-quad', 'quadratic-energy', 'mlp'] as const;
export type Semantics = (typeof semantics)[number];

/** What arrives at a node: the products of (1 - passed on) over its attackers and its supporters, and the energy. */
export type Aggregate = {
  /** 1 where nothing attacks. */
  attacked: number;
  /** 1 where nothing supports. */
  supported: number;
  /** Sum of what supporters pass on less the sum of what attackers pass on. */
  energy: number;
};

/** The base score's distance from 0 and 1 under `mlp`, whose logit is infinite there. */
const nearest = 1e-9;

/** The strength in [0,1] of a node with base score `base` in [0,1]. */
export function influence(kind: Semantics, base: number, { attacked, supported, energy }: Aggregate): number {
  switch (kind) {
    case 'df-quad': {
      const alpha = attacked - supported;
      return base + base * Math.min(0, alpha) + (1 - base) * Math.max(0, alpha);
    }
    case 'quadratic-energy': {
      const h = (energy * energy) / (1 + energy * energy);
      return energy > 0 ? base + (1 - base) * h : base - base * h;
    }
    case 'mlp': {
      const w = Math.min(1 - nearest, Math.max(nearest, base));
      return 1 / (1 + Math.exp(-(Math.log(w / (1 - w)) + energy)));
    }
  }
}
