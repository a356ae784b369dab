import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { type Clock, realClock } from '../clock/clock.ts';
import type { Body, CarrierEvents, FanOut, Hear, OpenCarrier, Topic } from './fan-out.ts';
import { Outbox } from './outbox.ts';

/** A topic that nobody here knows is passed by: a newer server beside this one may have more of them. */
const textSchema = v.tuple([v.string(), v.array(v.tuple([v.string(), v.string(), v.unknown()]))]);

export type FanOutOptions = {
  readonly clock?: Clock;
  readonly onError?: (error: unknown) => void;
  /** All in milliseconds. */
  readonly beatEvery?: number;
  /** A node that is not heard for so long is gone, and a wire on which we do not hear ourselves is deaf. */
  readonly goneAfter?: number;
};

/** In milliseconds: carets that move within this time are told together. */
const gatherPresence = 80;
/** Texts with nothing but carets in one go; what is more waits, and newer ones replace it. */
const mostPresenceTexts = 4;

/** Tells and hears on a carrier. Starts also where the carrier is away, and goes on when it is back. */
export async function startFanOut(open: OpenCarrier, options: FanOutOptions = {}): Promise<FanOut> {
  const { clock = realClock, onError = () => {}, beatEvery = 1_000, goneAfter = 4_000 } = options;
  const self = randomUUID();
  const outbox = new Outbox();
  const listeners = new Map<string, Hear[]>();
  const onDoubt: (() => void)[] = [];
  const onNodeCome: ((node: string) => void)[] = [];
  const onNodeGone: ((node: string) => void)[] = [];
  const lastHeard = new Map<string, number>();
  let heardSelf = clock.elapsed();
  let isSending = false;
  let isClosed = false;
  let timer: { readonly stop: () => void; readonly due: number } | null = null;

  const events: CarrierEvents = {
    hear(text) {
      const read = v.safeParse(textSchema, parse(text));
      if (!read.success) return;
      const [from, messages] = read.output;
      const now = clock.elapsed();
      if (from === self) {
        heardSelf = now;
        return;
      }
      const isNew = !lastHeard.has(from);
      lastHeard.set(from, now);
      if (isNew) {
        tell('beat', '', null); // so that it knows of us
        for (const listener of onNodeCome) listener(from);
      }
      for (const [topic, key, body] of messages)
        for (const listener of listeners.get(topic) ?? []) listener(key, body, from);
    },
    listens() {
      heardSelf = clock.elapsed();
      for (const listener of onDoubt) listener();
    },
    onError,
  };
  const carrier = await open(events);

  const flush = async () => {
    timer = null;
    if (isSending || isClosed) return;
    isSending = true;
    try {
      const texts = outbox.take(self, carrier.longest, mostPresenceTexts);
      if (texts.length > 0) await carrier.send(texts);
    } catch (error) {
      onError(error); // the others find it by looking
    }
    isSending = false;
    if (!outbox.isEmpty) flushIn(outbox.isUrgent ? 0 : gatherPresence);
  };
  const flushIn = (ms: number) => {
    if (isSending || isClosed) return;
    const due = clock.elapsed() + ms;
    if (timer !== null && timer.due <= due) return;
    timer?.stop();
    timer = { stop: clock.after(ms, () => void flush()), due };
  };
  const tell = (topic: Topic, key: string, body: Body, part: string | number = '') => {
    if (lastHeard.size === 0 && topic !== 'beat') return;
    outbox.add([topic, key, body], part);
    flushIn(topic === 'presence' ? gatherPresence : 0);
  };

  const stopBeat = clock.every(beatEvery, () => {
    tell('beat', '', null);
    const now = clock.elapsed();
    for (const [node, at] of lastHeard)
      if (now - at > goneAfter) {
        lastHeard.delete(node);
        for (const listener of onNodeGone) listener(node);
      }
    if (now - heardSelf <= goneAfter) return;
    heardSelf = now;
    carrier.renew().catch(onError);
  });
  tell('beat', '', null);

  return {
    tell,
    hear: (topic, listener) => void listeners.set(topic, [...(listeners.get(topic) ?? []), listener]),
    onDoubt: (listener) => void onDoubt.push(listener),
    onNodeCome: (listener) => void onNodeCome.push(listener),
    onNodeGone: (listener) => void onNodeGone.push(listener),
    async close() {
      stopBeat();
      timer?.stop();
      // The last that was committed here is told before we go.
      if (!isSending) await flush();
      isClosed = true;
      await carrier.close();
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
