import { readClaimOf, wordingOf } from '@proviso/document/argument-document';
import { observeArgument } from '@proviso/document/observe-argument';
import { closes } from '@proviso/document/wire';
import { refusal } from '@proviso/domain/access';
import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Database, Tx } from '../database/database.ts';
import type { ArgumentKey } from './argument-key.ts';
import {
  type Append,
  appendToLog,
  appendToLogWithin,
  isTakenClaimId,
  linkableClaimIds,
  takenClaimIds,
} from './argument-log.ts';
import { saveCheckpoint } from './checkpoint.ts';
import { stamped } from './claim-row.ts';
import { type JudgedGroup, judgeGroup, type Waiting } from './judge-group.ts';
import { applyAll, type LoadedArgument, loadArgument, readClients, readLog } from './load-argument.ts';
import type { Identity } from './presence.ts';
import { type RoomAccess, readAccess, readActors, subjectIn } from './room-access.ts';
import { RoomAudience } from './room-audience.ts';
import type { RoomSocket, SocketLimits } from './room-socket.ts';

export type RoomOptions = {
  readonly limits: SocketLimits;
  /** A checkpoint is made after this many updates. */
  readonly checkpointEvery: number;
  /** The room is of no more use: its document may differ from the log. */
  readonly onFallen: (room: Room, error: unknown) => void;
  readonly onCheckpointFailed: (error: unknown) => void;
};

type Update = Waiting<RoomSocket> & { readonly kind: 'update'; readonly upTo: number };
type Command = { readonly kind: 'command'; run(): Promise<void>; reject(error: unknown): void };

/** A command's change of the document, and what commits with it. */
export type RoomCommand<T> = {
  /** Whose command it is. */
  readonly by: PersonId;
  /** Changes the document; may run again on a newer one. Throws, before it changes anything, where it may not be done. */
  readonly change: (doc: Y.Doc) => T;
  /** The command's own rows and events, in the same transaction; the argument is locked already. */
  readonly within?: (tx: Tx, value: T) => Promise<void>;
};

const mostAttempts = 20;
const mostInGroup = 2_000;

/**
 * One argument as it is being edited, on this node. What comes in waits in one queue; a group of it is judged and applied
 * in one Yjs transaction, committed in one statement, and only then shown to anybody. While a commit is under way the
 * document holds what may still be lost, so the audience is held.
 */
export class Room {
  readonly key: ArgumentKey;
  readonly #database: Database;
  readonly #options: RoomOptions;
  readonly audience: RoomAudience;
  readonly #takenIds = new Set<ClaimId>();
  readonly #elsewhere = new Map<ClaimId, boolean>();
  readonly #unfit = new Set<Uint8Array>();
  #doc: Y.Doc;
  #seq: number;
  #checkpointSeq: number;
  #clients: Map<number, PersonId>;
  #access: RoomAccess;
  #queue: (Update | Command)[] = [];
  #emitted: Uint8Array[] = [];
  #isRunning = false;
  /** How far the log is known to be; told of our own commits too, perhaps before we hear that they are done. */
  #logSeq = 0;
  #isAccessStale = false;
  #isClosed = false;

  constructor(
    key: ArgumentKey,
    database: Database,
    {
      loaded,
      access,
      options,
    }: { readonly loaded: LoadedArgument; readonly access: RoomAccess; readonly options: RoomOptions },
  ) {
    this.key = key;
    this.#database = database;
    this.#options = options;
    this.#doc = this.#adopt(loaded.doc);
    this.#seq = loaded.seq;
    this.#checkpointSeq = loaded.checkpointSeq;
    this.#clients = loaded.clients;
    this.#access = access;
    this.audience = new RoomAudience(options.limits, {
      doc: () => this.#doc,
      writerOf: (client) => this.#clients.get(client),
      onUpdate: (from, bytes, upTo) =>
        this.#enqueue({ kind: 'update', from, person: from.identity.person, bytes, upTo }),
    });
  }

  /** Nobody is here and nothing is to be done. */
  get isIdle(): boolean {
    return this.audience.isEmpty && !this.#isRunning && this.#queue.length === 0;
  }

