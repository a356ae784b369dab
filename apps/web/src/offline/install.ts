import type { QueryClient } from '@tanstack/solid-query';
import { whenIdle } from '../control/when-idle.ts';

/**
 * Lets the page open without a connection from now on. It begins once the page lies idle; on the very first visit the records
 * are asked for once more, because they came before there was anything to keep them.
 */
export function installOffline(client: QueryClient): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  if (!serviceWorker.controller)
    serviceWorker.addEventListener('controllerchange', () => askAgain(client), { once: true });
  // Where it is refused (a private window, a browser's setting) the page works as it did, with a connection.
  whenIdle(() => serviceWorker.register('/service-worker.js').catch(() => undefined));
}

/** Asks for everything once more, when what is on its way has come: that too came past the one who keeps it. */
function askAgain(client: QueryClient): void {
  if (client.isFetching() > 0) setTimeout(() => askAgain(client), 250);
  else void client.invalidateQueries();
}
