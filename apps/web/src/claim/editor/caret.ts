import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  type RelativePosition,
  type Text,
} from 'yjs';

/** Where the caret was when a field of a text went away: the next one goes on there. */
const carets = new WeakMap<Text, RelativePosition>();

export function keepCaret(text: Text, at: number): void {
  carets.set(text, createRelativePositionFromTypeIndex(text, at));
}

/** Where to go on writing: where one was, else at the end. */
export function caretOf(text: Text): number {
  const kept = carets.get(text);
  const { doc } = text;
  const found = kept && doc ? createAbsolutePositionFromRelativePosition(kept, doc) : null;
  return found ? found.index : text.length;
}
