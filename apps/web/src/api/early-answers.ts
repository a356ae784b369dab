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

/**
 * Asks for what the head of the page names, and gives a `fetch` that hands each of these answers out once, to the first who
 * asks for it. Pages ask when they are drawn, one record after the other has come; like this all come while the page's
 * scripts are still being read.
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
  return (input, init) => {
    const address = early.size > 0 && typeof input === 'string' ? new URL(input, document.baseURI).href : '';
    const answer = early.get(address);
    if (!answer || (init?.method ?? 'GET') !== 'GET') return ask(input, init);
    early.delete(address);
    return now() < late ? answer : ask(input, init);
  };
}
