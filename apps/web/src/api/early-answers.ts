import * as v from 'valibot';

/** When it counts as late, in ms since the navigation: what a page has not asked for by then, it asks for anew. */
const late = 10_000;

/** Asks, and reads the body at once: it is long ready when whoever asks has been drawn. */
async function askEarly(address: string, ask: typeof fetch): Promise<Response> {
  const response = await ask(address);
  if (response.ok) {
    const body: Promise<unknown> = response.json();
    // Whoever takes the answer hears of a body that breaks off.
    body.catch(() => undefined);
    Object.defineProperty(response, 'json', { value: () => body });
  }
  return response;
}

/** The record of a debate itself, from whose seq on its page follows the feed. */
const isBeginning = (address: string) => /\/api\/debates\/\w+$/.test(address);
const beginningSchema = v.object({ eventSeq: v.number() });

/** As of which event of its debate an answer was given, at least; nothing where it is about no debate. */
const seqOf = (response: Response): number | null => {
  const seq = response.headers.get('event-seq');
  return seq === null ? null : Number(seq);
};

/**
 * Asks for what the head of the page names, and gives a `fetch` that hands each of these answers out once, to the first who
 * asks for it. Pages ask when they are drawn, one record after the other has come; like this all come while the page's
 * scripts are still being read. The page follows the debate's events from the seq of the debate's own record on: what was
 * answered as of an earlier one could lack an event that nobody would tell any more, and is asked for anew.
 */
export function withEarlyAnswers(
  head: ParentNode,
  ask: typeof fetch = (input, init) => fetch(input, init),
  now: () => number = () => performance.now(),
): typeof fetch {
  const early = new Map<string, Promise<Response>>();
  for (const { href } of head.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="fetch"]')) {
    const answer = askEarly(href, ask);
    answer.catch(() => undefined);
    early.set(href, answer);
  }
  const beginning = [...early].find(([address]) => isBeginning(address))?.[1];
  const isOutdated = async (response: Response): Promise<boolean> => {
    const seq = seqOf(response);
    const debate = seq === null ? undefined : await beginning?.catch(() => undefined);
    if (seq === null || !debate?.ok) return false;
    const from = v.safeParse(beginningSchema, await debate.json().catch(() => null));
    return from.success && seq < from.output.eventSeq;
  };
  return async (input, init) => {
    const address = early.size > 0 && typeof input === 'string' ? new URL(input, document.baseURI).href : '';
    const answer = early.get(address);
    if (!answer || (init?.method ?? 'GET') !== 'GET') return ask(input, init);
    early.delete(address);
    if (now() >= late) return ask(input, init);
    const response = await answer;
    return !isBeginning(address) && (await isOutdated(response)) ? ask(input, init) : response;
  };
}
