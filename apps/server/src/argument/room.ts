import { closes, syncs, writeSync } from '@proviso/document/wire';
import { refusal } from '@proviso/domain/access';
import type { ClaimId } from '@proviso/domain/claim';
import type { Moment } from '@proviso/domain/time';
import type { ArgumentKey } from './argument-key.ts';
import type { Append } from './argument-log.ts';
import type { Appended, ArgumentStore } from './argument-store.ts';
import type { Clock } from './clock.ts';
import { frameOf } from './frame.ts';
import { JoinStates } from './join-states.ts';
import { type JudgedGroup, judgeGroup, type Waiting } from './judge-group.ts';
import { type Draft, LiveArgument } from './live-argument.ts';
import type { LiveSocket } from './live-socket.ts';
import type { LoadedArgument } from './load-argument.ts';
import type { Identity, Whereabouts } from './presence.ts';
import { type RoomAccess, subjectIn } from './room-access.ts';
import { RoomAudience } from './room-audience.ts';
import { type CheckpointPace, RoomCheckpoints } from './room-checkpoints.ts';
import { type RoomCommand, runCommand, undoCommand } from './room-command.ts';
import type { RoomSocket, SocketLimits } from './room-socket.ts';

export type RoomOptions<Within> = {
  readonly store: ArgumentStore<Within>;
  readonly clock: Clock;
  readonly limits: SocketLimits;
  readonly tellNodes: (key: ArgumentKey, whereabouts: Whereabouts) => void;
  /** Somebody has come in or left. */
  readonly onComeAndGo: (room: Room<Within>) => void;
  readonly checkpoints: CheckpointPace;
  /** The room is of no more use: its document may differ from the log. */
  readonly onFallen: (room: Room<Within>, error: unknown) => void;
  readonly onCheckpointFailed: (error: unknown) => void;
};

type Update = Waiting<RoomSocket> & { readonly kind: 'update'; readonly upTo: number };
type Command = { readonly kind: 'command'; run(): Promise<void>; reject(error: unknown): void };

const mostAttempts = 20;
const mostInGroup = 2_000;
/** In milliseconds: how long a room counts as written to by other nodes after they did. */
const sharedFor = 2_000;

/**
 * One argument as it is being edited, on this node. What comes in waits in one queue; a group of it is judged and applied
 * in one Yjs transaction, committed in one statement, and only then shown to anybody. While a commit is under way the
 * document holds what may still be lost, so the audience is held.
 */
export class Room<Within> {
  readonly key: ArgumentKey;
  readonly #options: RoomOptions<Within>;
  readonly #store: ArgumentStore<Within>;
  readonly #live: LiveArgument<Within>;
  readonly audience: RoomAudience;
  readonly #takenIds = new Set<ClaimId>();
  readonly #elsewhere = new Map<ClaimId, boolean>();
  readonly #unfit = new Set<Uint8Array>();
  readonly #checkpoints: RoomCheckpoints;
  #queue: (Update | Command)[] = [];
  #isRunning = false;
  #onIdle = (): void => {};
  /** How far the log is known to be; told of our own commits too, perhaps before we hear that they are done. */
  #logSeq = 0;
  #isAccessStale = false;
  /** The epoch as of which everybody here was looked at: a reload may be ahead of it. */
  #audienceEpoch: number;
  #sharedUntil = 0;
  #isClosed = false;

  constructor(
    key: ArgumentKey,
    options: RoomOptions<Within>,
    { loaded, access }: { readonly loaded: LoadedArgument; readonly access: RoomAccess },
  ) {
    this.key = key;
    this.#options = options;
    this.#store = options.store;
    const joins = new JoinStates(loaded.base);
    if (loaded.since !== null) joins.add(loaded.seq, [frameOf(writeSync(syncs.update, loaded.since))]);
    this.audience = new RoomAudience(options.limits, options.clock, joins, {
      doc: () => this.#live.doc,
      seq: () => this.#live.seq,
      writerOf: (client) => this.#live.clients.get(client),
      onUpdate: (from, bytes, upTo) =>
        this.#enqueue({ kind: 'update', from, person: from.identity.person, bytes, upTo }),
      tellNodes: (whereabouts) => options.tellNodes(key, whereabouts),
      onComeAndGo: () => options.onComeAndGo(this),
    });
    this.#live = new LiveArgument(key, options.store, { loaded, access, audience: this.audience });
    this.#checkpoints = new RoomCheckpoints(
      options.checkpoints,
      options.clock,
      loaded.checkpointSeq,
      async () => {
        try {
          const checkpoint = await this.#store.makeCheckpoint(key);
          joins.renew(checkpoint);
          return checkpoint;
        } catch (error) {
          if (!this.#isClosed) options.onCheckpointFailed(error);
          throw error;
        }
      },
    );
    this.#audienceEpoch = access.lockEpoch;
  }

  /** Nobody is here and nothing is to be done. */
  get isIdle(): boolean {
    return this.audience.isEmpty && !this.#isRunning && this.#queue.length === 0;
  }

