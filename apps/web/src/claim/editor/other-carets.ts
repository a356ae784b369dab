import type { Extension, Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import type { Awareness } from 'y-protocols/awareness';
import {
  compareRelativePositions,
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromJSON,
  createRelativePositionFromTypeIndex,
  type RelativePosition,
  type Text,
} from 'yjs';
import type { Positions } from './shared-text.ts';

/** Where somebody else's caret stands, in UTF-16 units of the text. */
type Caret = {
  readonly anchor: number;
  readonly head: number;
  readonly name: string;
  readonly color: string;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isCount = (value: unknown) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isId = (value: unknown) => isRecord(value) && isCount(value.client) && isCount(value.clock);

/** A position that another browser sent: beside an item or in a type that has an id; names of types are not followed. */
function readPosition(value: unknown): RelativePosition | null {
  if (!isRecord(value) || !(isId(value.item) || isId(value.type))) return null;
  const { item, type, assoc } = value;
  return createRelativePositionFromJSON({
    ...(isId(item) ? { item } : { type }),
    assoc: typeof assoc === 'number' ? assoc : 0,
  });
}

function readCaret(state: unknown, text: Text): Caret | null {
  if (!isRecord(state) || !isRecord(state.user) || !isRecord(state.cursor) || !text.doc) return null;
  const { name, color } = state.user;
  if (typeof name !== 'string') return null;
  const { doc } = text;
  const index = (value: unknown) => {
    const position = readPosition(value);
    const found = position && createAbsolutePositionFromRelativePosition(position, doc);
    return found?.type === text ? found.index : null;
  };
  const [anchor, head] = [index(state.cursor.anchor), index(state.cursor.head)];
  if (anchor === null || head === null) return null;
  const isColor = typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color);
  return { anchor, head, name, color: isColor ? color : '#1e5aa0' };
}

const isSame = (a: Caret, b: Caret | undefined) =>
  a.anchor === b?.anchor && a.head === b.head && a.name === b.name && a.color === b.color;

/** A caret with a name above it. Hidden from the reading of the text, of which it is no part. */
class CaretWidget extends WidgetType {
  readonly #caret: Caret;

  constructor(caret: Caret) {
    super();
    this.#caret = caret;
  }

  override eq(other: CaretWidget): boolean {
    return other.#caret.name === this.#caret.name && other.#caret.color === this.#caret.color;
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement('span');
    caret.className = 'cm-caret';
    caret.ariaHidden = 'true';
    caret.style.setProperty('--caret', this.#caret.color);
    const name = document.createElement('span');
    name.className = 'cm-caret-name';
    name.textContent = this.#caret.name;
    caret.append(name);
    return caret;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

class OtherCarets {
  decorations: DecorationSet = Decoration.none;
  readonly #view: EditorView;
  readonly #text: Text;
  readonly #awareness: Awareness;
  readonly #positions: Positions;
  #drawn: readonly Caret[] = [];

  constructor(view: EditorView, text: Text, awareness: Awareness, positions: Positions) {
    this.#view = view;
    this.#text = text;
    this.#awareness = awareness;
    this.#positions = positions;
    awareness.on('change', this.#onAwareness);
    this.#draw(view);
  }

  update(update: ViewUpdate): void {
    this.#tell(update);
    // A mark put into a word that is being composed would end the composing, as a letter would.
    if (update.view.compositionStarted) this.decorations = this.decorations.map(update.changes);
    else this.#draw(update.view);
  }

  destroy(): void {
    this.#awareness.off('change', this.#onAwareness);
  }

  /** Carets move at every letter of anybody in the debate; the editor hears of those in its own text. */
  readonly #onAwareness = (): void => {
    if (this.#view.compositionStarted) return;
    const carets = this.#read();
    const isAsDrawn =
      carets.length === this.#drawn.length && carets.every((one, at) => isSame(one, this.#drawn[at]));
    if (!isAsDrawn) this.#view.dispatch({});
  };

  #read(): readonly Caret[] {
    const states = [...this.#awareness.getStates()].filter(([client]) => client !== this.#awareness.clientID);
    return states.flatMap(([, state]) => readCaret(state, this.#text) ?? []);
  }

  #draw(view: EditorView): void {
    this.#drawn = this.#read();
    const { doc } = view.state;
    const at = (index: number) => Math.min(doc.length, this.#positions.inEditor(index));
    const marks: Range<Decoration>[] = [];
    for (const caret of this.#drawn) {
      const [anchor, head] = [at(caret.anchor), at(caret.head)];
      const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
      const attributes = { style: `--caret: ${caret.color}` };
      if (from < to) marks.push(Decoration.mark({ class: 'cm-chosen', attributes }).range(from, to));
      // Outside of what they have selected, so that one's own caret can stand on its inner side.
      const side = head > anchor ? -1 : 1;
      marks.push(Decoration.widget({ side, widget: new CaretWidget(caret) }).range(head));
    }
    this.decorations = Decoration.set(marks, true);
  }

  /** Tells the others where one's own caret is, where it has moved. */
  #tell({ view, state }: ViewUpdate): void {
    if (!view.hasFocus || !view.dom.ownerDocument.hasFocus()) return;
    const told: unknown = this.#awareness.getLocalState()?.cursor;
    const before = isRecord(told) ? [readPosition(told.anchor), readPosition(told.head)] : [];
    const { main } = state.selection;
    const [anchor, head] = [main.anchor, main.head].map((end) =>
      createRelativePositionFromTypeIndex(this.#text, this.#positions.inText(end)),
    );
    const isTold =
      compareRelativePositions(before[0] ?? null, anchor ?? null) &&
      compareRelativePositions(before[1] ?? null, head ?? null);
    if (!isTold) this.#awareness.setLocalStateField('cursor', { anchor, head });
  }
}

const theme = EditorView.baseTheme({
  '.cm-caret': {
    position: 'relative',
    borderLeft: '2px solid var(--caret)',
    marginLeft: '-1px',
    marginRight: '-1px',
    pointerEvents: 'none',
  },
  '.cm-caret-name': {
    position: 'absolute',
    bottom: '100%',
    left: '-2px',
    maxWidth: '14em',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    borderRadius: '3px 3px 3px 0',
    padding: '1px 4px',
    background: 'var(--caret)',
    color: '#fff',
    font: '500 11px/1.3 var(--sans)',
    zIndex: '1',
    userSelect: 'none',
  },
  '.cm-chosen': { background: 'color-mix(in srgb, var(--caret) 20%, transparent)' },
});

/** Shows where others write in a text, and tells them where one does oneself. */
export function otherCarets(text: Text, awareness: Awareness, positions: Positions): Extension {
  const plugin = ViewPlugin.define((view) => new OtherCarets(view, text, awareness, positions), {
    decorations: (carets) => carets.decorations,
  });
  return [plugin, theme];
}
