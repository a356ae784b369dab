import * as Y from 'yjs';
import type { BenchServer } from '../server/bench-server.ts';
import { type Author, Deliveries, type Reader } from './deliveries.ts';
import { syncs } from './dialect.ts';
import { Page, type Weight } from './page.ts';
import { DocumentTypist, newClientId, QuickTypist, type Typist } from './typist.ts';

/** What became of the edits of one run. */
export type RunResult = {
  /** Edits a second that were really sent. */
  readonly rate: number;
  readonly edits: number;
  /** Milliseconds from sending an edit to its arrival at each other person: the median, and what 99 % stay within. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Whether every edit reached everybody else exactly once. */
  readonly allDelivered: boolean;
  /** Sockets that the server closed. */
  readonly closed: number;
};

type Member = {
  readonly page: Page;
  readonly typist: Typist;
  readonly author: Author;
  readonly reader: Reader;
};

/** So many of a heavy crowd apply everything that they hear, as pages do. */
const witnesses = 2;
const drainMs = 4_000;

/** People in a room who type. */
export class Crowd {
  readonly #deliveries = new Deliveries();
  readonly #members: Member[] = [];
  /** Some of the typists' own documents, which apply everything. */
  readonly #witnesses: Y.Doc[] = [];
  /** Clocks that were sent, by all and by each. */
  #units = 0;
  readonly #sentBy = new Map<number, number>();
  #next = 0;
  #closed = 0;

  /** Lets people in, a few at a time, until all have the document. */
  static async join(
    server: BenchServer,
    room: string,
    { people, weight, first = 0 }: { people: number; weight: Weight; first?: number },
  ): Promise<Crowd> {
    const crowd = new Crowd();
    for (let at = 0; at < people; at += 25)
      await Promise.all(
        Array.from({ length: Math.min(25, people - at) }, (_, i) =>
          crowd.#join(server, room, first + at + i, weight),
        ),
      );
    await crowd.#begin();
    return crowd;
  }

  /** Everybody makes their claim, before anything is measured. */
  async #begin(): Promise<void> {
    this.#expectClocks(100);
    this.#deliveries.isTiming = false;
    for (const member of this.#members) this.#type(member);
    await this.#drain();
    this.#deliveries.isTiming = true;
  }

  /** Makes room for the times of so many more clocks of each member. */
  #expectClocks(clocks: number): void {
    for (const { author, typist } of this.#members) {
      const sentAt = new Float64Array(typist.clock() + clocks);
      author.sentAt = sentAt;
    }
  }

  #isAllDelivered(): boolean {
    return this.#members.every(
      ({ reader, typist }) => reader.units === this.#units - (this.#sentBy.get(typist.client) ?? 0),
    );
  }

  async #drain(): Promise<void> {
    const until = performance.now() + drainMs;
    while (!this.#isAllDelivered() && performance.now() < until && this.#closed === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async #join(server: BenchServer, room: string, person: number, weight: Weight): Promise<void> {
    const client = newClientId();
    const typist = weight === 'light' ? new QuickTypist(client) : new DocumentTypist(client);
    const reader: Reader = { client, units: 0, at: 0 };
    const witness =
      typist instanceof DocumentTypist && this.#witnesses.length < witnesses ? typist.doc : null;
    if (witness) this.#witnesses.push(witness);
    const page = await Page.open(server.door(room, person), weight, {
      update: (update, kind, now) => {
        if (witness) Y.applyUpdate(witness, update);
        if (kind === syncs.update) this.#deliveries.arrived(reader, update, now);
      },
      closed: () => {
        this.#closed++;
      },
    });
    await page.joined;
    const author = this.#deliveries.author(client);
    this.#members.push({ page, typist, author, reader });
  }

  /**
   * Types at an even rate, the people in turn, and waits until all has arrived (4 s at most). Stops early once it is certain
   * that more than one in a hundred comes later than `mostLatency` milliseconds, because that run is lost.
   */
  async run({
    rate,
    seconds,
    mostLatency = Number.POSITIVE_INFINITY,
  }: {
    rate: number;
    seconds: number;
    mostLatency?: number;
  }): Promise<RunResult> {
    const members = this.#members;
    this.#expectClocks(Math.ceil((rate * seconds * 1.2) / members.length) + 600);
    const { times } = this.#deliveries;
    times.clear();
    times.draw(mostLatency);
    const mayBeLate = 0.01 * rate * seconds * (members.length - 1);
    const began = performance.now();
    let edits = 0;
    for (;;) {
      const elapsed = performance.now() - began;
      if (elapsed >= seconds * 1000 || this.#closed > 0 || times.above > mayBeLate) break;
      for (const due = (elapsed / 1000) * rate; edits < due; ) {
        const member = members[this.#next++ % members.length];
        if (member) this.#type(member);
        edits++;
        // What has come must be read in between, or its time is not its own.
        if (edits % 64 === 0 && performance.now() - began > elapsed + 5) break;
      }
      await nextTurn();
    }
    const took = performance.now() - began;
    await this.#drain();
    return {
      rate: edits / (took / 1000),
      edits,
      p50: times.quantile(0.5),
      p99: times.quantile(0.99),
      max: times.max,
      allDelivered: this.#isAllDelivered() && this.#closed === 0,
      closed: this.#closed,
    };
  }

  #type({ page, typist, author }: Member): void {
    const from = typist.clock();
    const update = typist.next();
    const to = typist.clock();
    author.sentAt.fill(performance.now(), from, to);
    page.sendUpdate(update);
    this.#units += to - from;
    this.#sentBy.set(typist.client, (this.#sentBy.get(typist.client) ?? 0) + to - from);
  }

  /** Whether the documents that applied everything are equal; true where there are none. */
  documentsAgree(): boolean {
    const [first, ...others] = this.#witnesses.map((doc) => Buffer.from(Y.encodeStateAsUpdate(doc)));
    return others.every((other) => first?.equals(other));
  }

  leave(): void {
    for (const { page } of this.#members) page.socket.close();
  }
}

/** A timer, not a busy loop: the cores belong to the server. */
const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
