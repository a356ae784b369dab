import { editBetween } from '@proviso/document/text-edit';
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  type Text,
} from 'yjs';

/** What a text said at a moment, and where in it the place is now that was after so many of its letters. */
export type Since = { readonly words: string; readonly now: (place: number) => number };

/** Remembers what a text says, with every place between its letters, however others change it from now on. */
export function remember(text: Text): Since {
  const words = text.toString();
  const places = Array.from({ length: words.length + 1 }, (_, index) =>
    createRelativePositionFromTypeIndex(text, index),
  );
  return {
    words,
    now(place) {
      const position = places[place];
      const found = position && text.doc && createAbsolutePositionFromRelativePosition(position, text.doc);
      return found?.index ?? text.length;
    },
  };
}

/**
 * Makes a text say something else by one change of what differs, so that what others write beside it stays. What differs is
 * what it says `next` and did not `since`; without a moment given, what it says now.
 */
export function putWords(text: Text, next: string, origin: unknown, since?: Since): void {
  const { words, now } = since ?? { words: text.toString(), now: (place: number) => place };
  const [, from, removed, added] = editBetween(0, words, next);
  const [first, last] = [now(from), now(from + removed)];
  const change = () => {
    text.delete(first, Math.max(0, last - first));
    text.insert(first, added);
  };
  text.doc?.transact(change, origin);
}
