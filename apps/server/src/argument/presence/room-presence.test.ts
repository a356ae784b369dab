import { messages } from '@proviso/document/wire';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import type { Clock } from '../../clock/clock.ts';
import type { LiveSocket } from '../socket/live-socket.ts';
import { RoomSocket, usualLimits } from '../socket/room-socket.ts';
import type { Whereabouts } from './presence.ts';
import { RoomPresence } from './room-presence.ts';

/** A time that passes when it is told to. */
function handClock(): Clock & { pass(): void; elapse(milliseconds: number): void } {
  let due: (() => void)[] = [];
  let elapsed = 0;
  const after = (_wait: number, work: () => void) => {
    due.push(work);
    return () => {
      due = due.filter((other) => other !== work);
    };
  };
  return {
    ...{ now: () => elapsed, elapsed: () => elapsed, soon: (work) => void after(0, work), after },
    every: () => () => {},
    elapse(milliseconds) {
      elapsed += milliseconds;
    },
    pass() {
      const now = due;
      due = [];
      for (const work of now) work();
    },
  };
}

/** A node with pages; what it tells the others stands in `told` until it is brought to them. */
class Node {
  readonly clock = handClock();
  readonly sockets = new Set<RoomSocket>();
  readonly told: Whereabouts[] = [];
  readonly presence = new RoomPresence(
    this.sockets,
    () => undefined,
    this.clock,
    (whereabouts) => this.told.push(whereabouts),
  );
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  open(person: string | null): Page {
    const page = new Page(person, this);
    this.sockets.add(page.socket);
    this.presence.greet(page.socket);
    return page;
  }

  /** Time passes, and what is told reaches another node. */
  bringTo(other: Node): void {
    this.clock.pass();
    for (const whereabouts of this.told.splice(0)) other.presence.hearNode(this.name, whereabouts);
    other.clock.pass();
  }
}

class Page {
  waiting = 0;
  /** The last that it was told of each client: its clock, and where its caret is; null where it has left. */
  readonly heard = new Map<number, readonly [clock: number, caret: unknown]>();
  readonly socket: RoomSocket;
  readonly #node: Node;

  constructor(person: string | null, node: Node) {
    this.#node = node;
    const hear = (message: Uint8Array) => this.#hear(message);
    const line = { readyState: 1, isPaused: false, send: hear, close() {}, terminate() {}, ping() {} };
    const socket: LiveSocket = Object.defineProperty(
      { ...line, bufferedAmount: 0, pause() {}, resume() {}, on() {} },
      'bufferedAmount',
      { get: () => this.waiting },
    );
    const role = person === null ? null : 'contributor';
    this.socket = new RoomSocket(
      socket,
      { person, name: person ?? 'Visitor', role },
      usualLimits,
      node.clock,
    );
  }

  /** Says where the caret of a client is; its own, where it is honest. */
  say(client: number, clock: number, caret: number | null): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(caret === null ? null : { caret }));
    this.#node.presence.hear(this.socket, encoding.toUint8Array(encoder));
  }

  leave(): void {
    this.#node.sockets.delete(this.socket);
    this.#node.presence.leave(this.socket);
  }

  #hear(message: Uint8Array): void {
    const decoder = decoding.createDecoder(message);
    expect(decoding.readVarUint(decoder)).toBe(messages.awareness);
    const update = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    for (let left = decoding.readVarUint(update); left > 0; left--) {
      const client = decoding.readVarUint(update);
      const clock = decoding.readVarUint(update);
      const state: { caret: unknown } | null = JSON.parse(decoding.readVarString(update));
      this.heard.set(client, [clock, state?.caret ?? null]);
    }
  }
}

const ann = 7;

test('whoever goes to another node is seen there by all, while the old socket still seems open and when it closes', () => {
  const [one, two] = [new Node('one'), new Node('two')];
  const [ben, cleo] = [one.open('ben'), two.open('cleo')];
  const broken = one.open('ann');
  broken.say(ann, 4, 10);
  one.bringTo(two);
  two.open('ann').say(ann, 5, 20);
  two.bringTo(one);
  expect(ben.heard.get(ann)).toEqual([5, 20]);
  broken.leave();
  one.bringTo(two);
  two.bringTo(one);
  for (const page of [ben, cleo]) expect(page.heard.get(ann)).toEqual([5, 20]);
});

test('what the other node missed of it is told again when that node says that somebody has left', () => {
  const [one, two] = [new Node('one'), new Node('two')];
  const ben = one.open('ben');
  const broken = one.open('ann');
  broken.say(ann, 4, 10);
  one.bringTo(two);
  two.open('ann').say(ann, 5, 20);
  two.clock.pass();
  two.told.splice(0); // lost on the way
  broken.leave();
  one.bringTo(two);
  expect(ben.heard.get(ann)).toEqual([4, null]);
  two.bringTo(one);
  expect(ben.heard.get(ann)).toEqual([5, 20]);
});

