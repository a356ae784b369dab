import postgres, { type Sql } from 'postgres';
import { arrayTypes } from '../database/array-types.ts';
import type { Carrier, CarrierEvents } from './fan-out.ts';

const channel = 'proviso';

/**
 * Carries texts by LISTEN and NOTIFY: nothing else is needed. Nothing is notified inside a transaction that writes, because
 * NOTIFY takes a lock of the whole database until its commit is on disk; a transaction of notices alone writes nothing.
 */
export async function openPostgresCarrier(
  url: string,
  { hear, listens, onError }: CarrierEvents,
): Promise<Carrier> {
  const connect = (name: string) =>
    postgres(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 5,
      backoff: () => 0.25,
      fetch_types: false,
      types: arrayTypes,
      onnotice: () => {},
      connection: { application_name: name },
    });
  const sender = connect('proviso fan-out');
  let ear = connect('proviso ear');
  let isClosed = false;

  // The driver listens again by itself when its connection drops, and says so.
  const listen = async (on: Sql) => {
    await on.listen(channel, hear, listens);
  };
  await listen(ear).catch(onError);

  return {
    longest: 7_900, // PostgreSQL takes less than 8,000 bytes
    async send(texts) {
      await sender`select pg_notify(${channel}, text) from unnest(${[...texts]}::text[]) as text`;
    },
    async renew() {
      const former = ear;
      ear = connect('proviso ear');
      await former.end({ timeout: 0 });
      if (!isClosed) await listen(ear);
    },
    async close() {
      isClosed = true;
      await Promise.all([sender.end({ timeout: 1 }), ear.end({ timeout: 0 })]);
    },
  };
}
