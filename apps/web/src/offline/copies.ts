// The live documents that this browser keeps, one database each, named after the debate, the argument and the person.

const start = 'proviso/';
const unsentMark = 'proviso.unsent.';

export const copyName = (debate: string, argument: string, person: string): string =>
  `${start}${debate}/${argument}/${person}`;

/** Whether a copy holds words that the server has not stored yet. */
export function isUnsent(name: string): boolean {
  try {
    return localStorage.getItem(unsentMark + name) !== null;
  } catch {
    return false;
  }
}

/** Takes note of whether a copy holds words that the server has not stored yet. */
export function markUnsent(name: string, isUnsent: boolean): void {
  try {
    if (isUnsent) localStorage.setItem(unsentMark + name, '');
    else localStorage.removeItem(unsentMark + name);
  } catch {
    // Storage may be closed to us; then there is no copy either.
  }
}

/**
 * Deletes the copies when their reader leaves. One with words that only this browser has stays: it opens for nobody but the
 * person who wrote them, and is sent when they are back.
 */
export async function dropCopies(): Promise<void> {
  const known = (await indexedDB.databases?.().catch(() => [])) ?? [];
  for (const { name } of known)
    if (name?.startsWith(start) && !isUnsent(name)) indexedDB.deleteDatabase(name);
}