test('whose leaving is lost on the way between nodes is gone after a while, and whoever keeps saying that they are there is not', () => {
  const [one, two] = [new Node('one'), new Node('two')];
  const cleo = two.open('cleo');
  const [leaving, staying] = [one.open('ann'), one.open('dan')];
  leaving.say(ann, 4, 10);
  staying.say(8, 1, 30);
  one.bringTo(two);
  leaving.leave();
  one.clock.pass();
  one.told.splice(0); // lost on the way
  for (let clock = 2; clock <= 5; clock++) {
    for (const node of [one, two]) node.clock.elapse(15_000);
    staying.say(8, clock, 30);
    one.bringTo(two);
    two.presence.forgetSilent();
    two.clock.pass();
    if (clock === 3) expect(cleo.heard.get(ann)).toEqual([4, 10]);
  }
  expect(cleo.heard.get(ann)).toEqual([4, null]);
  expect(cleo.heard.get(8)).toEqual([5, 30]);
});

test('a new socket of the same person takes over from one that seems open, and not by an echo', () => {
  const node = new Node('one');
  const ben = node.open('ben');
  const broken = node.open('ann');
  broken.say(ann, 4, 10);
  const [echo, back] = [node.open('ann'), node.open('ann')];
  echo.say(ann, 4, 99);
  back.say(ann, 5, 20);
  broken.leave();
  echo.leave();
  node.clock.pass();
  expect(ben.heard.get(ann)).toEqual([5, 20]);
  back.leave();
  node.clock.pass();
  expect(ben.heard.get(ann)).toEqual([5, null]);
});

test('nobody takes over the client of somebody else, nor a visitor that of another visitor', () => {
  const node = new Node('one');
  const watcher = node.open('cleo');
  node.open('ann').say(ann, 4, 10);
  node.open(null).say(8, 4, 10);
  for (const other of [node.open('ben'), node.open(null)]) {
    other.say(ann, 900, 66);
    other.say(8, 900, 66);
  }
  node.clock.pass();
  expect([watcher.heard.get(ann), watcher.heard.get(8)]).toEqual([
    [4, 10],
    [4, 10],
  ]);
});

test('whoever leaves and comes back is seen at the next clock, and at the same one where a page has forgotten it', () => {
  const node = new Node('one');
  const ben = node.open('ben');
  const first = node.open('ann');
  first.say(ann, 4, 10);
  node.clock.pass();
  first.leave();
  node.clock.pass();
  expect(ben.heard.get(ann)).toEqual([4, null]);
  node.open('ann').say(ann, 4, 10);
  node.clock.pass();
  expect(ben.heard.get(ann)).toEqual([4, 10]);
});

test('a node that was thought gone brings back whoever is on it, though they have said nothing new', () => {
  const [one, two] = [new Node('one'), new Node('two')];
  const ben = two.open('ben');
  one.open('ann').say(ann, 4, 10);
  one.bringTo(two);
  two.presence.nodeGone('one');
  two.clock.pass();
  expect(ben.heard.get(ann)).toEqual([4, null]);
  one.presence.tellWhoIsHere();
  one.bringTo(two);
  expect(ben.heard.get(ann)).toEqual([4, 10]);
});

test('words of nodes that come late or twice change nothing, and a gone node takes nobody along who is elsewhere', () => {
  const [one, two] = [new Node('one'), new Node('two')];
  const ben = two.open('ben');
  two.presence.hearNode('three', [ann, 4, '{"caret":10}']);
  two.presence.hearNode('one', [ann, 6, '{"caret":30}']);
  two.presence.hearNode('one', [ann, 5, '{"caret":20}']);
  two.presence.hearNode('three', [ann, 4, null]);
  two.presence.hearNode('three', [ann, 6, null]);
  two.presence.nodeGone('three');
  two.bringTo(one);
  expect(ben.heard.get(ann)).toEqual([6, 30]);
});

test('a page that could not be told who came, moved and left is told once what waits for it has gone', () => {
  const node = new Node('one');
  const [slow, olaf] = [node.open('ben'), node.open('olaf')];
  olaf.say(9, 1, 5);
  node.clock.pass();
  slow.waiting = usualLimits.presenceBacklog + 1;
  node.open('ann').say(ann, 4, 10);
  olaf.leave();
  node.clock.pass();
  node.clock.pass();
  expect([slow.heard.get(ann), slow.heard.get(9)]).toEqual([undefined, [1, 5]]);
  slow.waiting = 0;
  node.clock.pass();
  expect([slow.heard.get(ann), slow.heard.get(9)]).toEqual([
    [4, 10],
    [1, null],
  ]);
  slow.heard.clear();
  node.clock.pass();
  expect(slow.heard.size).toBe(0);
});

test('whoever comes while too much waits for them is greeted later', () => {
  const node = new Node('one');
  node.open('ann').say(ann, 4, 10);
  node.clock.pass();
  const slow = node.open('ben');
  slow.heard.clear();
  slow.waiting = usualLimits.presenceBacklog + 1;
  node.presence.greet(slow.socket);
  slow.waiting = 0;
  node.clock.pass();
  expect(slow.heard.get(ann)).toEqual([4, 10]);
});
