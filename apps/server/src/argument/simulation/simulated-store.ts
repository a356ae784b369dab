import type { Actor } from '@proviso/domain/access';
import type { Phase, Visibility } from '@proviso/domain/debate';
import type { PersonId } from '@proviso/domain/person';
import * as Y from 'yjs';
import type { ArgumentStore } from '../argument-store.ts';
import type { Append } from '../log/argument-log.ts';
import type { Chance } from './chance.ts';
import type { Lock } from './lock.ts';
import type { SimulatedNode } from './simulated-node.ts';
import type { StoredDebate } from './stored-debate.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What a command may do in its transaction. */
export type SimulatedTx = {
  /** Whoever's role, as it is until the transaction ends. */
  lockAccess(
    person: PersonId,
  ): Promise<{ readonly actor: Actor; readonly phase: Phase; readonly visibility: Visibility }>;
};

export type StoreFaults = {
  /** How often a request does not arrive, a reply does not, or a failure is heard while the work still goes on. */
  readonly lostRequest: number;
  readonly lostReply: number;
  readonly hastyFailure: number;
  /** The longest that a commit takes, in milliseconds. */
  readonly slowest: number;
};

type OpenTransaction = {
  take(lock: Lock): Promise<void>;
  commit(write: () => void): Promise<void>;
};

const away = () => new Error('The store is away.');

/** What is stored, as one node reaches it. */
export function simulatedStore(
  debate: StoredDebate,
  node: SimulatedNode,
  {
    time,
    chance,
    faults,
  }: { readonly time: VirtualTime; readonly chance: Chance; readonly faults: () => StoreFaults },
): ArgumentStore<SimulatedTx> {
  const onWay = () => chance.wait(0.1, chance.chance(0.02) ? 300 : 4);

  /** Sends a request and hears the reply, or not. */
  const call = <T>(work: () => T | Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const fail = () => time.after(onWay(), () => node.run(() => reject(away())));
      time.after(onWay(), () => {
        if (node.isCutOff || chance.chance(faults().lostRequest)) return fail();
        const isHasty = chance.chance(faults().hastyFailure);
        if (isHasty) fail();
        Promise.resolve()
          .then(work)
          .then(
            (value) =>
              time.after(onWay(), () => {
                if (isHasty) return;
                if (node.isCutOff || chance.chance(faults().lostReply)) fail();
                else node.run(() => resolve(value));
              }),
            (error: unknown) => time.after(onWay(), () => node.run(() => reject(error))),
          );
      });
    });
  const writing = () => time.wait(chance.wait(0.5, faults().slowest));

  /** Several requests that are done together at their end, or never. The locks that it takes are given back with it. */
  const transaction = async <T>(work: (tx: OpenTransaction) => Promise<T>): Promise<T> => {
    const held: (() => void)[] = [];
    const end = () => {
      node.open.delete(end);
      for (const release of held.splice(0)) release();
    };
    node.open.add(end);
    try {
      return await work({
        async take(lock) {
          const release = await lock.acquire();
          if (node.open.has(end)) held.push(release);
          else release();
        },
        commit: (write) =>
          call(async () => {
            await writing();
            if (!node.open.has(end)) throw away(); // it was ended meanwhile, and its locks are others'
            write();
            end();
          }),
      });
    } finally {
      end();
    }
  };

  return {
    exists: ({ argumentId }) => call(() => debate.arguments.has(argumentId)),
    ensure: ({ argumentId }) => call(() => debate.arguments.has(argumentId)),
    newestCheckpoint: ({ argumentId }) => call(() => debate.argument(argumentId).checkpoints.at(-1) ?? null),
    logAfter: ({ argumentId }, seq) => call(() => debate.argument(argumentId).log.slice(seq)),
    clients: ({ argumentId }) =>
      call(() => [...debate.argument(argumentId).clients].map(([client, person]) => ({ client, person }))),
    heads: (keys) =>
      call(() =>
        keys.map((key) => {
          const { log, lockEpoch } = debate.argument(key.argumentId);
          return { key, seq: log.length, lockEpoch };
        }),
      ),
    access: ({ argumentId }) =>
      call(() => {
        const { phase, visibility } = debate;
        return { lockEpoch: debate.argument(argumentId).lockEpoch, phase, visibility, actors: new Map() };
      }),
    async addActors(access, _debate, people) {
      const missing = people.filter((person) => !access.actors.has(person));
      if (missing.length === 0) return;
      const found = await call(() => missing.map((person) => [person, debate.actor(person)] as const));
      for (const [person, actor] of found) access.actors.set(person, actor);
    },
    append: ({ argumentId }, append) =>
      call(async () => {
        const argument = debate.argument(argumentId);
        const release = await argument.lock.acquire();
        try {
          await writing();
          const fence = debate.fence(argument, append);
          if (fence === 'written') debate.write(argument, append, false);
          return fence;
        } finally {
          release();
        }
      }),
    hold: ({ argumentId }, seq, work) =>
      transaction(async ({ take, commit }) => {
        const argument = debate.argument(argumentId);
        const found = await call(async () => {
          await take(argument.lock);
          const clients = [...argument.clients].map(([client, person]) => ({ client, person }));
          return { lockEpoch: argument.lockEpoch, missed: argument.log.slice(seq), clients };
        });
        let pending: Append | null = null;
        const value = await work({
          ...found,
          append: (append) =>
            call(() => {
              const fence = debate.fence(argument, append);
              pending = fence === 'written' ? append : null;
              return fence;
            }),
        });
        await commit(() => pending !== null && debate.write(argument, pending, false));
        return value;
      }),
    commit: ({ argumentId }, append, within) =>
      transaction(async ({ take, commit }) => {
        const argument = debate.argument(argumentId);
        const isLetIn = await call(async () => {
          if (append === null) return true;
          await take(argument.lock);
          return debate.fence(argument, append) === 'written';
        });
        if (!isLetIn) return false;
        await within({
          lockAccess: (person) =>
            call(async () => {
              await take(debate.lock);
              return { actor: debate.actor(person), phase: debate.phase, visibility: debate.visibility };
            }),
        });
        await commit(() => append !== null && debate.write(argument, append, true));
        return true;
      }),
    takenClaimIds: (_debate, ids) => call(() => ids.filter((id) => debate.rows.has(id))),
    linkableClaimIds: (_debate, ids) =>
      call(() => ids.filter((id) => debate.rows.get(id)?.claim.link === null)),
    makeCheckpoint: ({ argumentId }) =>
      call(() => {
        const { checkpoints, log, replay } = debate.argument(argumentId);
        const checkpoint = { seq: log.length, bytes: Y.encodeStateAsUpdate(replay) };
        checkpoints.splice(0, checkpoints.length, checkpoint);
        return checkpoint;
      }),
  };
}
