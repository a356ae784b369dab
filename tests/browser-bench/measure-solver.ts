import { expect, type Page } from '@playwright/test';
import { quantile } from './figure.ts';

type Asked = { readonly kind: string; readonly ms: number };

/** Notes in the page how long each question to the solver takes, from asking until its answer has been painted. */
const listen = () => {
  const asked: Asked[] = [];
  const Given = Worker;
  class Heard extends Given {
    readonly #open = new Map<number, { readonly kind: string; readonly at: number }>();
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        const question = this.#open.get(data.id);
        if (!question) return;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => asked.push({ kind: question.kind, ms: performance.now() - question.at });
          port2.postMessage(null);
        });
      });
    }
    override postMessage(message: { readonly id: number; readonly question: { readonly kind: string } }) {
      this.#open.set(message.id, { kind: message.question.kind, at: performance.now() });
      super.postMessage(message);
    }
  }
  Object.assign(globalThis, { Worker: Heard, benchAsked: asked });
};

/**
 * Looks for the best package of a deal by either aim, in each reading, with and without leaving provisions out, and after each
 * lets the page say what would make it better: the times of the answers on the page, by question, ms.
 */
export async function measureSolver(
  page: Page,
  address: string,
): Promise<{ readonly first: number; readonly best: readonly number[]; readonly advice: readonly number[] }> {
  await page.addInitScript(listen);
  await page.goto(address);
  const answers = async (kind: string) => {
    const found: unknown = await page.evaluate(() => Reflect.get(globalThis, 'benchAsked'));
    return (Array.isArray(found) ? found : []).flatMap((one: Asked) => (one.kind === kind ? [one.ms] : []));
  };
  const atLeast = (kind: string, count: number) =>
    expect.poll(async () => (await answers(kind)).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);
  // What the page asks by itself as it opens: the solver is loaded for it.
  await atLeast('advice', 1);
  let searches = 0;
  for (const mayLeaveOut of [false, true]) {
    await page.getByRole('checkbox', { name: 'Provisions may be left out' }).setChecked(mayLeaveOut);
    for (const reading of ['known', 'worst', 'best']) {
      await page.getByLabel('The unknown counts').selectOption(reading);
      for (const aim of ['Best for all together', 'Best for the worst-off']) {
        const advised = (await answers('advice')).length;
        await page.getByRole('button', { name: aim }).click();
        searches += 1;
        await atLeast('best', searches);
        // A package that is taken is asked about; the next question does not wait behind it.
        await page.waitForTimeout(400);
        if ((await answers('advice')).length > advised) await atLeast('advice', advised + 1);
      }
    }
  }
  const [first = Number.NaN, ...advice] = await answers('advice');
  return { first, best: await answers('best'), advice };
}

/** The figures of a list of times: the middle and the worst. */
export const middleAndWorst = (times: readonly number[]) => ({
  p50: quantile(times, 0.5),
  worst: quantile(times, 1),
});
