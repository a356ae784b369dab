import type { PostgresType } from 'postgres';

// The driver can ask each new connection for the array types there are. But it lets the failure of that question go
// unhandled, and so a database that dies while a connection opens would end our process. We name those that we use instead.

const integerArray = 1007;
const textArray = 1009;
const bigintArray = 1016;

/** A list as PostgreSQL's array literal; what drizzle sends is one already. */
export const printArray = (list: string | readonly (string | number | null)[]): string =>
  typeof list === 'string'
    ? list
    : `{${list.map((item) => (item === null ? 'null' : `"${String(item).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;

const item = /"((?:[^"\\]|\\.)*)"|([^,{}"]+)/gs;

/** Reads an array literal of one dimension and without nulls. (Drizzle's own reader drops backslashes.) */
export const parseArray = (literal: string): string[] =>
  [...literal.matchAll(item)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replace(/\\(.)/gs, '$1'),
  );

/** The same of whole numbers that a number of JavaScript holds. */
const parseNumbers = (literal: string): number[] => JSON.parse(`[${literal.slice(1, -1)}]`);

const arrayType = (oid: number, parse: (literal: string) => readonly unknown[]): PostgresType => ({
  to: oid,
  from: [oid],
  serialize: printArray,
  parse,
});

export const arrayTypes = {
  integerArray: arrayType(integerArray, parseNumbers),
  textArray: arrayType(textArray, parseArray),
  bigintArray: arrayType(bigintArray, parseArray),
};
