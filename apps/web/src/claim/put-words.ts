import { editBetween } from '@proviso/document/text-edit';
import type { Text } from 'yjs';

/** Makes a text say something else by one change of what differs, so that what others write beside it stays. */
export function putWords(text: Text, next: string, origin: unknown): void {
  const [, from, removed, added] = editBetween(0, text.toString(), next);
  const change = () => {
    text.delete(from, removed);
    text.insert(from, added);
  };
  text.doc?.transact(change, origin);
}
