import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../database/database.ts';
import {
  claim,
  debatePackage,
  draft,
  person,
  provision,
  source,
  stakeholder,
  stance,
  suggestion,
} from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

const tables = {
  claim,
  draft,
  package: debatePackage,
  person,
  provision,
  source,
  stakeholder,
  stance,
  suggestion,
} as const;
export type Noun = keyof typeof tables;

/** One reference of an input: to what, and where in the input it stands. A null refers to nothing and is fine. */
export type Reference = readonly [noun: Noun, id: string | null, where: string];

/**
 * Every reference of an input leads to something of the same debate, else a problem `<noun>.unknown` names all that do
 * not. Ids are unique within a debate only, so a reference into another debate cannot even be said.
 */
export async function demandReferences(
  tx: Tx,
  debateId: string,
  references: readonly Reference[],
): Promise<void> {
  const missing: { noun: Noun; where: string; message: string }[] = [];
  for (const noun of new Set(references.map(([noun]) => noun))) {
    const asked = references.flatMap(([kind, id, where]) =>
      kind === noun && id !== null ? [{ id, where }] : [],
    );
    if (asked.length === 0) continue;
    const table = tables[noun];
    const ids = [...new Set(asked.map(({ id }) => id))];
    const found = await tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.debateId, debateId), inArray(table.id, ids)));
    const known = new Set(found.map(({ id }) => id));
    for (const { id, where } of asked)
      if (!known.has(id)) missing.push({ noun, where, message: `There is no ${noun} ${id} in this debate.` });
  }
  const [first] = missing;
  if (first)
    throw new Problem(
      422,
      `${first.noun}.unknown`,
      first.message,
      missing.map(({ where, message }) => ({ where, message })),
    );
}
