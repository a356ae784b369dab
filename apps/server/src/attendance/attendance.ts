import { type ArgumentId, argumentIdSchema } from '@proviso/domain/argument';
import { type Attendance, mostNamed } from '@proviso/domain/attendance';
import { by } from '@proviso/domain/order';
import type { PersonId } from '@proviso/domain/person';
import * as v from 'valibot';
import { type ArgumentKey, keyText } from '../argument/argument-key.ts';
import type { FanOut } from '../fan-out/fan-out.ts';

/** Those who have one argument open on one node; null is a visitor. */
type Present = readonly (PersonId | null)[];

/** Who has which argument open, on every node. It lives in memory: a node tells the others, and what it told goes with it. */
export type AttendanceBoard = {
  /** Who has an argument open on this node, from now on. */
  set(key: ArgumentKey, present: Present): void;
  /** The arguments of a debate that anybody has open. */
  of(debateId: string): Attendance[];
  /** Calls soon after something has changed in a debate, at most once in `gathering` milliseconds. */
  follow(debateId: string, listener: () => void): () => void;
  close(): void;
};

/** In milliseconds: a class that comes in at once is told of once. */
const gathering = 500;
const here = '';
const presentSchema = v.array(v.nullable(v.string()));

export function openAttendance(fanOut: FanOut): AttendanceBoard {
  const debates = new Map<string, Map<ArgumentId, Map<string, Present>>>();
  const listeners = new Map<string, Set<() => void>>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const tellSoon = (debateId: string) => {
    if (timers.has(debateId) || !listeners.has(debateId)) return;
    const timer = setTimeout(() => {
      timers.delete(debateId);
      for (const listener of listeners.get(debateId) ?? []) listener();
    }, gathering);
    timer.unref();
    timers.set(debateId, timer);
  };

  const put = ({ debateId, argumentId }: ArgumentKey, node: string, present: Present) => {
    const rooms = debates.get(debateId) ?? new Map<ArgumentId, Map<string, Present>>();
    const nodes = rooms.get(argumentId) ?? new Map<string, Present>();
    if (present.length > 0) nodes.set(node, present);
    else nodes.delete(node);
    if (nodes.size > 0) rooms.set(argumentId, nodes);
    else rooms.delete(argumentId);
    if (rooms.size > 0) debates.set(debateId, rooms);
    else debates.delete(debateId);
    tellSoon(debateId);
  };

  const tellNodes = (key: ArgumentKey, present: Present) =>
    fanOut.tell('attendance', keyText(key), present.slice(0, mostNamed * 2));

  /** Every argument that somebody has open on a node. */
  function* on(node: string): Generator<readonly [ArgumentKey, Present]> {
    for (const [debateId, rooms] of debates)
      for (const [argumentId, nodes] of rooms) {
        const present = nodes.get(node);
        if (present) yield [{ debateId, argumentId }, present];
      }
  }

  fanOut.hear('attendance', (name, body, from) => {
    const slash = name.indexOf('/');
    const argumentId = name.slice(slash + 1);
    const present = v.safeParse(presentSchema, body);
    if (slash > 0 && present.success && v.is(argumentIdSchema, argumentId))
      put({ debateId: name.slice(0, slash), argumentId }, from, present.output);
  });
  fanOut.onNodeCome(() => {
    for (const [key, present] of on(here)) tellNodes(key, present);
  });
  fanOut.onNodeGone((node) => {
    for (const [key] of [...on(node)]) put(key, node, []);
  });

  return {
    set(key, present) {
      put(key, here, present);
      tellNodes(key, present);
    },
    of: (debateId) =>
      [...(debates.get(debateId) ?? [])]
        .map(([argument, nodes]) => attendance(argument, [...nodes.values()].flat()))
        .sort(by(({ argument }) => argument)),
    follow(debateId, listener) {
      const others = listeners.get(debateId) ?? new Set();
      listeners.set(debateId, others.add(listener));
      return () => {
        others.delete(listener);
        if (others.size === 0 && listeners.get(debateId) === others) listeners.delete(debateId);
      };
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** One person with two pages is there once; every visitor is one. */
function attendance(argument: ArgumentId, present: Present): Attendance {
  const people = [...new Set(present.filter((person) => person !== null))].sort();
  const visitors = present.length - present.filter((person) => person !== null).length;
  return { argument, people: people.slice(0, mostNamed), count: people.length + visitors };
}
