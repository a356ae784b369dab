import type { QueryClient, QueryKey } from '@tanstack/solid-query';

/** In milliseconds. */
const soon = 1000;
const waiting = new Set<string>();

/**
 * Asks again at most once a second, and not before what is on its way has come: forty people who vote at once are one
 * question. Asked anew at each event, a busy debate would never be told, and its questions would fill the line and hold up
 * what the person sends.
 */
export function refreshSoon(client: QueryClient, queryKey: QueryKey): void {
  const name = JSON.stringify(queryKey);
  if (waiting.has(name)) return;
  waiting.add(name);
  setTimeout(async () => {
    await client
      .getQueryCache()
      .find({ queryKey })
      ?.promise?.catch(() => {});
    waiting.delete(name);
    void client.invalidateQueries({ queryKey });
  }, soon);
}

/** An answer that is on its way may have been written before an event: it is asked for again. */
export function askAgainIfAsking(client: QueryClient, queryKey: QueryKey): void {
  if (client.getQueryState(queryKey)?.fetchStatus === 'fetching') refreshSoon(client, queryKey);
}
