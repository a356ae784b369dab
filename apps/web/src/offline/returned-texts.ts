import type { RefusedChange } from '@proviso/document/connection';

// Words that the server did not take: kept in this browser until their writer throws them away or leaves.

const start = 'proviso.returned.';

const isText = (value: unknown): value is string => typeof value === 'string';
function isReturned(value: unknown): value is RefusedChange {
  if (typeof value !== 'object' || value === null) return false;
  const { code, message, claim, text }: Partial<Record<string, unknown>> = { ...value };
  return isText(code) && isText(message) && isText(text) && (claim === null || isText(claim));
}

/** What came back of a copy, by the copy's name. Storage may be closed to us: then nothing did. */
export function readReturned(name: string): readonly RefusedChange[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(start + name) ?? '[]');
    return Array.isArray(list) ? list.filter(isReturned) : [];
  } catch {
    return [];
  }
}

/** Keeps what came back, in the place of what was kept of it. A refusal without words is nothing to keep. */
export function keepReturned(name: string, changes: readonly RefusedChange[]): void {
  const list = changes.filter(({ text }) => text !== '');
  try {
    if (list.length > 0) localStorage.setItem(start + name, JSON.stringify(list));
    else localStorage.removeItem(start + name);
  } catch {
    // It stays on the page, for as long as that is open.
  }
}

/** Their writer leaves, and whoever comes next is not to read them. */
export function dropReturned(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(start)) localStorage.removeItem(key);
}
