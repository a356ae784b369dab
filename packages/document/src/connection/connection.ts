import type { ClaimId } from '@proviso/domain/claim';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { claimTextOf, wordingOf } from '../argument/argument-document.ts';
import { countingSocket, type SocketClass } from './counting-socket.ts';
import { closes, messages, type Rejection, readAcknowledged, readRejected } from './wire.ts';

/**
 * How it stands between this copy and the server.
 * - `connecting`: not joined yet, nothing known
 * - `saving`: joined, with changes under way; `saved`: joined, and every change of this copy is stored
 * - `offline`: not joined; changes stay here and are sent on return
 * - `read-only`: joined, and the person may not write
 * - `refused`: a change was refused; this copy is dead, join again with a fresh document
 * - `signed-out`: the server does not know the person; it is not tried again
 */
export type ConnectionState = {
  readonly kind: 'connecting' | 'saving' | 'saved' | 'offline' | 'read-only' | 'refused' | 'signed-out';
  /** Changes of this copy that are not known to be stored. */
  readonly unsaved: number;
};

/** A refused change, with the text of the claim (or, where `claim` is null, the wording) as the person had it: to be given back as a draft. */
export type RefusedChange = Rejection & { readonly text: string };

export type Connection = {
  readonly awareness: Awareness;
  state(): ConnectionState;
  /** Tells of each new state; gives the way to stop. */
  onState(listener: (state: ConnectionState) => void): () => void;
  onRejected(listener: (change: RefusedChange) => void): () => void;
  /** Whether the document holds what the server had on joining. */
  isSynced(): boolean;
  onSynced(listener: () => void): () => void;
  /** Phase or role changed: whether the person may write anything here. */
  setReadOnly(readOnly: boolean): void;
  destroy(): void;
};

export type ConnectionOptions = {
  /** Such as `wss://host/api/live`; the room's name is added behind a slash. */
  readonly url: string;
  readonly room: string;
  readonly doc: Y.Doc;
  readonly readOnly?: boolean;
  /** Whether what comes with this origin is known to be stored already, such as a copy that was kept. */
  readonly isStored?: (origin: unknown) => boolean;
  readonly params?: Record<string, string>;
  /** For Node, which has no stable WebSocket of its own before version 22. */
  readonly WebSocket?: SocketClass;
};

/** Joins the room of an argument and keeps joining it until destroyed, refused or signed out. */
export function connectArgument(options: ConnectionOptions): Connection {
  const { doc } = options;
  const stateListeners = new Set<(state: ConnectionState) => void>();
  const rejectedListeners = new Set<(change: RefusedChange) => void>();
  const syncedListeners = new Set<() => void>();
  let readOnly = options.readOnly ?? false;
  let ended: 'refused' | 'signed-out' | null = null;
  let everClosed = false;
  let hasJoined = false;
  let edits = 0;
  let saved = 0;
  /** For each frame sent on the present socket: how many edits are stored once the room acknowledges it. */
  let covers: number[] = [];
  let told = '';

  const state = (): ConnectionState => {
    const unsaved = edits - saved;
    if (ended !== null) return { kind: ended, unsaved };
    if (!provider.synced) return { kind: everClosed ? 'offline' : 'connecting', unsaved };
    if (readOnly) return { kind: 'read-only', unsaved };
    return { kind: unsaved > 0 ? 'saving' : 'saved', unsaved };
  };
  const tell = () => {
    const now = state();
    const key = `${now.kind} ${now.unsaved}`;
    if (key === told) return;
    told = key;
    for (const listener of stateListeners) listener(now);
  };

  // Before the provider listens, so that an edit is counted by the time its frame is sent.
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || options.isStored?.(origin)) return;
    edits++;
    tell();
  };
  doc.on('update', onUpdate);
  const provider = new WebsocketProvider(options.url, options.room, doc, {
    connect: false,
    disableBc: true,
    ...(options.params ? { params: options.params } : {}),
    WebSocketPolyfill: countingSocket(options.WebSocket ?? WebSocket, {
      opened: () => {
        covers = [];
      },
      sending: () => {
        covers.push(edits);
      },
    }),
  });

  provider.messageHandlers[messages.acknowledged] = (_encoder, decoder) => {
    const count = covers[readAcknowledged(decoder) - 1];
    if (count !== undefined && count > saved) saved = count;
    tell();
  };
  provider.messageHandlers[messages.rejected] = (_encoder, decoder) => {
    if (ended !== null) return;
    const rejection = readRejected(decoder);
    const text = textOf(doc, rejection.claim);
    end('refused');
    for (const listener of rejectedListeners) listener({ ...rejection, text });
  };
  const end = (how: 'refused' | 'signed-out') => {
    if (ended !== null) return;
    ended = how;
    provider.disconnect();
    tell();
  };
  provider.on('connection-close', (event) => {
    everClosed = true;
    const code = event?.code ?? 0;
    if (code === closes.signedOut) end('signed-out');
    // A refusal whose reason did not come: what was written is given back all the same. Who was never let in wrote nothing.
    else if (code === closes.refused && hasJoined && ended === null) {
      end('refused');
      const message = 'It could not be said why; what you wrote is here.';
      for (const listener of rejectedListeners)
        listener({ code: event?.reason || 'change.refused', message, claim: null, text: '' });
    }
    // Whatever else the server closes for good: it is no use to try again.
    else if (code >= 4400 && code < 4500) end('refused');
  });
  keepPresenceFresh(provider);
  provider.on('status', tell);
  provider.on('sync', (synced) => {
    hasJoined ||= synced;
    tell();
    if (synced) for (const listener of syncedListeners) listener();
  });
  provider.connect();

  return {
    awareness: provider.awareness,
    state,
    onState: (listener) => subscribe(stateListeners, listener),
    onRejected: (listener) => subscribe(rejectedListeners, listener),
    isSynced: () => provider.synced,
    onSynced: (listener) => subscribe(syncedListeners, listener),
    setReadOnly(value) {
      readOnly = value;
      tell();
    },
    destroy() {
      doc.off('update', onUpdate);
      stateListeners.clear();
      provider.destroy();
      provider.awareness.destroy();
    },
  };
}

/**
 * A page that joins again says who it is with a newer clock, so that this word wins over what nodes still have of its last
 * socket. And of whoever is gone the clock is forgotten: they are back when the server says so, also where they have said
 * nothing new meanwhile.
 */
function keepPresenceFresh(provider: WebsocketProvider): void {
  const { awareness } = provider;
  provider.on('status', ({ status }) => {
    const own = awareness.getLocalState();
    if (status === 'connecting' && own !== null) awareness.setLocalState(own);
  });
  awareness.on('update', ({ removed }: { readonly removed: readonly number[] }) => {
    for (const client of removed) if (client !== awareness.clientID) awareness.meta.delete(client);
  });
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const textOf = (doc: Y.Doc, claim: ClaimId | null): string =>
  (claim === null ? wordingOf(doc) : claimTextOf(doc, claim))?.toString() ?? '';
