import { Redis } from 'ioredis';
import type { Carrier, CarrierEvents } from './fan-out.ts';

/**
 * Carries texts by Redis' publish and subscribe. `channel` names the database, so that installations that share a Redis do
 * not hear each other. A Redis that is away costs messages and nothing else.
 */
export async function openRedisCarrier(
  url: string,
  channel: string,
  { hear, listens, onError }: CarrierEvents,
): Promise<Carrier> {
  const options = {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 2_000,
    connectTimeout: 5_000,
    retryStrategy: () => 250,
  } as const;
  const connect = (name: string) => {
    const client = new Redis(url, { ...options, connectionName: name });
    // An error that nobody hears ends the process; the driver tries again by itself.
    client.on('error', onError);
    return client;
  };
  const connectEar = () => {
    // Subscribed by us at each connection, so that we know from when on it hears.
    const client = new Redis(url, { ...options, connectionName: 'proviso-ear', autoResubscribe: false });
    client.on('error', onError);
    client.on('message', (_, text: string) => hear(text));
    client.on('ready', () => void client.subscribe(channel).then(listens, onError));
    return client;
  };
  const sender = connect('proviso-fan-out');
  // Whichever way the first attempt goes: a message before its end has nowhere to go.
  await new Promise<void>((resolve) => {
    sender.once('ready', resolve);
    sender.once('close', resolve);
  });
  let ear = connectEar();

  return {
    longest: 64_000,
    async send(texts) {
      await Promise.all(texts.map((text) => sender.publish(channel, text)));
    },
    async renew() {
      ear.disconnect();
      ear = connectEar();
    },
    async close() {
      sender.disconnect();
      ear.disconnect();
    },
  };
}
