import { readArgument } from '@proviso/document/argument-document';
import { syncs, writeSync } from '@proviso/document/wire';
import { can } from '@proviso/domain/access';
import type { ArgumentId } from '@proviso/domain/argument';
import type { ClaimId } from '@proviso/domain/claim';
import { phases } from '@proviso/domain/debate';
import { type PersonId, roles } from '@proviso/domain/person';
import * as Y from 'yjs';
import { stamped } from '../log/claim-row.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { isSame } from './contained.ts';
import { foundDebate, honest } from './found-debate.ts';
import { hostileFrame } from './hostile-page.ts';
import { SimulatedCluster } from './simulated-cluster.ts';
import { runSimulatedCommand } from './simulated-command.ts';
import { SimulatedPage } from './simulated-page.ts';
import { simulatedWebSocket } from './simulated-web-socket.ts';
import { StoredDebate } from './stored-debate.ts';
import { takeOverTimers, VirtualTime } from './virtual-time.ts';
import { Witness } from './witness.ts';

/** How long people and faults go on, and how long everything has to come to rest afterwards; virtual milliseconds. */
const busy = 5_000;
const calm = 22_000;
/** How long until all have noticed which lines and nodes are gone, and have come back. */
const noticed = 9_000;

export type Outcome = {
  /** What should not have been; empty where all held. */
  readonly faults: readonly string[];
  /** How much happened: the commits, the rooms that fell, the pages that were refused. */
  readonly commits: number;
  readonly fallen: number;
  readonly ended: number;
};

/** From this seed on nodes tell each other by the product's own fan-out. */
export const fannedOutFrom = 1_000;

/** Lets one world run its course: everything in it follows from the seed. */
export async function simulate(seed: number): Promise<Outcome> {
  const simulation = new Simulation(seed);
  const giveTimersBack = takeOverTimers(simulation.time);
  const most = process.getMaxListeners();
  process.setMaxListeners(0); // each page listens for the end of its process
  try {
    return await simulation.run();
  } finally {
    giveTimersBack();
    process.setMaxListeners(most);
  }
}

class Simulation {
  readonly time = new VirtualTime();
  readonly #chance: Chance;
  readonly #witness = new Witness(() => this.time.now);
  readonly #debate = new StoredDebate(this.#witness);
  readonly #isFannedOut: boolean;
  readonly #cluster: SimulatedCluster;
  readonly #pages = new Set<SimulatedPage>();
  #isBusy = true;
  #claims = 0;
  #ended = 0;

