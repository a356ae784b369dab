import type { Debate, DebateChange } from '@proviso/domain/debate';
import { eq } from 'drizzle-orm';
import type { DebateAccess } from '../access/debate-access.ts';
import type { RoomRegistry } from '../argument/room-registry.ts';
import type { Database } from '../database/database.ts';
import { debate } from '../database/schema.ts';
import { commit } from '../event/commit.ts';
import { readDebate } from './debate.queries.ts';

/** Changes a debate's title, summary, phase or visibility. A new phase closes at once what it closes. */
export async function configureDebate(
  { database, rooms }: { readonly database: Database; readonly rooms: Pick<RoomRegistry, 'accessChanged'> },
  access: DebateAccess,
  change: DebateChange,
): Promise<Debate> {
  const changesAccess = change.phase !== undefined || change.visibility !== undefined;
  const configured = await commit(
    database,
    access,
    { action: 'debate.configure', ...(changesAccess && { changesAccess }) },
    async (tx, { debateId, tell }) => {
      if (Object.values(change).some((value) => value !== undefined))
        await tx.update(debate).set(change).where(eq(debate.id, debateId));
      const { debate: configured } = await readDebate(tx, debateId);
      await tell({ kind: 'debate.configured', debate: configured });
      return configured;
    },
  );
  if (changesAccess) await rooms.accessChanged(access.debateId);
  return configured;
}
