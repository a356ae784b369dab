import { newArgumentDocument, readArgument } from '@proviso/document/argument-document';
import { subjectOf } from '@proviso/domain/argument';
import type { Sql } from 'postgres';
import * as Y from 'yjs';
import type { ArgumentKey } from './argument-key.ts';
import { type StampedClaim, stamped } from './claim-row.ts';
import { applyAll, loadArgument } from './load-argument.ts';
import { postgresReader } from './postgres-store.ts';
import { readLog } from './read-log.ts';

type Row = {
  id: string;
  answers: string | null;
  side: string;
  order: string;
  joint: string | null;
  link: string | null;
  text: string;
  author: string;
  created_at: string;
  archived_by: string | null;
  archived_at: string | null;
  archived_reason: string | null;
};

/**
 * Whether an argument's log, its newest checkpoint and its rows say the same: null where they do, else the first difference
 * as a sentence. Reads three times and without a lock: ask while nobody writes.
 */
export async function verifyArgument(sql: Sql, key: ArgumentKey): Promise<string | null> {
  const { debateId, argumentId } = key;
  const log = await readLog(sql, key, 0);
  const gap = log.find(({ seq }, i) => seq !== i + 1);
  if (gap) return `The log of ${argumentId} has a gap before ${gap.seq}.`;
  const [head] = await sql<{ seq: string }[]>`
    select seq from argument where debate_id = ${debateId} and id = ${argumentId}`;
  if (Number(head?.seq) !== log.length)
    return `The argument ${argumentId} says ${head?.seq} updates, its log has ${log.length}.`;

  const replayed = newArgumentDocument();
  applyAll(
    replayed,
    log.map(({ bytes }) => bytes),
  );
  const loaded = await loadArgument(postgresReader(sql), key);
  if (loaded === null) return `The argument ${argumentId} cannot be loaded.`;
  if (!sameBytes(Y.encodeStateAsUpdate(replayed), Y.encodeStateAsUpdate(loaded.doc)))
    return `The checkpoint of ${argumentId} differs from its log.`;

  const { wording, claims } = readArgument(replayed);
  const rows = await sql<Row[]>`
    select id, answers, side, "order", joint, link, text, author, created_at, archived_by, archived_at, archived_reason
    from claim where debate_id = ${debateId} and argument_id = ${argumentId}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const claim of claims) {
    const row = byId.get(claim.id);
    if (row === undefined) return `The claim ${claim.id} of ${argumentId} has no row.`;
    const field = firstDifference(stamped(claim), row);
    if (field !== null) return `The claim ${claim.id} of ${argumentId} differs from its row in ${field}.`;
    byId.delete(claim.id);
  }
  for (const id of byId.keys()) return `The row of the claim ${id} is not in the document of ${argumentId}.`;
  const { kind, id } = subjectOf(argumentId);
  if (kind !== 'provision') return null;
  const [provision] = await sql<{ text: string }[]>`
    select text from provision where debate_id = ${debateId} and id = ${id}`;
  return provision?.text === wording ? null : `The wording of ${argumentId} differs from its row.`;
}

function firstDifference(claim: StampedClaim, row: Row): string | null {
  const pairs: [string, unknown, unknown][] = [
    ['answers', claim.answers, row.answers],
    ['side', claim.side, row.side],
    ['order', claim.order, row.order],
    ['joint', claim.joint, row.joint],
    ['link', claim.link, row.link],
    ['text', claim.text, row.text],
    ['author', claim.author, row.author],
    ['createdAt', Date.parse(claim.createdAt), Date.parse(row.created_at)],
    ['archived.by', claim.archived?.by ?? null, row.archived_by],
    ['archived.at', time(claim.archived?.at ?? null), time(row.archived_at)],
    ['archived.reason', claim.archived?.reason ?? null, row.archived_reason],
  ];
  return pairs.find(([, inDocument, inRow]) => inDocument !== inRow)?.[0] ?? null;
}

const time = (moment: string | null) => (moment === null ? null : Date.parse(moment));

const sameBytes = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
