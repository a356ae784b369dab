import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { ArgumentKey } from './argument-key.ts';
import type { Append, ClientBinding, LogRow } from './log/argument-log.ts';
import type { RoomAccess } from './room-access.ts';

export type NumberedRow = LogRow & { readonly seq: number };
/** The document as of a seq (Yjs v1), so that loading it reads the log from there on. */
export type Checkpoint = { readonly seq: number; readonly bytes: Uint8Array };

/** What is stored of arguments, to be read. */
export type ArgumentReader = {
  exists(key: ArgumentKey): Promise<boolean>;
  newestCheckpoint(key: ArgumentKey): Promise<Checkpoint | null>;
  /** The log behind a seq, in order. */
  logAfter(key: ArgumentKey, seq: number): Promise<readonly NumberedRow[]>;
  clients(key: ArgumentKey): Promise<readonly ClientBinding[]>;
};

/** How an attempt to write went: `behind` where the fence stopped it, `id_taken` where a new claim's id stands in the debate. */
export type Appended = 'written' | 'behind' | 'id_taken';

/** An argument that no other node writes to until it is let go. */
export type HeldArgument = {
  readonly lockEpoch: number;
  /** The log behind the seq that was asked about, and who writes in it. */
  readonly missed: readonly NumberedRow[];
  readonly clients: readonly ClientBinding[];
  append(append: Append): Promise<Appended>;
};

/**
 * Where rooms keep what they are told. `Within` is what a command's own rows are written with, in the same transaction as
 * the log. Everything rejects while the store is away; a write that rejects may have been done even so.
 */
export type ArgumentStore<Within> = ArgumentReader & {
  /** Whether there is such an argument; makes that about a stance, a source or a package where there is none yet. */
  ensure(key: ArgumentKey): Promise<boolean>;
  /** How far the logs of some arguments are, and as of which lock epoch. */
  heads(
    keys: readonly ArgumentKey[],
  ): Promise<readonly { readonly key: ArgumentKey; readonly seq: number; readonly lockEpoch?: number }[]>;
  /** The epoch and the debate's state; nobody's role yet. Null where the argument does not exist. */
  access(key: ArgumentKey): Promise<RoomAccess | null>;
  /** Adds the present roles of people to what is known; whoever is not in the debate is a visitor. */
  addActors(access: RoomAccess, debateId: string, people: readonly PersonId[]): Promise<void>;
  /** Writes a group and tells the other nodes, all or nothing. */
  append(key: ArgumentKey, append: Append): Promise<Appended>;
  /**
   * Holds an argument while some work is done, so that a room which several nodes write to does not judge in vain. What is
   * appended is committed when the work is done; where that fails, this rejects.
   */
  hold?<T>(key: ArgumentKey, seq: number, work: (held: HeldArgument) => Promise<T>): Promise<T>;
  /** Writes a command's change of the log, if it has one, and its own rows. False where the fence stopped it. */
  commit(
    key: ArgumentKey,
    append: Append | null,
    within: (within: Within) => Promise<void>,
  ): Promise<boolean>;
  /** Which of these claim ids stand in the debate already. */
  takenClaimIds(debateId: string, ids: readonly ClaimId[]): Promise<readonly ClaimId[]>;
  /** Which of these are claims of the debate with a text of their own, so that a link may show them. */
  linkableClaimIds(debateId: string, ids: readonly ClaimId[]): Promise<readonly ClaimId[]>;
  /** Makes a checkpoint of what is committed, elsewhere than on this event loop; keeps it and gives it. */
  makeCheckpoint(key: ArgumentKey): Promise<Checkpoint>;
};