  get #isBehind(): boolean {
    return this.#logSeq > this.#seq;
  }

  /** Lets a page in. The socket must be open, and nothing read from it yet. */
  join(socket: WebSocket, identity: Identity): void {
    if (this.#isClosed) {
      socket.close(closes.comeBack, 'room.closed');
      return;
    }
    this.audience.add(socket, identity);
  }

  /** Runs a command after what is waiting already. Rejects with what `change` or `within` threw; then nothing is changed. */
  command<T>(command: RoomCommand<T>): Promise<T> {
    if (this.#isClosed) return Promise.reject(new Error('The room is closed.'));
    return new Promise<T>((resolve, reject) => {
      const run = async () => {
        try {
          resolve(await this.#runCommand(command));
        } catch (error) {
          reject(error);
          await this.#undoCommand();
        }
      };
      this.#enqueue({ kind: 'command', run, reject });
    });
  }

  /** Another node has written up to this seq. */
  logReached(seq: number): void {
    this.#logSeq = Math.max(this.#logSeq, seq);
    if (this.#isBehind) this.#wake();
  }

  /** Phase, visibility or somebody's role has changed. */
  accessChanged(): void {
    this.#isAccessStale = true;
    this.#wake();
  }

  /** Sends everybody away to come back, and takes nothing more. What is being committed is let finish. */
  close(reason: string): void {
    this.#isClosed = true;
    this.audience.dismiss(reason);
    for (const job of this.#queue) if (job.kind === 'command') job.reject(new Error('The room was closed.'));
    this.#queue = [];
  }

  #enqueue(job: Update | Command): void {
    if (this.#isClosed) return;
    this.#queue.push(job);
    this.#wake();
  }

  #wake(): void {
    if (this.#isRunning || this.#isClosed) return;
    this.#isRunning = true;
    // After what this turn of the event loop still reads from other sockets, so that it makes one group.
    setImmediate(() => void this.#run());
  }

  async #run(): Promise<void> {
    try {
      while (!this.#isClosed) {
        if (this.#isAccessStale) await this.#renewAccess();
        if (this.#isBehind) await this.#catchUp();
        const first = this.#queue[0];
        if (first === undefined) break;
        if (first.kind === 'command') {
          this.#queue.shift();
          await first.run();
        } else await this.#runGroup(this.#takeGroup());
        this.#checkpoint();
      }
    } catch (error) {
      this.close('room.fallen');
      this.#options.onFallen(this, error);
    }
    this.#isRunning = false;
    if (this.#queue.length > 0 || this.#isBehind || this.#isAccessStale) this.#wake();
  }

  #takeGroup(): Update[] {
    const group: Update[] = [];
    for (const job of this.#queue) {
      if (job.kind === 'command' || group.length === mostInGroup) break;
      group.push(job);
    }
    this.#queue.splice(0, group.length);
    return group;
  }

  async #runGroup(group: readonly Update[]): Promise<void> {
    // What somebody sent before leaving counts; what came behind a refused update does not.
    const listenedTo = group.filter(({ from }) => !from.isRefused);
    const people = [...new Set(listenedTo.flatMap(({ person }) => (person === null ? [] : [person])))];
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      await readActors(this.#database.sql, this.#access, this.key.debateId, people);
      this.audience.hold();
      const judged = judgeGroup(this.#doc, listenedTo, {
        key: this.key,
        access: this.#access,
        clients: this.#clients,
        takenIds: this.#takenIds,
        elsewhere: this.#elsewhere,
        unfit: this.#unfit,
        at: new Date().toISOString(),
      });
      if (judged.broken !== null) this.#unfit.add(judged.broken);
      else if ((await this.#mayLink(judged.toLookUp)) && (await this.#append(judged.append)))
        return this.#settle(listenedTo, judged);
      await this.#reload();
    }
    throw new Error(`A group of updates could not be committed in ${mostAttempts} attempts.`);
  }

  /** Looks claims of other arguments up; false where one is not there, so that the group must be judged again. */
  async #mayLink(ids: ReadonlySet<ClaimId>): Promise<boolean> {
    if (ids.size === 0) return true;
    const found = new Set(await linkableClaimIds(this.#database.sql, this.key.debateId, [...ids]));
    for (const id of found) this.#elsewhere.set(id, true);
    const isMissing = [...ids].some((id) => !found.has(id));
    // What is not there now may be there the next time somebody asks: it holds for this group only.
    for (const id of ids) if (!found.has(id)) this.#elsewhere.set(id, false);
    return !isMissing;
  }

  /** Writes a group to the log; false where the document must be loaded anew and the group judged again. */
  async #append(append: Omit<Append, 'seq' | 'lockEpoch'>): Promise<boolean> {
    if (append.rows.length === 0) return true;
    const { sql } = this.#database;
    const { lockEpoch } = this.#access;
    try {
      if (!(await appendToLog(sql, this.key, { ...append, seq: this.#seq, lockEpoch }))) return false;
    } catch (error) {
      if (!isTakenClaimId(error)) throw error;
      const ids = append.created.map(({ id }) => id);
      for (const id of await takenClaimIds(sql, this.key.debateId, ids)) this.#takenIds.add(id);
      return false;
    }
    this.#committed(append);
    return true;
  }

  #committed(append: Omit<Append, 'seq' | 'lockEpoch'>): void {
    this.#seq += append.rows.length;
    for (const { client, person } of append.clients) this.#clients.set(client, person);
  }

  #settle(group: readonly Update[], { refused, authors, hasStamps }: JudgedGroup<RoomSocket>): void {
    for (const [id, isThere] of this.#elsewhere) if (!isThere) this.#elsewhere.delete(id);
    const [onlyAuthor] = authors.size === 1 && !hasStamps ? authors : [];
    this.#show(onlyAuthor ?? null);
    const heard = new Set<RoomSocket>();
    for (const { from, upTo } of group) {
      if (refused.has(from)) continue;
      from.handled = upTo;
      heard.add(from);
    }
    for (const page of heard) page.acknowledge();
    for (const [page, rejection] of refused) page.refuse(rejection);
    this.audience.release();
  }

  /** Shows everybody what the last transaction changed; only what is committed may be shown. */
  #show(except: RoomSocket | null): void {
    const updates = this.#emitted;
    this.#emitted = [];
    this.audience.show(updates, except);
  }

  async #runCommand<T>({ by, change, within }: RoomCommand<T>): Promise<T> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      this.audience.hold();
      const changed = new Set<ClaimId>();
      let isWordingChanged = false;
      const stop = observeArgument(this.#doc, ({ claims, wording }) => {
        for (const id of claims) changed.add(id);
        isWordingChanged ||= wording;
      });
      let fenced = true;
      try {
        const value = this.#doc.transact(() => change(this.#doc));
        const append = this.#commandAppend(by, changed, isWordingChanged);
        await this.#database.transaction(async (tx) => {
          const { lockEpoch } = this.#access;
          if (append.rows.length > 0)
            fenced = await appendToLogWithin(tx, this.key, { ...append, seq: this.#seq, lockEpoch });
          if (!fenced) return;
          await within?.(tx, value);
        });
        if (fenced) {
          this.#committed(append);
          this.#show(null);
          this.audience.release();
          return value;
        }
      } finally {
        stop();
      }
      await this.#reload();
    }
    throw new Error(`A command could not be committed in ${mostAttempts} attempts.`);
  }

  /** After a command that failed. Its commit may have reached the log even so; the log knows. */
  async #undoCommand(): Promise<void> {
    if (this.#emitted.length > 0) await this.#reload();
    else this.audience.release();
  }

  #commandAppend(
    by: PersonId,
    changed: ReadonlySet<ClaimId>,
    isWordingChanged: boolean,
  ): Omit<Append, 'seq' | 'lockEpoch'> {
    const claims = [...changed].flatMap((id) => readClaimOf(this.#doc, id) ?? []);
    return {
      at: new Date().toISOString(),
      rows: this.#emitted.map((bytes) => ({ by, bytes })),
      clients: [],
      created: [],
      changed: claims.map(stamped),
      edited: new Set(),
      wording: isWordingChanged ? wordingOf(this.#doc).toString() : null,
    };
  }

  /** Takes the log's word for everything, and shows the pages what they have not seen of it. */
  async #reload(): Promise<void> {
    const { sql } = this.#database;
    const access = await readAccess(sql, this.key);
    const loaded = await loadArgument(sql, this.key);
    if (access === null || loaded === null) throw new Error('The argument is gone.');
    const missed = (await readLog(sql, this.key, this.#seq)).filter(({ seq }) => seq <= loaded.seq);
    this.#doc.destroy();
    this.#doc = this.#adopt(loaded.doc);
    this.#seq = loaded.seq;
    this.#clients = loaded.clients;
    this.#access = access;
    this.#emitted = missed.length > 0 ? [Y.mergeUpdates(missed.map(({ bytes }) => bytes))] : [];
    this.#show(null);
    this.audience.release();
  }

  async #catchUp(): Promise<void> {
    this.#logSeq = 0;
    const missed = await readLog(this.#database.sql, this.key, this.#seq);
    const last = missed.at(-1);
    if (last === undefined) return;
    for (const { client, person } of await readClients(this.#database.sql, this.key))
      this.#clients.set(client, person);
    applyAll(
      this.#doc,
      missed.map(({ bytes }) => bytes),
    );
    this.#seq = last.seq;
    this.#show(null);
  }

  async #renewAccess(): Promise<void> {
    this.#isAccessStale = false;
    const access = await readAccess(this.#database.sql, this.key);
    if (access === null) throw new Error('The argument is gone.');
    const people = [...this.audience.pages()].flatMap(({ identity }) => identity.person ?? []);
    await readActors(this.#database.sql, access, this.key.debateId, [...new Set(people)]);
    this.#access = access;
    for (const page of this.audience.pages()) {
      const { person } = page.identity;
      const actor = person === null ? null : (access.actors.get(person) ?? null);
      const no = refusal(actor, 'debate.read', subjectIn(access));
      if (no !== null) page.close(closes.signedOut, no.code);
    }
  }

  #checkpoint(): void {
    if (this.#seq - this.#checkpointSeq < this.#options.checkpointEvery) return;
    this.#checkpointSeq = this.#seq;
    const bytes = Y.encodeStateAsUpdate(this.#doc);
    saveCheckpoint(this.#database.sql, this.key, { seq: this.#seq, bytes }).catch(
      this.#options.onCheckpointFailed,
    );
  }

  #adopt(doc: Y.Doc): Y.Doc {
    doc.on('update', (update: Uint8Array) => this.#emitted.push(update));
    return doc;
  }
}
