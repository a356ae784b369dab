import { Annotation, ChangeSet, EditorSelection, type Extension } from '@codemirror/state';
import { EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  type RelativePosition,
  type Text,
  type UndoManager,
  type YTextEvent,
} from 'yjs';
import { HeldChanges } from './held-changes.ts';

/** Marks what comes from the text, not from the keys. */
const fromText = Annotation.define<true>();

/**
 * How long after composing its last change may still be on its way out of the page's nodes, in milliseconds: the editor
 * itself reads them up to 50 ms later (@codemirror/view, `compositionend`).
 */
const settling = 60;

/** Positions in the editor and in its text, which differ while changes are held. */
export type Positions = Pick<HeldChanges, 'inText' | 'inEditor'>;

type Popped = { readonly stackItem: UndoManager['undoStack'][number] };
type Added = Popped & { readonly changedParentTypes: ReadonlyMap<unknown, unknown> };
type Ends = { readonly anchor: RelativePosition; readonly head: RelativePosition };

/** The change of the editor's document that an event of the text tells of. */
function changeOf(event: YTextEvent, length: number): ChangeSet {
  const changes: { from: number; to: number; insert: string }[] = [];
  let at = 0;
  for (const { insert, delete: removed = 0, retain = 0 } of event.delta) {
    if (insert !== undefined)
      changes.push({ from: at, to: at, insert: typeof insert === 'string' ? insert : ' ' });
    else if (removed > 0) changes.push({ from: at, to: at + removed, insert: '' });
    at += removed + retain;
  }
  return ChangeSet.of(changes, length, '\n');
}

/** Keeps an editor and a text of the live document the same, in both directions. */
class SharedText {
  readonly #view: EditorView;
  readonly #text: Text;
  readonly #words: UndoManager;
  readonly #held: HeldChanges;
  /** How long the text was when it was last heard of, in UTF-16 units. */
  #length: number;
  /** What was selected before the change that is being made. */
  #before: Ends | null = null;
  #settled: ReturnType<typeof setTimeout> | undefined;

  constructor(view: EditorView, text: Text, words: UndoManager, held: HeldChanges) {
    this.#view = view;
    this.#text = text;
    this.#words = words;
    this.#held = held;
    this.#length = text.length;
    text.observe(this.#onText);
    words.addTrackedOrigin(this);
    words.on('stack-item-added', this.#onAdded);
    words.on('stack-item-popped', this.#onPopped);
  }

  /** Something was changed in the editor: by the keys, and then the text is told, or by the text. */
  update(update: ViewUpdate): void {
    const typed = update.docChanged && !update.transactions.some((one) => one.annotation(fromText));
    if (!typed) return;
    this.#before = this.#ends(update.startState.selection.main);
    const change = this.#held.pass(update.changes);
    this.#text.doc?.transact(() => {
      // Later ones first, so that each stands where it says.
      const edits: { from: number; removed: number; added: string }[] = [];
      change.iterChanges((from, to, _from, _to, added) =>
        edits.push({ from, removed: to - from, added: added.sliceString(0, added.length, '\n') }),
      );
      for (const { from, removed, added } of edits.reverse()) {
        if (removed > 0) this.#text.delete(from, removed);
        if (added !== '') this.#text.insert(from, added);
      }
    }, this);
  }

  /** Whether it did: a last or next step of what was written here is taken back or made again. */
  readonly undo = (): boolean => this.#step(() => this.#words.undo());
  readonly redo = (): boolean => this.#step(() => this.#words.redo());

  composed(): void {
    clearTimeout(this.#settled);
    this.#settled = setTimeout(() => this.#release(), settling);
  }

  destroy(): void {
    clearTimeout(this.#settled);
    this.#text.unobserve(this.#onText);
    this.#words.off('stack-item-added', this.#onAdded);
    this.#words.off('stack-item-popped', this.#onPopped);
    this.#words.removeTrackedOrigin(this);
  }

  readonly #onText = (event: YTextEvent): void => {
    const before = this.#length;
    this.#length = this.#text.length;
    if (event.transaction.origin === this) return;
    const change = changeOf(event, before);
    if (this.#view.compositionStarted || this.#held.any) this.#held.add(change);
    else this.#view.dispatch({ changes: change, annotations: fromText.of(true) });
  };

  #release(): void {
    // Composing has begun again: its end releases.
    if (this.#view.compositionStarted) return;
    const changes = this.#held.release();
    this.#view.dispatch({ ...(changes && { changes }), annotations: fromText.of(true) });
  }

  #step(step: () => unknown): true {
    this.#before = this.#ends(this.#view.state.selection.main);
    step();
    return true;
  }

  #ends({ anchor, head }: { readonly anchor: number; readonly head: number }): Ends {
    const end = (at: number) => createRelativePositionFromTypeIndex(this.#text, this.#held.inText(at));
    return { anchor: end(anchor), head: end(head) };
  }

  readonly #onAdded = ({ stackItem, changedParentTypes }: Added): void => {
    // One that is added to keeps where it began.
    const isHere = changedParentTypes.has(this.#text) && this.#before !== null;
    if (isHere && !stackItem.meta.has(this)) stackItem.meta.set(this, this.#before);
  };

  /** The caret goes where it was before what was taken back. */
  readonly #onPopped = ({ stackItem }: Popped): void => {
    const ends: Ends | undefined = stackItem.meta.get(this);
    const { doc } = this.#text;
    if (!ends || !doc || this.#held.any) return;
    const index = (end: RelativePosition) => createAbsolutePositionFromRelativePosition(end, doc)?.index;
    const [anchor, head] = [index(ends.anchor), index(ends.head)];
    if (anchor === undefined || head === undefined) return;
    const selection = EditorSelection.range(anchor, head);
    this.#view.dispatch({ selection, effects: EditorView.scrollIntoView(selection) });
  };
}

/**
 * Binds an editor to a text of the live document: each letter goes into the text at once and is remembered to be undone;
 * what others write comes in at once, but while an input method composes, when it has finished.
 * The editor's document has to be the text when it is made. Its lines end with a line feed alone, as those of texts do.
 */
export function sharedText(text: Text, words: UndoManager): { extension: Extension; positions: Positions } {
  const held = new HeldChanges();
  const plugin = ViewPlugin.define((view) => new SharedText(view, text, words, held), {
    eventHandlers: {
      compositionend() {
        this.composed();
      },
      beforeinput({ inputType }) {
        if (inputType === 'historyUndo') return this.undo();
        return inputType === 'historyRedo' && this.redo();
      },
    },
  });
  const undo = (view: EditorView) => view.plugin(plugin)?.undo() ?? false;
  const redo = (view: EditorView) => view.plugin(plugin)?.redo() ?? false;
  const keys = keymap.of([
    { key: 'Mod-z', run: undo, preventDefault: true },
    { key: 'Mod-y', mac: 'Mod-Shift-z', run: redo, preventDefault: true },
    { key: 'Mod-Shift-z', run: redo, preventDefault: true },
  ]);
  return { extension: [plugin, keys], positions: held };
}
