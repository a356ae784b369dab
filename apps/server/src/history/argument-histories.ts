import { setImmediate as nextTurn } from 'node:timers/promises';
import { LogReplay } from '@proviso/document/log-replay';
import { openPast, type PastArgument } from '@proviso/document/past-argument';
import type { Sql } from 'postgres';
import { type ArgumentKey, keyText } from '../argument/argument-key.ts';
import { readLog } from '../argument/log/read-log.ts';
import { sliceBudget } from '../clock/in-slices.ts';
import { printHistory } from './print-history.ts';

/** The pasts of arguments, worked out from their logs. */
export type ArgumentHistories = {
  /**
   * Looks at the past up to now (`seq`: the log's last update, 0 where nothing was written yet); null where there is no
   * such argument. What it is given grows later: `use` may not keep it.
   */
  read<T>(key: ArgumentKey, use: (past: PastArgument, seq: number) => T): Promise<T | null>;
  /** The whole history as JSON. */
  print(key: ArgumentKey): Promise<{ readonly seq: number; readonly json: string } | null>;
};

type Kept = {
  readonly replay: LogReplay;
  turn: Promise<unknown>;
  printed: { seq: number; json: string } | null;
};

const pageSize = 1_000;

/**
 * Keeps the replays of the arguments that were asked for last, so that asking again costs what was written since. Playing
 * goes in slices of a few ms; questions about one argument take turns, because a replay must not grow while it is read.
 */
export function keepHistories(sql: Sql, { most = 8 } = {}): ArgumentHistories {
  const kept = new Map<string, Kept>();

  const keep = (name: string): Kept => {
    const one = kept.get(name) ?? { replay: new LogReplay(), turn: Promise.resolve(), printed: null };
    kept.delete(name);
    kept.set(name, one);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return one;
  };
  const inTurn = async <T>(key: ArgumentKey, use: (one: Kept) => Promise<T> | T): Promise<T | null> => {
    if (!(await exists(sql, key))) return null;
    const name = keyText(key);
    const one = keep(name);
    const turn = one.turn.then(async () => {
      await catchUp(sql, key, one.replay);
      return use(one);
    });
    one.turn = turn.catch(() => kept.delete(name));
    return turn;
  };
  return {
    read: (key, use) => inTurn(key, ({ replay }) => use(openPast(replay.history()), replay.seq)),
    print: (key) =>
      inTurn(key, async (one) => {
        const { seq } = one.replay;
        if (one.printed?.seq !== seq) one.printed = { seq, json: await printHistory(one.replay.history()) };
        return one.printed;
      }),
  };
}

async function catchUp(sql: Sql, key: ArgumentKey, replay: LogReplay): Promise<void> {
  let reading = readLog(sql, key, replay.seq, pageSize);
  for (;;) {
    const page = await reading;
    const last = page.at(-1);
    const isLast = last === undefined || page.length < pageSize;
    // The next page is on its way while this one is played.
    if (!isLast) {
      reading = readLog(sql, key, last.seq, pageSize);
      reading.catch(() => {}); // it is waited for in the next round, unless this one fails
    }
    for (let next = 0; next < page.length; ) {
      next = replay.take(page, next, sliceBudget);
      await nextTurn();
    }
    if (isLast) return;
  }
}

const exists = async (sql: Sql, { debateId, argumentId }: ArgumentKey): Promise<boolean> =>
  (await sql`select 1 from argument where debate_id = ${debateId} and id = ${argumentId}`).length > 0;
