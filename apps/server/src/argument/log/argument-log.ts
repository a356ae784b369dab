import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import type { SQL } from 'drizzle-orm';
import { sql as drizzleSql } from 'drizzle-orm';
import type { ISql, Sql } from 'postgres';
import type { Tx } from '../../database/database.ts';
import type { ArgumentKey } from '../argument-key.ts';
import type { StampedClaim } from './claim-row.ts';

/** One update of the log: its bytes (Yjs v1) and whose they are. */
export type LogRow = { readonly by: PersonId; readonly bytes: Uint8Array };
/** Which person writes as a Yjs client. */
export type ClientBinding = { readonly client: number; readonly person: PersonId };

/** A claim whose text people have edited, whose it is, and its text as it is now. */
export type EditedText = { readonly id: ClaimId; readonly author: PersonId; readonly text: string };

/** What a group of updates writes, all or nothing. */
export type Append = {
  /** Where the room stands: the group is only written if nothing else was since. */
  readonly seq: number;
  readonly lockEpoch: number;
  readonly at: Moment;
  readonly rows: readonly LogRow[];
  readonly clients: readonly ClientBinding[];
  readonly created: readonly StampedClaim[];
  /** Claims that a command has changed. */
  readonly changed: readonly StampedClaim[];
  readonly edited: readonly EditedText[];
  /** The new text of the provision, where it changed. */
  readonly wording: string | null;
};

// One statement, so that a group costs one round trip: everything hangs on `fenced`, which is empty where another node wrote
// first or a lock fell. The updates travel and stay joined to one value, with how long each is and which of the people
// wrote it: a thousand letters are one row and two lists of numbers. A claim that stands
// is written as an insert in conflict with itself: that finds its row by the key, one by one, where an update with a join was
// planned as a walk through every claim of the argument. An edit of a text, which comes a thousand times as often as all
// else, gives nothing but the text; if there were no row to be in conflict with, there is no argument '' either.
const appendText = `
with fenced as (
  update argument set seq = seq + $3::bigint
  where debate_id = $1 and id = $2 and seq = $4::bigint and lock_epoch = $5::int
  returning seq
), log as (
  insert into argument_log (debate_id, argument_id, seq, at, people, by, lengths, bytes)
  select $1, $2, seq, $6::timestamptz, $7::text[], $15::int[], $16::int[], decode($8, 'base64') from fenced
), clients as (
  insert into argument_client (debate_id, argument_id, client_id, person_id)
  select $1, $2, binding.client, binding.person
  from fenced, unnest($9::bigint[], $10::text[]) as binding (client, person)
), written as (
  select entry.* from fenced, json_to_recordset($11::text::json) as entry (id text, answers text, side text, "order" text, joint text,
    link text, text text, author text, "createdAt" timestamptz, archived json, "isNew" boolean)
), created as (
  insert into claim (debate_id, id, argument_id, answers, side, "order", joint, link, text, author, created_at)
  select $1, id, $2, answers, side, "order", joint, link, text, author, "createdAt" from written where "isNew"
), changed as (
  insert into claim as standing (debate_id, id, argument_id, answers, side, "order", joint, link, text, author, created_at,
    archived_by, archived_at, archived_reason)
  select $1, id, $2, answers, side, "order", joint, link, text, author, "createdAt", archived ->> 'by',
    (archived ->> 'at')::timestamptz, archived ->> 'reason'
  from written where not "isNew"
  on conflict (debate_id, id) do update set answers = excluded.answers, side = excluded.side, "order" = excluded."order",
    joint = excluded.joint, link = excluded.link, text = excluded.text, archived_by = excluded.archived_by,
    archived_at = excluded.archived_at, archived_reason = excluded.archived_reason
  where standing.argument_id = $2
), edited as (
  insert into claim as standing (debate_id, id, argument_id, side, "order", text, author, created_at)
  select $1, entry.id, '', '', '', entry.text, '', $6::timestamptz
  from fenced, unnest($13::text[], $14::text[]) as entry (id, text)
  on conflict (debate_id, id) do update set text = excluded.text, edited_at = $6::timestamptz
  where standing.argument_id = $2
), wording as (
  update provision set text = $12::text from fenced
  where $12::text is not null and provision.debate_id = $1 and 'provision:' || provision.id = $2
)
select 1 from fenced`;

function appendParameters({ debateId, argumentId }: ArgumentKey, append: Append) {
  const line = (claim: StampedClaim, isNew: boolean) => ({ ...claim, isNew });
  const people = [...new Set(append.rows.map(({ by }) => by))];
  const nth = new Map(people.map((person, i) => [person, i + 1]));
  return [
    debateId,
    argumentId,
    append.rows.length,
    append.seq,
    append.lockEpoch,
    append.at,
    people,
    Buffer.concat(append.rows.map(({ bytes }) => bytes)).toString('base64'),
    append.clients.map(({ client }) => client),
    append.clients.map(({ person }) => person),
    JSON.stringify([
      ...append.created.map((claim) => line(claim, true)),
      ...append.changed.map((claim) => line(claim, false)),
    ]),
    append.wording,
    append.edited.map(({ id }) => id),
    append.edited.map(({ text }) => text),
    printNumbers(append.rows.map(({ by }) => nth.get(by) ?? 0)),
    printNumbers(append.rows.map(({ bytes }) => bytes.length)),
  ];
}

const printNumbers = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;

/**
 * Writes a group. False where the fence stopped it: somebody else wrote first, or who may write
 * has changed. Throws `23505` where a new claim's id is taken in the debate.
 */
export async function appendToLog(sql: ISql, key: ArgumentKey, append: Append): Promise<boolean> {
  const done = await sql.unsafe(appendText, appendParameters(key, append), { prepare: true });
  return done.length > 0;
}

/** The same inside a command's transaction, so that its own rows and events commit with it. */
export async function appendToLogWithin(tx: Tx, key: ArgumentKey, append: Append): Promise<boolean> {
  const done = await tx.execute(withParameters(appendText, appendParameters(key, append)));
  return done.length > 0;
}

/** A text with $1, $2 as a query of drizzle. */
function withParameters(text: string, parameters: readonly unknown[]): SQL {
  const chunks = text.split(/\$(\d+)/);
  return drizzleSql.join(
    chunks.map((chunk, i) =>
      i % 2 === 0 ? drizzleSql.raw(chunk) : drizzleSql`${drizzleSql.param(parameters[Number(chunk) - 1])}`,
    ),
  );
}

/** Whether a write failed because a new claim's id stands somewhere in the debate already. */
export const isTakenClaimId = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '23505' &&
  'constraint_name' in error &&
  error.constraint_name === 'claim_debate_id_id_pk';

/** Which of these claim ids stand in the debate already. */
export async function takenClaimIds(sql: Sql, debateId: string, ids: readonly ClaimId[]): Promise<ClaimId[]> {
  const rows = await sql<{ id: ClaimId }[]>`
    select id from claim where debate_id = ${debateId} and id = any(${[...ids]}::text[])`;
  return rows.map(({ id }) => id);
}

/** Which of these are claims of the debate with a text of their own, so that a link may show them. */
export async function linkableClaimIds(
  sql: Sql,
  debateId: string,
  ids: readonly ClaimId[],
): Promise<ClaimId[]> {
  const rows = await sql<{ id: ClaimId }[]>`
    select id from claim where debate_id = ${debateId} and id = any(${[...ids]}::text[]) and link is null`;
  return rows.map(({ id }) => id);
}
