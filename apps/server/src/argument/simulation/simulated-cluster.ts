import { can } from '@proviso/domain/access';
import type { ArgumentId } from '@proviso/domain/argument';
import type { PersonId } from '@proviso/domain/person';
import type { FanOut } from '../../fan-out/fan-out.ts';
import { startFanOut } from '../../fan-out/start-fan-out.ts';
import { type ArgumentKey, keyText } from '../argument-key.ts';
import type { ArgumentStore } from '../argument-store.ts';
import { openRoomsOn } from '../room-registry.ts';
import type { Chance } from './chance.ts';
import { type LineEnd, SimulatedLine } from './simulated-line.ts';
import { SimulatedNode } from './simulated-node.ts';
import { type SimulatedTx, type StoreFaults, simulatedStore } from './simulated-store.ts';
import { SimulatedWire } from './simulated-wire.ts';
import type { StoredDebate } from './stored-debate.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { Witness } from './witness.ts';

const calmStore: StoreFaults = { lostRequest: 0, lostReply: 0, hastyFailure: 0, slowest: 5 };

type Ground = {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly debate: StoredDebate;
  readonly witness: Witness;
  /** Whether nodes tell each other by the product's own fan-out, and not by notices that everybody gets. */
  readonly isFannedOut: boolean;
};

/** The nodes of one debate, the lines to them, and how badly all of it works. */
export class SimulatedCluster {
  readonly nodes: SimulatedNode[] = [];
  /** Every connection that stands or is being made, and whose it is. */
  readonly lines = new Map<SimulatedLine, PersonId | null>();
  /** Those that a room has let in. */
  readonly welcomed = new Set<SimulatedLine>();
  /** How many groups and commands were committed, and how many rooms fell. */
  commits = 0;
  fallen = 0;
  readonly #ground: Ground;
  readonly #isHolding: boolean;
  readonly #wire: SimulatedWire;
  #store: StoreFaults;
  #lostNotices: number;
  #latency: number;

