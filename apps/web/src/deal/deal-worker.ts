import { bestPackage, type Goal } from '@proviso/argumentation/best-package';
import type { Allowed, Choice, Deal } from '@proviso/argumentation/deal';
import { gainWithoutLoss } from '@proviso/argumentation/gain-without-loss';
import { type Block, smallestBlock } from '@proviso/argumentation/smallest-block';
import { loadSolver } from '@proviso/argumentation/solver';
import { findTrades, type Trade } from '@proviso/argumentation/trades';

/** What the page asks of its worker; answers come back under the same number. */
export type Question =
  | { readonly kind: 'best'; readonly deal: Deal; readonly allowed: Allowed; readonly goal: Goal }
  | { readonly kind: 'advice'; readonly deal: Deal; readonly allowed: Allowed; readonly from: Choice };

export type Answer =
  /** The best package; where none can be agreed, null and why. `took` in milliseconds. */
  | {
      readonly kind: 'best';
      readonly choice: Choice | null;
      readonly block: Block | null;
      readonly took: number;
    }
  /** What would better a package: the one by which somebody gains and nobody loses, if there is one, and trades. */
  | { readonly kind: 'advice'; readonly gain: Choice | null; readonly trades: readonly Trade[] };
export type Reply = { readonly id: number; readonly answer: Answer | null };

const solver = loadSolver();

addEventListener('message', async ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  const answer = await answerTo(data.question).catch(() => null);
  postMessage({ id: data.id, answer } satisfies Reply);
});

async function answerTo(question: Question): Promise<Answer> {
  const solve = await solver;
  if (question.kind === 'advice')
    return {
      kind: 'advice',
      gain: gainWithoutLoss(solve, { ...question, caution: 'known' }),
      trades: findTrades(question.deal, { ...question, caution: 'known', limit: 4 }),
    };
  const started = performance.now();
  const choice = bestPackage(solve, question);
  const block = choice ? null : smallestBlock(solve, question);
  return { kind: 'best', choice, block, took: performance.now() - started };
}
