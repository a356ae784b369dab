import * as v from 'valibot';
import type { FanOut } from '../../fan-out/fan-out.ts';
import { type ArgumentKey, keyText } from '../argument-key.ts';
import type { Whereabouts } from './presence.ts';

/** What this needs of a room. */
type Present = {
  readonly audience: {
    readonly presence: {
      hearNode(node: string, whereabouts: Whereabouts): void;
      tellWhoIsHere(): void;
      nodeGone(node: string): void;
    };
  };
};

const whereaboutsSchema = v.tuple([v.number(), v.number(), v.nullable(v.string())]);

/** Carries who is here between the rooms of an argument on different nodes. */
export function carryPresence(
  fanOut: FanOut,
  rooms: ReadonlyMap<string, Present>,
): {
  readonly tell: (key: ArgumentKey, whereabouts: Whereabouts) => void;
  /** Asks the other nodes who is in a room; they answer as they can. */
  readonly ask: (key: ArgumentKey) => void;
} {
  fanOut.hear('presence', (name, body, from) => {
    const read = v.safeParse(whereaboutsSchema, body);
    if (read.success) rooms.get(name)?.audience.presence.hearNode(from, read.output);
  });
  fanOut.hear('who', (name) => rooms.get(name)?.audience.presence.tellWhoIsHere());
  const askAll = () => {
    for (const name of rooms.keys()) fanOut.tell('who', name, null);
  };
  /** Nodes that were thought gone: they may not have noticed, and then do not tell of themselves who is there. */
  const gone = new Set<string>();
  fanOut.onDoubt(askAll);
  fanOut.onNodeCome((node) => {
    for (const room of rooms.values()) room.audience.presence.tellWhoIsHere();
    if (gone.delete(node)) askAll();
  });
  fanOut.onNodeGone((node) => {
    gone.add(node);
    for (const room of rooms.values()) room.audience.presence.nodeGone(node);
  });
  return {
    tell: (key, whereabouts) => fanOut.tell('presence', keyText(key), whereabouts, whereabouts[0]),
    ask: (key) => fanOut.tell('who', keyText(key), null),
  };
}