  constructor(ground: Ground) {
    this.#ground = ground;
    const { chance, debate } = ground;
    const share = (most: number) => (chance.chance(0.4) ? 0 : most * (chance.below(100) / 100));
    this.#store = {
      lostRequest: share(0.02),
      lostReply: share(0.04),
      hastyFailure: share(0.02),
      slowest: chance.pick([5, 20, 200]),
    };
    this.#lostNotices = share(0.5);
    this.#latency = chance.pick([5, 50, 400]);
    this.#isHolding = chance.chance(0.6);
    this.#wire = new SimulatedWire({ time: ground.time, chance, lost: () => this.#lostNotices });
    debate.onCommit = ({ id, log }) => {
      this.commits++;
      if (ground.isFannedOut) return; // whoever committed it tells, when they know
      const notice = JSON.stringify([debate.id, id, log.length]);
      for (const node of this.nodes) this.#notify(node, notice);
    };
  }

  startNode(nr: number): void {
    const { time, chance, debate, isFannedOut } = this.#ground;
    const node = new SimulatedNode(nr, time);
    this.nodes[nr] = node;
    const store = simulatedStore(debate, node, {
      time,
      chance,
      faults: () => this.#store,
    });
    void this.#open(node, store, isFannedOut, 3 + chance.below(30));
  }

  async #open(
    node: SimulatedNode,
    whole: ArgumentStore<SimulatedTx>,
    isFannedOut: boolean,
    checkpointEvery: number,
  ): Promise<void> {
    const clock = node.clock();
    const fanOut = isFannedOut ? await startFanOut(this.#wire.openAt(node), { clock }) : undefined;
    const { hold, ...unheld } = fanOut ? telling(whole, fanOut) : whole;
    node.rooms = await openRoomsOn(
      {
        store: this.#isHolding && hold ? { ...unheld, hold } : unheld,
        clock,
        // Of the nodes that have a fan-out every other one is short of time, and collects what comes to it.
        busyness: () => (isFannedOut && node.nr % 2 === 1 ? 0.9 : 0),
        ...(fanOut && { fanOut }),
        async listen(hear, lookAgain) {
          if (fanOut) {
            fanOut.hear('argument', (_, body) => hear(JSON.stringify(body)));
            fanOut.onDoubt(lookAgain);
          } else node.hear = hear;
          node.lookAgain = lookAgain;
          lookAgain();
          return { async unlisten() {} };
        },
      },
      {
        limits: { backlog: 4_000, presenceBacklog: 1_000, framesPerSecond: 400 },
        checkpointEvery,
        checkpointPause: 20,
        keepEmptyFor: 1_000,
        onError: (_error, what) => {
          if (what === 'room') this.fallen++;
        },
      },
    );
  }

  /** Connects a page to some node; null where there is none. */
  dial(person: PersonId | null, argument: ArgumentId, page: LineEnd): SimulatedLine | null {
    const { time, chance, debate, witness } = this.#ground;
    const up = this.nodes.filter(({ isDead }) => !isDead);
    if (up.length === 0) return null;
    const node = chance.pick(up);
    const line: SimulatedLine = new SimulatedLine(node, {
      ...{ time, chance, slowest: this.#latency },
      page: (parcel) => {
        if (parcel.kind === 'close') this.lines.delete(line);
        page(parcel);
      },
      sees: (frame) => witness.shown(debate.argument(argument), person, frame),
    });
    this.lines.set(line, person);
    time.after(chance.wait(0.5, this.#latency), () =>
      node.run(() => void this.#welcome(line, person, argument)),
    );
    return line;
  }

  async #welcome(line: SimulatedLine, person: PersonId | null, argumentId: ArgumentId): Promise<void> {
    const { node } = line;
    const { time, debate } = this.#ground;
    const actor = debate.actor(person);
    const mayRead = can(actor, 'debate.read', { phase: debate.phase, visibility: debate.visibility });
    await time.wait(10); // what was looked up may be otherwise by now
    const entry = { debateId: debate.id, argumentId, actor, name: person ?? 'Visitor' };
    const welcome = mayRead ? await (node.rooms?.prepareRoom(entry) ?? null)?.catch(() => null) : null;
    if (line.readyState !== 1 || node.isDead) return;
    line.toPage.send({ kind: 'open' });
    if (welcome) {
      this.welcomed.add(line);
      welcome(line);
    } else line.close(mayRead ? 1013 : 4401, 'not now');
  }

  /** A process ends without a word, and after a while another one begins in its place. */
  kill(node: SimulatedNode): void {
    const { time, chance } = this.#ground;
    if (node.isDead) return;
    node.kill(chance.wait(0, 500));
    for (const line of [...this.lines.keys()]) if (line.node === node) line.cut(0, chance.wait(1, 500));
    time.after(chance.wait(10, 3_000), () => this.startNode(node.nr));
  }

  /** No more faults. */
  heal(): void {
    this.#store = calmStore;
    this.#lostNotices = 0;
    this.#latency = 20;
    for (const node of this.nodes) {
      node.isCutOff = false;
      node.resume();
      if (node.isDeaf) node.run(node.lookAgain);
      node.isDeaf = false;
      node.isMute = false;
    }
    for (const line of this.lines.keys()) line.toPage.stall(false);
  }

  async close(): Promise<void> {
    for (const node of this.nodes) {
      await node.rooms?.close();
      node.isDead = true;
    }
  }

  #notify(node: SimulatedNode, notice: string): void {
    const { time, chance } = this.#ground;
    if (chance.chance(this.#lostNotices)) return;
    for (let times = chance.chance(0.1) ? 2 : 1; times > 0; times--)
      time.after(chance.wait(0.2, 30), () =>
        node.run(() => {
          if (!node.isDeaf) node.hear(notice);
        }),
      );
  }
}

/** A store that tells the other nodes of what it has written, once it knows. */
function telling(store: ArgumentStore<SimulatedTx>, fanOut: FanOut): ArgumentStore<SimulatedTx> {
  const { hold } = store;
  const tell = (key: ArgumentKey, seq: number) =>
    fanOut.tell('argument', keyText(key), [key.debateId, key.argumentId, seq]);
  return {
    ...store,
    async append(key, append) {
      const appended = await store.append(key, append);
      if (appended === 'written') tell(key, append.seq + append.rows.length);
      return appended;
    },
    ...(hold && {
      async hold(key, seq, work) {
        let reached = 0;
        const value = await hold(key, seq, (held) =>
          work({
            ...held,
            async append(append) {
              const appended = await held.append(append);
              if (appended === 'written') reached = append.seq + append.rows.length;
              return appended;
            },
          }),
        );
        if (reached > 0) tell(key, reached);
        return value;
      },
    }),
    async commit(key, append, within) {
      const isWritten = await store.commit(key, append, within);
      if (isWritten && append !== null) tell(key, append.seq + append.rows.length);
      return isWritten;
    },
  };
}
