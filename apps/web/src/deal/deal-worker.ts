import { bestPackage, type Goal } from '@proviso/argumentation/best-package';
import type { Allowed, Choice, Deal } from '@proviso/argumentation/deal';
import { gainWithoutLoss } from '@proviso/argumentation/gain-without-loss';
import { smallestBlock } from '@proviso/argumentation/smallest-block';
import { loadSolver } from '@proviso/argumentation/solver';

/** What the page asks of its worker; answers come back under the same number. */
export type Question =
  | { readonly kind: 'best'; readonly deal: Deal; readonly allowed: Allowed; readonly goal: Goal }
  | { readonly kind: 'gain'; readonly deal: Deal; readonly allowed: Allowed; readonly from: Choice };

/** `best`: the best package, or the one with the fewest objections where none can be agreed. `took` in milliseconds. */
export type Found = { readonly choice: Choice | null; readonly agreeable: boolean; readonly took: number };
export type Reply = { readonly id: number; readonly found: Found | null };

const solver = loadSolver();

addEventListener('message', async ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  const found = await answer(data.question).catch(() => null);
  postMessage({ id: data.id, found } satisfies Reply);
});

async function answer(question: Question): Promise<Found> {
  const solve = await solver;
  const started = performance.now();
  const took = () => performance.now() - started;
  if (question.kind === 'gain') {
    const choice = gainWithoutLoss(solve, { ...question, caution: 'known' });
    return { choice, agreeable: true, took: took() };
  }
  const best = bestPackage(solve, question);
  return best
    ? { choice: best, agreeable: true, took: took() }
    : { choice: smallestBlock(solve, question), agreeable: false, took: took() };
}
