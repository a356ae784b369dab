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

/** How the strength of a node answers to a small change of each thing that it depends on. */
export type Slopes = { base: number; attacked: number; supported: number; energy: number };

/**
 * The partial derivatives of `influence`, written into `slopes`. Where DF-QuAD has a bend (what speaks for and against is equal)
 * the mean of both sides.
 */
export function influenceSlopes(
  kind: Semantics,
  base: number,
  { attacked, supported, energy }: Aggregate,
  slopes: Slopes,
): void {
  slopes.attacked = slopes.supported = slopes.energy = 0;
  switch (kind) {
    case 'df-quad': {
      const alpha = attacked - supported;
      const toAlpha = alpha < 0 ? base : alpha > 0 ? 1 - base : 0.5;
      slopes.base = 1 - Math.abs(alpha);
      slopes.attacked = toAlpha;
      slopes.supported = -toAlpha;
      return;
    }
    case 'quadratic-energy': {
      const squared = 1 + energy * energy;
      const h = (energy * energy) / squared;
      slopes.base = 1 - h;
      slopes.energy = ((energy > 0 ? 1 - base : -base) * 2 * energy) / (squared * squared);
      return;
    }
    case 'mlp': {
      const w = Math.min(1 - nearest, Math.max(nearest, base));
      const strength = influence(kind, base, { attacked, supported, energy });
      slopes.energy = strength * (1 - strength);
      slopes.base = w === base ? slopes.energy / (w * (1 - w)) : 0;
    }
  }
}