  get #isBehind(): boolean {
    return this.#logSeq > this.#live.seq;
  }

  /** Lets a page in. The socket must be open, and nothing read from it yet. */
  join(socket: LiveSocket, identity: Identity): void {
    if (this.#isClosed) {
      socket.close(closes.comeBack, 'room.closed');
      return;
    }
    this.audience.add(socket, identity);
    if (this.#isDoubtful(identity)) this.accessChanged();
  }

  /** Whether somebody was let in by what holds no longer, as far as the room knows: things may have changed on the way. */
  #isDoubtful({ person, role }: Identity): boolean {
    const { access } = this.#live;
    const known = person === null ? null : access.actors.get(person);
    if (known === undefined) return false;
    return (known?.role ?? null) !== role || refusal(known, 'debate.read', subjectIn(access)) !== null;
  }

  /** Runs a command after what is waiting already. Rejects with what `change` or `within` threw; then nothing is changed. */
  command<T>(command: RoomCommand<T, Within>): Promise<T> {
    if (this.#isClosed) return Promise.reject(new Error('The room is closed.'));
    return new Promise<T>((resolve, reject) => {
      const run = async () => {
        try {
          resolve(await runCommand(this.#live, command, this.#at));
        } catch (error) {
          reject(error);
          await undoCommand(this.#live);
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

  /** How far another node, or the log itself, says that things are. */
  headIs({ seq, lockEpoch }: { readonly seq: number; readonly lockEpoch?: number }): void {
    if (lockEpoch !== undefined && lockEpoch !== this.#live.access.lockEpoch) this.accessChanged();
    this.logReached(seq);
  }

  /** Phase, visibility or somebody's role has changed. */
  accessChanged(): void {
    this.#isAccessStale = true;
    this.#wake();
  }

  /** Reads nothing more, stores and acknowledges what has come, and then closes. */
  async drain(reason: string): Promise<void> {
    this.audience.pause();
    if (this.#isRunning || this.#queue.length > 0)
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve;
      });
    if (!this.#isClosed) this.close(reason);
    this.audience.resume();
  }

  /** Sends everybody away to come back, and takes nothing more. What is being committed is let finish. */
  close(reason: string): void {
    this.#isClosed = true;
    this.#checkpoints.stop();
    this.audience.dismiss(reason);
    for (const job of this.#queue) if (job.kind === 'command') job.reject(new Error('The room was closed.'));
    this.#queue = [];
  }

  #at = (): Moment => new Date(this.#options.clock.now()).toISOString();

  #enqueue(job: Update | Command): void {
    if (this.#isClosed) return;
    this.#queue.push(job);
    this.#wake();
  }

  #wake(): void {
    if (this.#isRunning || this.#isClosed) return;
    this.#isRunning = true;
    // After what this turn of the event loop still reads from other sockets, so that it makes one group.
    this.#options.clock.soon(() => void this.#run());
  }

  async #run(): Promise<void> {
    try {
      while (!this.#isClosed) {
        if (this.#isAccessStale || this.#live.access.lockEpoch !== this.#audienceEpoch)
          await this.#renewAccess();
        if (this.#isBehind) await this.#catchUp();
        const first = this.#queue[0];
        if (first === undefined) break;
        if (first.kind === 'command') {
          this.#queue.shift();
          await first.run();
        } else await this.#runGroup(this.#takeGroup());
        this.#checkpoints.reached(this.#live.seq, this.audience.joins.isLong);
      }
    } catch (error) {
      this.close('room.fallen');
      this.#options.onFallen(this, error);
    }
    this.#isRunning = false;
    if (this.#queue.length > 0 || this.#isBehind || this.#isAccessStale) this.#wake();
    if (!this.#isRunning) this.#onIdle();
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
    const live = this.#live;
    // What somebody sent before leaving counts; what came behind a refused update does not.
    const listenedTo = group.filter(({ from }) => !from.isRefused);
    const people = [...new Set(listenedTo.flatMap(({ person }) => (person === null ? [] : [person])))];
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      if (people.some((person) => !live.access.actors.has(person)))
        await this.#store.addActors(live.access, this.key.debateId, people);
      const outcome = this.#isShared ? await this.#tryHeld(listenedTo) : await this.#try(listenedTo);
      if (outcome === 'access_changed') await this.#renewAccess();
      else if (outcome !== 'in_vain') {
        live.committed(outcome.append);
        return this.#settle(listenedTo, outcome);
      } else {
        const { seq } = live;
        await live.reload();
        if (live.seq > seq) this.#othersWrote();
      }
    }
    throw new Error(`A group of updates could not be committed in ${mostAttempts} attempts.`);
  }

  /** Judges a group, applies it and writes it; `in_vain` where the document must be loaded anew. */
  async #try(
    group: readonly Update[],
    append = (placed: Append) => this.#store.append(this.key, placed),
  ): Promise<JudgedGroup<RoomSocket> | 'in_vain'> {
    const live = this.#live;
    this.audience.hold();
    const judged = judgeGroup(live.doc, group, {
      key: this.key,
      access: live.access,
      clients: live.clients,
      announcedBy: (client) => this.audience.presence.announcedBy(client),
      takenIds: this.#takenIds,
      elsewhere: this.#elsewhere,
      unfit: this.#unfit,
      at: this.#at(),
    });
    if (judged.broken !== null) {
      this.#unfit.add(judged.broken);
      return 'in_vain';
    }
    const { refused } = judged;
    const isDone =
      (await this.#mayLink(judged.toLookUp)) &&
      (await this.#append(judged.append, append)) &&
      // A refusal alone passes no fence: a page may know more of the log than this room does.
      (judged.append.rows.length > 0 || refused.size === 0 || (await live.isNewest()));
    return isDone ? judged : 'in_vain';
  }

  /**
   * The same while no other node can write: what it lacks is applied first, so that nothing is judged in vain. It costs
   * two more round trips, and is done only while other nodes write here too.
   */
  async #tryHeld(group: readonly Update[]): Promise<JudgedGroup<RoomSocket> | 'in_vain' | 'access_changed'> {
    const live = this.#live;
    const outcome = await this.#store.hold?.(this.key, live.seq, async (held) => {
      if (held.missed.length > 0) this.#othersWrote();
      live.follow(held.missed, held.clients);
      if (held.lockEpoch !== live.access.lockEpoch) return 'access_changed';
      return this.#try(group, (placed) => held.append(placed));
    });
    return outcome ?? 'in_vain';
  }

  get #isShared(): boolean {
    const { store, clock } = this.#options;
    return store.hold !== undefined && clock.elapsed() < this.#sharedUntil;
  }
  #othersWrote(): void {
    this.#sharedUntil = this.#options.clock.elapsed() + sharedFor;
  }

  /** Looks claims of other arguments up; false where one is not there, so that the group must be judged again. */
  async #mayLink(ids: ReadonlySet<ClaimId>): Promise<boolean> {
    if (ids.size === 0) return true;
    const found = new Set(await this.#store.linkableClaimIds(this.key.debateId, [...ids]));
    for (const id of found) this.#elsewhere.set(id, true);
    const isMissing = [...ids].some((id) => !found.has(id));
    // What is not there now may be there the next time somebody asks: it holds for this group only.
    for (const id of ids) if (!found.has(id)) this.#elsewhere.set(id, false);
    return !isMissing;
  }

  /** Writes a group to the log; false where the document must be loaded anew and the group judged again. */
  async #append(draft: Draft, append: (placed: Append) => Promise<Appended>): Promise<boolean> {
    if (draft.rows.length === 0) return true;
    const appended = await append(this.#live.placed(draft));
    if (appended === 'id_taken') {
      const ids = draft.created.map(({ id }) => id);
      for (const id of await this.#store.takenClaimIds(this.key.debateId, ids)) this.#takenIds.add(id);
    }
    return appended === 'written';
  }

  #settle(group: readonly Update[], { refused, authors, hasStamps }: JudgedGroup<RoomSocket>): void {
    for (const [id, isThere] of this.#elsewhere) if (!isThere) this.#elsewhere.delete(id);
    const [onlyAuthor] = authors.size === 1 && !hasStamps ? authors : [];
    const heard = new Set<RoomSocket>();
    for (const { from, upTo } of group) {
      if (refused.has(from)) continue;
      from.handled = upTo;
      heard.add(from);
    }
    this.#live.show(onlyAuthor ?? null, heard);
    for (const [page, rejection] of refused) page.refuse(rejection);
    this.audience.release();
  }

  async #catchUp(): Promise<void> {
    this.#logSeq = 0;
    const { seq } = this.#live;
    await this.#live.catchUp();
    if (this.#live.seq > seq) this.#othersWrote();
  }

  async #renewAccess(): Promise<void> {
    this.#isAccessStale = false;
    const access = await this.#store.access(this.key);
    if (access === null) throw new Error('The argument is gone.');
    const people = [...this.audience.pages()].flatMap(({ identity }) => identity.person ?? []);
    await this.#store.addActors(access, this.key.debateId, [...new Set(people)]);
    this.#live.access = access;
    this.#audienceEpoch = access.lockEpoch;
    for (const page of this.audience.pages()) {
      const { person } = page.identity;
      if (person !== null && !access.actors.has(person)) {
        this.#isAccessStale = true; // it came while we asked about the others
        continue;
      }
      const actor = person === null ? null : (access.actors.get(person) ?? null);
      const no = refusal(actor, 'debate.read', subjectIn(access));
      if (no !== null) page.close(closes.signedOut, no.code);
      // It comes back as who the person is now, and what it still had to say is judged by that.
      else if ((actor?.role ?? null) !== page.identity.role) page.close(closes.comeBack, 'access.changed');
    }
  }
}
