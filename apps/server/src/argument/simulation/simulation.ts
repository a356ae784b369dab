import { readArgument } from '@proviso/document/argument-document';
import { syncs, writeSync } from '@proviso/document/wire';
import { can } from '@proviso/domain/access';
import type { ArgumentId } from '@proviso/domain/argument';
import type { Claim } from '@proviso/domain/claim';
import { phases } from '@proviso/domain/debate';
import { type PersonId, roles } from '@proviso/domain/person';
import * as Y from 'yjs';
import { stamped } from '../claim-row.ts';
import { openRoomsOn } from '../room-registry.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { isSame } from './contained.ts';
import { hostileFrame } from './hostile-page.ts';
import { runSimulatedCommand } from './simulated-command.ts';
import { type LineEnd, SimulatedLine } from './simulated-line.ts';
import { SimulatedNode } from './simulated-node.ts';
import { SimulatedPage } from './simulated-page.ts';
import { type StoreFaults, simulatedStore } from './simulated-store.ts';
import { simulatedWebSocket } from './simulated-web-socket.ts';
import { StoredDebate } from './stored-debate.ts';
import { takeOverTimers, VirtualTime } from './virtual-time.ts';
import { Witness } from './witness.ts';

/** How long people and faults go on, and how long everything has to come to rest afterwards; virtual milliseconds. */
const busy = 5_000;
const calm = 22_000;

export type Outcome = {
  /** What should not have been; empty where all held. */
  readonly faults: readonly string[];
  /** How much happened: the commits, the rooms that fell, the pages that were refused. */
  readonly commits: number;
  readonly fallen: number;
  readonly ended: number;
};

/** Lets one world run its course: everything in it follows from the seed. */
export async function simulate(seed: number): Promise<Outcome> {
  const simulation = new Simulation(seed);
  const giveTimersBack = takeOverTimers(simulation.time);
  try {
    return await simulation.run();
  } finally {
    giveTimersBack();
  }
}

const people = {
  ann: 'contributor',
  ben: 'contributor',
  eve: 'editor',
  mod: 'moderator',
  olaf: 'observer',
  zoe: 'contributor',
} as const;
const names: readonly PersonId[] = ['ann', 'ben', 'eve', 'mod', 'olaf'];
const calmStore: StoreFaults = { lostRequest: 0, lostReply: 0, hastyFailure: 0, slowest: 5 };

class Simulation {
  readonly time = new VirtualTime();
  readonly #chance: Chance;
  readonly #witness = new Witness(() => this.time.now);
  readonly #debate = new StoredDebate(this.#witness);
  readonly #nodes: SimulatedNode[] = [];
  readonly #lines = new Map<SimulatedLine, PersonId | null>();
  readonly #pages = new Set<SimulatedPage>();
  #store: StoreFaults;
  #lostNotices: number;
  #latency: number;
  #isHolding: boolean;
  #isBusy = true;
  #claims = 0;
  #commits = 0;
  #fallen = 0;
  #ended = 0;

  constructor(seed: number) {
    const chance = chanceFrom(seed);
    this.#chance = chance;
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
  }

