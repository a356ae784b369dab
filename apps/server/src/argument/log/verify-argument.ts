import { newArgumentDocument, readArgument, serverClient } from '@proviso/document/argument-document';
import { subjectOf } from '@proviso/domain/argument';
import type { PersonId } from '@proviso/domain/person';
import type { Sql } from 'postgres';
import * as Y from 'yjs';
import type { ArgumentKey } from '../argument-key.ts';
import type { NumberedRow } from '../argument-store.ts';
import { applyAll, loadArgument } from '../load-argument.ts';
import { postgresReader } from '../postgres-store.ts';
import type { ClientBinding } from './argument-log.ts';
import { type StampedClaim, stamped } from './claim-row.ts';
import { readClients, readLog } from './read-log.ts';

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
 * as a sentence. Reads several times and without a lock: ask while nobody writes.
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
  const foreign = firstForeign(log, await readClients(sql, key));
  if (foreign !== null)
    return `The update ${foreign.seq} of ${argumentId} is kept as by ${foreign.by}, and is of a client of ${foreign.owner ?? 'nobody'}.`;
  if (!(await isCheckpointOf(sql, key, replayed)))
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

/**
 * The first update with something new in it of a client that is not bound to whoever the update is by. What was known before
 * may be said again by anybody.
 */
function firstForeign(
  log: readonly NumberedRow[],
  clients: readonly ClientBinding[],
): { readonly seq: number; readonly by: PersonId; readonly owner: PersonId | undefined } | null {
  const owners = new Map(clients.map(({ client, person }) => [client, person]));
  const reached = new Map<number, number>();
  for (const { seq, by, bytes } of log)
    for (const [client, clock] of Y.parseUpdateMeta(bytes).to) {
      if (clock <= (reached.get(client) ?? 0)) continue;
      reached.set(client, clock);
      const owner = owners.get(client);
      if (client !== serverClient && owner !== by) return { seq, by, owner };
    }
  return null;
}

/** Whether the newest checkpoint with the log behind it makes the same document as the log alone, byte for byte. */
async function isCheckpointOf(sql: Sql, key: ArgumentKey, replayed: Y.Doc): Promise<boolean> {
  try {
    const loaded = await loadArgument(postgresReader(sql), key);
    return loaded !== null && sameBytes(Y.encodeStateAsUpdate(replayed), Y.encodeStateAsUpdate(loaded.doc));
  } catch (error) {
    // A query that fails has a code. The log alone could be replayed: what does not fit to it is the checkpoint.
    if (error instanceof Error && !('code' in error)) return false;
    throw error;
  }
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
