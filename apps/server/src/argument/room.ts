import { closes, syncs, writeSync } from '@proviso/document/wire';
import { refusal } from '@proviso/domain/access';
import type { Moment } from '@proviso/domain/time';
import type { Clock } from '../clock/clock.ts';
import type { ArgumentKey } from './argument-key.ts';
import type { ArgumentStore } from './argument-store.ts';
import { JoinStates } from './audience/join-states.ts';
import { RoomAudience } from './audience/room-audience.ts';
import { type CheckpointPace, RoomCheckpoints } from './checkpoint/room-checkpoints.ts';
import { collectingTime } from './group-pace.ts';
import { GroupWriter, type WaitingUpdate } from './group-writer.ts';
import { LiveArgument } from './live-argument.ts';
import type { LoadedArgument } from './load-argument.ts';
import type { Identity, Whereabouts } from './presence/presence.ts';
import { type RoomAccess, subjectIn } from './room-access.ts';
import { type RoomCommand, runCommand, undoCommand } from './room-command.ts';
import { frameOf } from './socket/frame.ts';
import type { LiveSocket } from './socket/live-socket.ts';
import type { SocketLimits } from './socket/room-socket.ts';

export type RoomOptions<Within> = {
  readonly store: ArgumentStore<Within>;
  readonly clock: Clock;
  /** How busy the process is, 0 to 1. */
  readonly busyness: () => number;
  readonly limits: SocketLimits;
  readonly tellNodes: (key: ArgumentKey, whereabouts: Whereabouts) => void;
  /** Somebody has come in or left. */
  readonly onComeAndGo: (room: Room<Within>) => void;
  readonly checkpoints: CheckpointPace;
  /** The room is of no more use: its document may differ from the log. */
  readonly onFallen: (room: Room<Within>, error: unknown) => void;
  readonly onCheckpointFailed: (error: unknown) => void;
};

type Update = WaitingUpdate & { readonly kind: 'update' };
type Command = { readonly kind: 'command'; run(): Promise<void>; reject(error: unknown): void };

const mostInGroup = 5_000;

/**
 * One argument as it is being edited, on this node. What comes in waits in one queue; the updates of it are written a group
 * at a time, the commands one by one.
 */
export class Room<Within> {
  readonly key: ArgumentKey;
  readonly #options: RoomOptions<Within>;
  readonly #store: ArgumentStore<Within>;
  readonly #live: LiveArgument<Within>;
  readonly audience: RoomAudience;
  readonly #writer: GroupWriter<Within>;
  readonly #checkpoints: RoomCheckpoints;
  #queue: (Update | Command)[] = [];
  #isRunning = false;
  #onIdle = (): void => {};
  /** When the last group was taken. */
  #groupAt = Number.NEGATIVE_INFINITY;
  /** How far the log is known to be; told of our own commits too, perhaps before we hear that they are done. */
  #logSeq = 0;
  #isAccessStale = false;
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
    this.#live = new LiveArgument(key, options.store, {
      ...{ loaded, access, audience: this.audience },
      accessChanged: () => this.#renewAccess(),
    });
    this.#writer = new GroupWriter(this.#live, options.clock, () => this.#renewAccess());
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
        if (this.#isAccessStale || this.#isBehind || this.#queue[0]?.kind !== 'update') this.#writer.show();
        if (this.#isAccessStale) await this.#renewAccess();
        if (this.#isBehind) await this.#catchUp();
        const first = this.#queue[0];
        if (first === undefined) break;
        if (first.kind === 'command') {
          this.#queue.shift();
          await first.run();
        } else if (this.#collectsFor() >= 1) {
          this.#writer.show();
          await new Promise<void>((resolve) => void this.#options.clock.after(this.#collectsFor(), resolve));
          continue;
        } else await this.#writer.write(this.#takeGroup());
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

  /** In milliseconds: how much longer a group is to be collected. */
  #collectsFor(): number {
    const { clock, busyness } = this.#options;
    return this.#groupAt + collectingTime(busyness()) - clock.elapsed();
  }

  #takeGroup(): Update[] {
    this.#groupAt = this.#options.clock.elapsed();
    const group: Update[] = [];
    for (const job of this.#queue) {
      if (job.kind === 'command' || group.length === mostInGroup) break;
      group.push(job);
    }
    this.#queue.splice(0, group.length);
    return group;
  }

  async #catchUp(): Promise<void> {
    this.#logSeq = 0;
    const { seq } = this.#live;
    await this.#live.catchUp();
    if (this.#live.seq > seq) this.#writer.othersWrote();
  }

  async #renewAccess(): Promise<void> {
    this.#isAccessStale = false;
    const access = await this.#store.access(this.key);
    if (access === null) throw new Error('The argument is gone.');
    const people = [...this.audience.pages()].flatMap(({ identity }) => identity.person ?? []);
    await this.#store.addActors(access, this.key.debateId, [...new Set(people)]);
    this.#live.access = access;
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
