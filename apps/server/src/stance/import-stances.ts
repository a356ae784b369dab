import { mostStancesTold } from '@proviso/domain/event';
import type { Citation } from '@proviso/domain/evidence';
import { newId } from '@proviso/domain/identity';
import { compare } from '@proviso/domain/order';
import type { Stance } from '@proviso/domain/stance';
import type { DebateAccess } from '../access/debate-access.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { insertCitations } from '../evidence/evidence.queries.ts';
import { countRows, planStanceFile, type StanceFileCounts } from './plan-stance-file.ts';
import { insertStances } from './stance.queries.ts';

/**
 * Reads a file of stances in: every row that is new and keeps the rules is recorded, by whoever reads it in and at the
 * server's time, all of them or none. What is to be recorded is found anew under the debate's lock, whatever a preview showed:
 * two people with the same file record it once. One event tells everybody.
 */
export const importStances = (
  database: Database,
  access: DebateAccess,
  text: string,
): Promise<StanceFileCounts> =>
  commit(database, access, { action: 'stance.import' }, async (tx, { debateId, by, tell }) => {
    const now = new Date();
    const { rows, fresh } = await planStanceFile(tx, debateId, { text, now });
    const counts = countRows(rows);
    if (fresh.length === 0) return counts;
    const at = now.toISOString();
    const stances = fresh.map(({ id, entry }): Stance => ({ id, ...entry, recordedAt: at, recordedBy: by }));
    const quotes = fresh.flatMap(({ id, quotes }) => quotes.map((quote) => ({ ...quote, on: id })));
    // Quotes of one moment are listed by their ids: these keep the order of the file.
    const ids = quotes.map(newId).sort(compare);
    const citations = quotes.map(
      ({ on, ...quote }, i): Citation => ({
        ...quote,
        id: ids[i] ?? newId(),
        on: { kind: 'stance', id: on },
        addedBy: by,
        addedAt: at,
      }),
    );
    await insertStances(tx, debateId, stances);
    await insertCitations(tx, debateId, citations);
    const isFew = stances.length <= mostStancesTold;
    await tell({
      kind: 'stances.recorded',
      stances: isFew ? stances : [],
      citations: isFew ? citations : [],
      total: stances.length,
    });
    return counts;
  });
