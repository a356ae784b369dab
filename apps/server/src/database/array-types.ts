import type { PostgresType } from 'postgres';

// The driver can ask each new connection for the array types there are. But it lets the failure of that question go
// unhandled, and so a database that dies while a connection opens would end our process. We name those that we send instead.
// Arrays that we read are read by drizzle, from their text.

const textArray = 1009;
const bigintArray = 1016;

/** What drizzle sends is a literal already. */
const literal = (list: string | readonly (string | number | null)[]): string =>
  typeof list === 'string'
    ? list
    : `{${list.map((item) => (item === null ? 'null' : `"${String(item).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;

const arrayType = (oid: number): PostgresType => ({
  to: oid,
  from: [],
  serialize: literal,
  parse: (raw: string) => raw,
});

export const arrayTypes = { textArray: arrayType(textArray), bigintArray: arrayType(bigintArray) };
