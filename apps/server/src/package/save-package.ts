import { newId } from '@proviso/domain/identity';
import type { NewPackage, Package } from '@proviso/domain/package';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import type { Database } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { insertPackages } from './package.queries.ts';

/** Saves a package. It never changes: whoever changes it saves a further one that follows it. */
export const savePackage = (database: Database, access: DebateAccess, entry: NewPackage): Promise<Package> =>
  commit(database, access, { action: 'package.save' }, async (tx, { debateId, by, tell }) => {
    await demandReferences(tx, debateId, [
      ...entry.choices.flatMap(({ provision, wordings }, i) => [
        ['provision', provision, `choices.${i}.provision`] as const,
        ...wordings.map((id, j) => ['provision', id, `choices.${i}.wordings.${j}`] as const),
      ]),
      ['package', entry.follows, 'follows'],
    ]);
    const saved: Package = { ...entry, id: newId(), savedBy: by, savedAt: new Date().toISOString() };
    await insertPackages(tx, debateId, [saved]);
    await tell({ kind: 'package.saved', package: saved });
    return saved;
  });
