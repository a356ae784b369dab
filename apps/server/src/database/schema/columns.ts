import { customType, text, timestamp } from 'drizzle-orm/pg-core';

// Every table of a debate carries its id first in the key, so that one debate is one shard. Accounts, sessions and the
// debates themselves stand outside. Ids within a debate are unique per debate and kind only.

export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
});
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });
export const debateId = () => text().notNull();
export const id = () => text().notNull();
