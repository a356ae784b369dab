import { newArgumentDocument } from '@proviso/document/argument-document';
import {
  type Connection,
  type ConnectionState,
  connectArgument,
  type RefusedChange,
} from '@proviso/document/connection';
import type { ArgumentId } from '@proviso/domain/argument';
import type { PersonId } from '@proviso/domain/person';
import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { ArgumentCopy } from '../offline/argument-copy.ts';
import { copyName, isUnsent, markUnsent } from '../offline/copies.ts';
import { calmState } from './calm-state.ts';

export type OpenedArgument = {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly state: Accessor<ConnectionState>;
  /** There is something to show: the server's state, or the copy kept in this browser. */
  readonly ready: Accessor<boolean>;
};

export type OpenOptions = {
  readonly debate: string;
  readonly argument: ArgumentId;
  readonly me: { readonly person: PersonId; readonly name: string } | null;
  readonly readOnly: Accessor<boolean>;
  /** A change was refused. This copy is dropped, in the browser's store too; open the argument anew. */
  readonly onRefused: (change: RefusedChange, dropped: Y.Doc) => void;
  /** The document has all that the server has. */
  readonly onSynced: (doc: Y.Doc) => void;
};

const liveAddress = (debate: string) =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live/${encodeURIComponent(debate)}`;

/**
 * Opens the live document of an argument until the owner is disposed. It is also kept in this browser, per person, so
 * that what was written while the server was away is there after a reload and is sent when it is back.
 */
export function openArgument(options: OpenOptions): OpenedArgument {
  const doc = newArgumentDocument();
  const [ready, setReady] = createSignal(false);
  let isClosed = false;
  const name = options.me && copyName(options.debate, options.argument, options.me.person);
  // What was done before the copy is there goes into it whole when it comes.
  const copy = name === null ? null : keepCopy(name, doc, () => isClosed);
  // A copy that was only read has nothing in it that the server lacks.
  const hadUnsent = name !== null && isUnsent(name);
  let kept: ArgumentCopy | null = null;
  let isCopyThere = false;
  void copy?.then((store) => {
    kept = store;
    store?.once('synced', () => {
      isCopyThere = true;
      noteUnsent(connection.state());
      if (store.db && doc.store.clients.size > 0) setReady(true);
    });
  });
  const connection: Connection = connectArgument({
    url: liveAddress(options.debate),
    room: options.argument,
    doc,
    readOnly: options.readOnly(),
    isStored: (origin) => kept !== null && origin === kept && !hadUnsent,
  });
  const { state, become } = calmState(connection.state());
  connection.onState(become);
  let wasUnsent = hadUnsent;
  const noteUnsent = ({ kind, unsaved }: ConnectionState) => {
    // What an earlier page left unsent is stored once it was here, and the server has all that is.
    const isSettled = isCopyThere && (kind === 'saved' || kind === 'read-only');
    const isNow = unsaved > 0 || (wasUnsent && hadUnsent && !isSettled);
    if (name === null || isClosed || isNow === wasUnsent) return;
    wasUnsent = isNow;
    markUnsent(name, isNow);
  };
  createEffect(() => noteUnsent(state()));
  connection.onSynced(() => {
    setReady(true);
    options.onSynced(doc);
  });
  connection.onRejected((change) => {
    const drop = copy?.then((store) => store?.clearData()) ?? Promise.resolve();
    // A store that cannot be cleared must not keep the person out; the server would refuse the change again and say so.
    void drop.catch(() => undefined).then(() => options.onRefused(change, doc));
  });
  createEffect(() => connection.setReadOnly(options.readOnly()));
  connection.awareness.setLocalStateField('user', presenceUser(options.me));
  onCleanup(() => {
    noteUnsent(connection.state());
    isClosed = true;
    connection.destroy();
    void copy?.then((store) => store?.destroy());
    doc.destroy();
  });
  return { doc, awareness: connection.awareness, state, ready };
}

/** The copy in this browser; null where the argument was closed, or the script could not be had, before it was there. */
async function keepCopy(name: string, doc: Y.Doc, isClosed: () => boolean): Promise<ArgumentCopy | null> {
  try {
    const { ArgumentCopy: Copy } = await import('../offline/argument-copy.ts');
    return isClosed() ? null : new Copy(name, doc);
  } catch {
    return null;
  }
}

/** Dark enough for white words on them; told apart by the name beside the caret, the colour only helps the eye. */
const caretColours = ['#1e5aa0', '#a9480a', '#6a45a0', '#0b6350', '#8a1f5c', '#5b5a12', '#2b5f75', '#7a3b2e'];

function presenceUser(me: OpenOptions['me']) {
  if (!me) return null;
  let sum = 0;
  for (const letter of me.name) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  const color = caretColours[sum % caretColours.length] ?? '#1e5aa0';
  return { person: me.person, name: me.name, color, colorLight: `${color}33` };
}
