import { createSignal, lazy as lazyComponent } from 'solid-js';

// A page comes in parts, each when it is first looked at. One that does not come, because the connection is lost, is no end
// of the page: what stands there goes on standing, what is typed stays typed, and the part is asked for again when there is
// a connection, or when somebody says so.

type Missing = { readonly again: () => void };
const [missing, setMissing] = createSignal<readonly Missing[]>([]);

/** Whether any part of the page is being waited for that could not be had. */
export const isPartMissing = (): boolean => missing().length > 0;

/** Asks once more for all parts that could not be had. */
export function askForParts(): void {
  const all = missing();
  setMissing([]);
  for (const { again } of all) again();
}

// What each browser says of a script that does not come.
const isNotThere = (error: unknown): boolean =>
  error instanceof Error && /(import|dynamically|module script)/i.test(error.message);

/** What `load` gives, as soon as it can be had. An error in the part itself is thrown as it is. */
async function untilItComes<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (!isNotThere(error)) throw error;
      await new Promise<void>((again) => setMissing((all) => [...all, { again }]));
    }
  }
}

/**
 * As Solid's own, but a part that cannot be had is waited for, where that one would break the page around it. It stands in a
 * Suspense that begins with it, as inside a tab and not around all tabs: where anything shows already, the router would hold the
 * choice back until the part has come, and what others change meanwhile would break the page (docs/decisions/parts-wait-for-themselves.md).
 */
export const lazy: typeof lazyComponent = (load) => lazyComponent(() => untilItComes(load));
