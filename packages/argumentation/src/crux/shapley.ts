import { createShares } from '../chance/draws.ts';
import type { Trial } from './trial.ts';

/** With no more claims than this every combination is tried. */
const mostExactly = 12;
/** Orders that are drawn; fewer where so many claims would take seconds, which stand more nearly alike there. */
const orders = { most: 1_000, least: 100, claims: 1_000_000 };

/**
 * A claim's own share in an outcome (Shapley 1953): how much its standing adds to the outcome's strength, on average over all
 * orders in which the claims could have been made. Exact for twelve claims and fewer, else the mean of 1,000 random orders
 * (100 at least of very large arguments), the same each time. `players` are the claims that stand or fall, `of` among them;
 * sources always stand. It pauses between the orders.
 */
export function* shapleyShare(trial: Trial, players: readonly number[], of: number): Generator<void, number> {
  const others = players.filter((node) => node !== of);
  const { standing } = trial;
  const before = standing.slice();
  const added = () => {
    standing[of] = 1;
    const withIt = trial.strength();
    standing[of] = 0;
    return withIt - trial.strength();
  };
  const share =
    players.length <= mostExactly
      ? everySubset(others, standing, added)
      : yield* randomOrders(others, standing, added);
  standing.set(before);
  return share;
}

function everySubset(others: readonly number[], standing: Uint8Array, added: () => number): number {
  const n = others.length + 1;
  let sum = 0;
  for (let subset = 0; subset < 1 << others.length; subset++) {
    let size = 0;
    for (const [bit, node] of others.entries()) {
      const isIn = (subset >> bit) & 1;
      standing[node] = isIn;
      size += isIn;
    }
    sum += added() * (1 / (n * choose(n - 1, size)));
  }
  return sum;
}

/** In a random order a claim comes at a random moment, and before it whoever has drawn an earlier one. */
function* randomOrders(
  others: readonly number[],
  standing: Uint8Array,
  added: () => number,
): Generator<void, number> {
  const draw = createShares();
  const count = Math.max(orders.least, Math.min(orders.most, Math.ceil(orders.claims / others.length)));
  let sum = 0;
  for (let order = 0; order < count; order++) {
    const moment = draw();
    for (const node of others) standing[node] = draw() < moment ? 1 : 0;
    sum += added();
    yield;
  }
  return sum / count;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