  async run(): Promise<Outcome> {
    this.#foundDebate();
    for (let nr = 0; nr < 2 + this.#chance.below(3); nr++) this.#startNode(nr);
    await this.time.runUntil(20);
    for (let n = 0; n < 4 + this.#chance.below(4); n++) this.#open(this.#chance.pick(names));
    this.#open(null);
    this.#often(10, () => this.#someone()?.act());
    this.#often(300, () => this.#trouble());
    this.#often(400, () => this.#attack());
    this.#often(300, () => void this.#command());
    this.#often(900, () => void this.#changeAccess());
    await this.time.runUntil(busy);
    this.#heal();
    await this.time.runUntil(busy + calm);
    await this.#checkRest();
    return { faults: this.#witness.faults, commits: this.#commits, fallen: this.#fallen, ended: this.#ended };
  }

  #foundDebate(): void {
    const debate = this.#debate;
    for (const [person, role] of Object.entries(people)) debate.roles.set(person, role);
    const claim = (id: string, answers: string | null): Omit<Claim, 'argument'> => ({
      ...{
        id,
        answers,
        author: 'ann',
        text: 'It is clear.',
        side: 'pro',
        order: 'a0',
        joint: null,
        link: null,
      },
      ...{ createdAt: '2025-01-01T00:00:00.000Z', editedAt: null, archived: null },
    });
    debate.add('provision:6', 'The parties agree.', [claim('first', null), claim('second', 'first')]);
    debate.add('provision:7', 'Nothing is agreed.', [claim('other', null)]);
    debate.onCommit = ({ id, log }) => {
      this.#commits++;
      const notice = JSON.stringify([debate.id, id, log.length]);
      for (const node of this.#nodes) this.#notify(node, notice);
    };
  }

  #notify(node: SimulatedNode, notice: string): void {
    if (this.#chance.chance(this.#lostNotices)) return;
    for (let times = this.#chance.chance(0.1) ? 2 : 1; times > 0; times--)
      this.time.after(this.#chance.wait(0.2, 30), () =>
        node.run(() => {
          if (!node.isDeaf) node.hear(notice);
        }),
      );
  }

  #startNode(nr: number): void {
    const { time } = this;
    const node = new SimulatedNode(nr, time);
    this.#nodes[nr] = node;
    const store = simulatedStore(this.#debate, node, {
      time,
      chance: this.#chance,
      faults: () => this.#store,
    });
    const { hold, ...unheld } = store;
    void openRoomsOn(
      {
        store: this.#isHolding && hold ? { ...unheld, hold } : unheld,
        clock: node.clock(),
        async listen(hear, lookAgain) {
          node.hear = hear;
          node.lookAgain = lookAgain;
          lookAgain();
          return { async unlisten() {} };
        },
      },
      {
        limits: { backlog: 4_000, presenceBacklog: 1_000, framesPerSecond: 400 },
        checkpointEvery: 3 + this.#chance.below(30),
        keepEmptyFor: 1_000,
        onError: (_error, what) => {
          if (what === 'room') this.#fallen++;
        },
      },
    ).then((rooms) => {
      node.rooms = rooms;
    });
  }

  /** Again and again while the world is busy; `pace` is how long in between, about, in milliseconds. */
  #often(pace: number, work: () => void): void {
    this.time.after(this.#chance.wait(0, 4 * pace), () => {
      if (!this.#isBusy) return;
      work();
      this.#often(pace, work);
    });
  }

  #someone(): SimulatedPage | undefined {
    const pages = [...this.#pages];
    return pages.length === 0 ? undefined : this.#chance.pick(pages);
  }

  #open(person: PersonId | null, argument: ArgumentId = this.#anyArgument()): SimulatedPage {
    const page = new SimulatedPage(
      {
        time: this.time,
        chance: this.#chance,
        debate: this.#debate,
        witness: this.#witness,
        socketClass: (of) =>
          simulatedWebSocket({
            dial: (end) => (of.isOnline ? this.#dial(person, argument, end) : null),
            sends: (frame) => this.#witness.sent(person, frame),
            after: (wait, work) => void this.time.after(wait, work),
          }),
        ended: (of) => this.#replace(of),
        newClaimId: ({ person: by }) =>
          this.#chance.chance(0.03) ? `same-${this.#chance.below(4)}` : `${by}-${this.#claims++}`,
      },
      { person, argument },
    );
    this.#pages.add(page);
    return page;
  }

  #anyArgument = (): ArgumentId => (this.#chance.chance(0.75) ? 'provision:6' : 'provision:7');

  /** A page that was refused drops its copy and comes again. */
  #replace(page: SimulatedPage): void {
    if (page.isGone) return;
    this.#ended++;
    this.#pages.delete(page);
    const isClosed = page.connection.state().kind === 'signed-out';
    this.time.after(isClosed ? 3_000 : this.#chance.wait(5, 500), () => {
      page.leave();
      this.#open(page.person, page.argument);
    });
  }

  #dial(person: PersonId | null, argument: ArgumentId, page: LineEnd): SimulatedLine | null {
    const up = this.#nodes.filter(({ isDead }) => !isDead);
    if (up.length === 0) return null;
    const node = this.#chance.pick(up);
    const line: SimulatedLine = new SimulatedLine(node, {
      ...{ time: this.time, chance: this.#chance, slowest: this.#latency },
      page: (parcel) => {
        if (parcel.kind === 'close') this.#lines.delete(line);
        page(parcel);
      },
      sees: (frame) => this.#witness.shown(this.#debate.argument(argument), person, frame),
    });
    this.#lines.set(line, person);
    this.time.after(this.#chance.wait(0.5, this.#latency), () =>
      node.run(() => void this.#welcome(line, person, argument)),
    );
    return line;
  }

  async #welcome(line: SimulatedLine, person: PersonId | null, argumentId: ArgumentId): Promise<void> {
    const { node } = line;
    const debate = this.#debate;
    const actor = debate.actor(person);
    const mayRead = can(actor, 'debate.read', { phase: debate.phase, visibility: debate.visibility });
    const entry = { debateId: debate.id, argumentId, actor, name: person ?? 'Visitor' };
    const welcome = mayRead ? await (node.rooms?.prepareRoom(entry) ?? null)?.catch(() => null) : null;
    if (line.readyState !== 1 || node.isDead) return;
    line.toPage.send({ kind: 'open' });
    if (welcome) welcome(line);
    else line.close(mayRead ? 1013 : 4401, 'not now');
  }

  #trouble(): void {
    const chance = this.#chance;
    const node = chance.pick(this.#nodes);
    const soon = (least: number, most: number, work: () => void) =>
      void this.time.after(chance.wait(least, most), work);
    const lines = [...this.#lines.keys()];
    const page = this.#someone();
    switch (chance.below(9)) {
      case 0: // both sides find out at some time
        if (lines.length > 0) chance.pick(lines).cut(chance.wait(0, 8_000), chance.wait(0, 3_000));
        break;
      case 1:
        if (page) {
          page.isOnline = false;
          for (const line of lines) if (this.#lines.get(line) === page.person) line.cut(100, 5);
          soon(50, 4_000, () => {
            page.isOnline = true;
          });
        }
        break;
      case 2:
        if (page) this.#reload(page);
        break;
      case 3:
        node.isCutOff = true;
        soon(5, 3_000, () => {
          node.isCutOff = false;
        });
        break;
      case 4:
        node.isDeaf = true;
        soon(5, 4_000, () => {
          node.isDeaf = false;
          node.run(node.lookAgain);
        });
        break;
      case 5:
        node.pause();
        soon(5, 3_000, () => node.resume());
        break;
      case 6:
        if (!node.isDead && chance.chance(0.5)) this.#kill(node);
        break;
      case 7: {
        if (lines.length === 0) break;
        const line = chance.pick(lines);
        line.toPage.stall(true);
        soon(50, 5_000, () => line.toPage.stall(false));
        break;
      }
      default:
        if (!node.isDead && chance.chance(0.3)) void node.rooms?.close().then(() => this.#kill(node));
    }
  }

  #kill(node: SimulatedNode): void {
    if (node.isDead) return;
    node.kill(this.#chance.wait(0, 500));
    for (const line of [...this.#lines.keys()])
      if (line.node === node) line.cut(0, this.#chance.wait(1, 500));
    this.time.after(this.#chance.wait(10, 3_000), () => this.#startNode(node.nr));
  }

  /** The same person's page anew, with what the old one had kept, or without. */
  #reload(page: SimulatedPage): void {
    this.#pages.delete(page);
    const copy = Y.encodeStateAsUpdate(page.doc);
    page.leave();
    const next = this.#open(page.person, page.argument);
    if (this.#chance.chance(0.6)) this.time.after(this.#chance.wait(0, 300), () => next.takeUp(copy));
  }

  #attack(): void {
    const argument = this.#anyArgument();
    const stored = this.#debate.argument(argument);
    const send = (frame: Uint8Array) => {
      this.#witness.sent('zoe', frame);
      line?.toNode.send({ kind: 'message', bytes: frame });
    };
    const line = this.#dial('zoe', argument, (parcel) => {
      if (parcel.kind !== 'open') return;
      send(writeSync(syncs.step1, new Uint8Array([0])));
      if (this.#chance.chance(0.9)) send(writeSync(syncs.step2, new Uint8Array([0, 0])));
      for (let n = this.#chance.below(6); n >= 0; n--)
        this.time.after(this.#chance.wait(0, 50), () => send(hostileFrame(stored, this.#chance)));
      this.time.after(this.#chance.wait(50, 3_000), () => line?.cut(this.#chance.wait(0, 500), 0));
    });
  }

  async #command(): Promise<void> {
    const node = this.#chance.pick(this.#nodes);
    const argument = this.#anyArgument();
    if (node.rooms === null || node.isDead || node.isPaused) return;
    const by = this.#chance.pick(names);
    await runSimulatedCommand(node.rooms, {
      ...{ debate: this.#debate, chance: this.#chance, witness: this.#witness, argument, by },
      now: () => node.clock().now(),
    });
  }

  /** As a command does it: the arguments' locks first, then the debate's; then this node's rooms are told. */
  async #changeAccess(): Promise<void> {
    const debate = this.#debate;
    const chance = this.#chance;
    const node = chance.pick(this.#nodes);
    const held: (() => void)[] = [];
    for (const argument of debate.arguments.values()) held.push(await argument.lock.acquire());
    held.push(await debate.lock.acquire());
    await this.time.wait(chance.wait(1, 50));
    debate.changeAccess(() => {
      if (chance.chance(0.4)) debate.phase = chance.chance(0.6) ? 'argue' : chance.pick(phases);
      else if (chance.chance(0.7))
        debate.roles.set(
          chance.pick([...names, 'zoe']),
          chance.pick(roles.filter((role) => role !== 'owner')),
        );
      else debate.visibility = debate.visibility === 'public' ? 'private' : 'public';
    });
    for (const release of held) release();
    node.run(() => void node.rooms?.accessChanged(debate.id));
  }

  /** No more faults, and nobody does anything new. */
  #heal(): void {
    this.#isBusy = false;
    this.#store = calmStore;
    this.#lostNotices = 0;
    this.#latency = 20;
    for (const page of this.#pages) page.isOnline = true;
    for (const node of this.#nodes) {
      node.isCutOff = false;
      node.resume();
      if (node.isDeaf) node.run(node.lookAgain);
      node.isDeaf = false;
    }
    for (const line of this.#lines.keys()) line.toPage.stall(false);
  }

  async #checkRest(): Promise<void> {
    const debate = this.#debate;
    const { phase, visibility } = debate;
    const note = (fault: string) => this.#witness.note(`at rest, ${fault}`);
    const readClaims = (doc: Y.Doc) =>
      new Map(readArgument(doc).claims.map((claim) => [claim.id, stamped(claim)]));
    const difference = debate.difference(readClaims);
    if (difference !== null) note(difference);
    for (const [line, person] of this.#lines)
      if (line.readyState === 1 && !can(debate.actor(person), 'debate.read', { phase, visibility }))
        note(`${person ?? 'a visitor'} reads what is closed to them`);

    const settled = [...this.#pages].filter(({ person }) =>
      can(debate.actor(person), 'debate.read', { phase, visibility }),
    );
    // One word from each, to see that every room still takes it in; and a new page on every node.
    for (const page of settled) page.act();
    for (const argument of debate.arguments.keys())
      for (let n = 0; n < this.#nodes.length; n++) settled.push(this.#open('mod', argument));
    await this.time.runUntil(this.time.now + 8_000);
    for (const page of settled) {
      if (page.isGone || !this.#pages.has(page)) continue; // refused meanwhile, as it may be
      const { kind, unsaved } = page.connection.state();
      if (kind !== 'saved')
        note(`a page of ${page.person} in ${page.argument} is ${kind} with ${unsaved} unsaved`);
      if (!isSame(page.doc, debate.argument(page.argument).replay))
        note(`a page of ${page.person} in ${page.argument} differs from the log`);
    }
    for (const page of this.#pages) page.leave();
    for (const node of this.#nodes) {
      await node.rooms?.close();
      node.isDead = true;
    }
    await this.time.runUntil(this.time.now + 100);
  }
}
