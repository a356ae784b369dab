import { mergeDeleteSets, type UndoManager } from 'yjs';

/** Makes what was typed while an editor was open one step to undo; the open editor undoes it piece by piece. */
export function asOneStep(words: UndoManager): void {
  const all = words.undoStack;
  const [first] = all;
  if (!first || all.length === 1) return;
  first.insertions = mergeDeleteSets(all.map(({ insertions }) => insertions));
  first.deletions = mergeDeleteSets(all.map(({ deletions }) => deletions));
  all.splice(1);
}