  constructor(seed: number) {
    const chance = chanceFrom(seed);
    this.#chance = chance;
    this.#isFannedOut = seed >= fannedOutFrom;
    this.#cluster = new SimulatedCluster({
      ...{ time: this.time, chance, debate: this.#debate, witness: this.#witness },
      isFannedOut: this.#isFannedOut,
    });
  }

  async run(): Promise<Outcome> {
    foundDebate(this.#debate);
    for (let nr = 0; nr < 2 + this.#chance.below(3); nr++) this.#cluster.startNode(nr);
    await this.time.runUntil(20);
    for (let n = 0; n < 4 + this.#chance.below(4); n++) this.#open(this.#chance.pick(honest));
    this.#open(null);
    this.#often(10, () => this.#someone()?.act());
    this.#often(300, () => this.#trouble());
    this.#often(400, () => this.#attack());
    this.#often(300, () => void this.#command());
    this.#often(900, () => void this.#changeAccess());
    await this.time.runUntil(busy);
    this.#heal();
    if (this.#isFannedOut) await this.#checkPresence();
    await this.time.runUntil(busy + calm);
    await this.#checkRest();
    const { commits, fallen } = this.#cluster;
    return { faults: this.#witness.faults, commits, fallen, ended: this.#ended };
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
            dial: (end) => (of.isOnline ? this.#cluster.dial(person, argument, end) : null),
            sends: (frame) => this.#witness.sent(person, frame),
            after: (wait, work) => void this.time.after(wait, work),
          }),
        ended: (of) => this.#replace(of),
        newClaimId: ({ person: by }) => this.#newClaimId(by, argument),
      },
      { person, argument },
    );
    this.#pages.add(page);
    return page;
  }

  /** Now and then one that stands in another argument already. */
  #newClaimId(by: PersonId | null, argument: ArgumentId): ClaimId {
    const elsewhere = [...this.#debate.rows].filter(([, row]) => row.argument !== argument).map(([id]) => id);
    if (elsewhere.length > 0 && this.#chance.chance(0.03)) return this.#chance.pick(elsewhere);
    return `${by}-${this.#claims++}`;
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

  #trouble(): void {
    const chance = this.#chance;
    const node = chance.pick(this.#cluster.nodes);
    const soon = (least: number, most: number, work: () => void) =>
      void this.time.after(chance.wait(least, most), work);
    const lines = [...this.#cluster.lines.keys()];
    const page = this.#someone();
    switch (chance.below(9)) {
      case 0: // both sides find out at some time
        if (lines.length > 0) chance.pick(lines).cut(chance.wait(0, 8_000), chance.wait(0, 3_000));
        break;
      case 1:
        if (page) {
          page.isOnline = false;
          for (const line of lines) if (this.#cluster.lines.get(line) === page.person) line.cut(100, 5);
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
        // Deaf and mute: on the other side of a partition.
        node.isMute = this.#isFannedOut && chance.chance(0.6);
        soon(5, 4_000, () => {
          node.isDeaf = false;
          node.isMute = false;
          node.run(node.lookAgain);
        });
        break;
      case 5:
        node.pause();
        soon(5, 3_000, () => node.resume());
        break;
      case 6:
        if (!node.isDead && chance.chance(0.5)) this.#cluster.kill(node);
        break;
      case 7: {
        if (lines.length === 0) break;
        const line = chance.pick(lines);
        line.toPage.stall(true);
        soon(50, 5_000, () => line.toPage.stall(false));
        break;
      }
      default:
        if (!node.isDead && chance.chance(0.3)) void node.rooms?.close().then(() => this.#cluster.kill(node));
    }
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
    const line = this.#cluster.dial('zoe', argument, (parcel) => {
      if (parcel.kind !== 'open') return;
      send(writeSync(syncs.step1, new Uint8Array([0])));
      if (this.#chance.chance(0.9)) send(writeSync(syncs.step2, new Uint8Array([0, 0])));
      for (let n = this.#chance.below(6); n >= 0; n--)
        this.time.after(this.#chance.wait(0, 50), () => send(hostileFrame(stored, this.#chance)));
      this.time.after(this.#chance.wait(50, 3_000), () => line?.cut(this.#chance.wait(0, 500), 0));
    });
  }

  async #command(): Promise<void> {
    const node = this.#chance.pick(this.#cluster.nodes);
    const argument = this.#anyArgument();
    if (node.rooms === null || node.isDead || node.isPaused) return;
    const by = this.#chance.pick(honest);
    await runSimulatedCommand(node.rooms, {
      ...{ debate: this.#debate, chance: this.#chance, witness: this.#witness, argument, by },
      now: () => node.clock().now(),
    });
  }

  /** As a command does it: the arguments' locks first, then the debate's; then this node's rooms are told. */
  async #changeAccess(): Promise<void> {
    const debate = this.#debate;
    const chance = this.#chance;
    const node = chance.pick(this.#cluster.nodes);
    const held: (() => void)[] = [];
    for (const argument of debate.arguments.values()) held.push(await argument.lock.acquire());
    held.push(await debate.lock.acquire());
    await this.time.wait(chance.wait(1, 50));
    debate.changeAccess(() => {
      if (chance.chance(0.4)) debate.phase = chance.chance(0.6) ? 'argue' : chance.pick(phases);
      else if (chance.chance(0.7))
        debate.roles.set(
          chance.pick([...honest, 'zoe']),
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
    this.#cluster.heal();
    for (const page of this.#pages) page.isOnline = true;
  }

  async #checkRest(): Promise<void> {
    const debate = this.#debate;
    const { phase, visibility } = debate;
    const note = (fault: string) => this.#witness.note(`at rest, ${fault}`);
    const readClaims = (doc: Y.Doc) =>
      new Map(readArgument(doc).claims.map((claim) => [claim.id, stamped(claim)]));
    const difference = debate.difference(readClaims);
    if (difference !== null) note(difference);
    for (const [line, person] of this.#cluster.lines)
      if (
        this.#cluster.welcomed.has(line) &&
        line.readyState === 1 &&
        !can(debate.actor(person), 'debate.read', { phase, visibility })
      )
        note(`${person ?? 'a visitor'} reads what is closed to them`);

    const settled = [...this.#pages].filter(({ person }) =>
      can(debate.actor(person), 'debate.read', { phase, visibility }),
    );
    // One word from each, to see that every room still takes it in; and a new page on every node.
    for (const page of settled) page.act();
    for (const argument of debate.arguments.keys())
      for (let n = 0; n < this.#cluster.nodes.length; n++) settled.push(this.#open('mod', argument));
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
    await this.#cluster.close();
    await this.time.runUntil(this.time.now + 100);
  }

  /** Once everybody has moved, they see each other, sooner than pages tell again of themselves who they are. */
  async #checkPresence(): Promise<void> {
    await this.time.runUntil(busy + noticed);
    for (const page of this.#pages) page.moveCaret();
    await this.time.runUntil(busy + noticed + 1_000);
    const here = [...this.#pages].filter(
      ({ isGone, hasMoved, connection }) => !isGone && hasMoved && connection.state().kind === 'saved',
    );
    for (const page of here)
      for (const other of here)
        if (other.argument === page.argument && !page.sees(other))
          this.#witness.note(`${page.person} does not see ${other.person} in ${page.argument}`);
  }
}
