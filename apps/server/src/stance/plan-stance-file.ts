import { dayOf } from '@proviso/domain/time';
import { type PlannedRow, planStances, type StancePlan } from '@proviso/interchange/plan-stances';
import { readStances, type StanceDebate } from '@proviso/interchange/read-stances';
import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { DebateAccess } from '../access/debate-access.ts';
import { permit } from '../access/debate-access.ts';
import type { Db } from '../database/database.ts';
import { claim } from '../database/schema.ts';
import { listDrafts } from '../draft/draft.queries.ts';
import { listCitations, listSources } from '../evidence/evidence.queries.ts';
import { Problem } from '../http/problem.ts';
import { listProvisions } from '../provision/provision.queries.ts';
import { listStakeholders } from '../stakeholder/stakeholder.queries.ts';
import { listStances } from './stance.queries.ts';

/** A file of stances as it is sent in. */
export const stanceFileSchema = v.strictObject({
  text: v.pipe(v.string('Please send the text of the file.'), v.minLength(1, 'That file is empty.')),
});

export type StanceFilePlan = StancePlan & { readonly unread: readonly string[] };

/**
 * What would become of each row of a file if it were read in at `now`. A file that cannot be read at all is a problem. Knows
 * what everybody may know: records and what they refer to; never what a round keeps until its reveal.
 */
export async function planStanceFile(
  db: Db,
  debateId: string,
  { text, now }: { readonly text: string; readonly now: Date },
): Promise<StanceFilePlan> {
  const debate = await readStanceDebate(db, debateId);
  const file = readStances(text, debate);
  if (!file.ok)
    throw new Problem(
      422,
      'stance.file_unreadable',
      file.issues[0]?.message ?? 'That file cannot be read.',
      file.issues,
    );
  return { ...planStances(file.value, debate, dayOf(now.toISOString())), unread: file.value.unread };
}

const readStanceDebate = async (db: Db, debateId: string): Promise<StanceDebate> => ({
  drafts: await listDrafts(db, debateId),
  provisions: await listProvisions(db, debateId),
  stakeholders: await listStakeholders(db, debateId),
  sources: await listSources(db, debateId),
  citations: await listCitations(db, debateId),
  stances: await listStances(db, debateId),
  claims: await db.select({ id: claim.id }).from(claim).where(eq(claim.debateId, debateId)),
});

export type StanceFileCounts = Readonly<Record<'fresh' | 'known' | 'refused', number>>;
/** A row as it is shown before anything is recorded; `sentences` say why it is refused. */
type PreviewRow = Pick<PlannedRow, 'line' | 'row' | 'words'> & {
  readonly becomes: keyof StanceFileCounts;
  readonly sentences: readonly string[];
};
export type StanceFilePreview = {
  readonly counts: StanceFileCounts;
  /** In the file's order: of each kind the first `mostShown`. */
  readonly rows: readonly PreviewRow[];
  /** Names of columns that are not read. */
  readonly unread: readonly string[];
};

/** Of each kind; nobody reads more, and a file of five thousand faults makes no large answer. */
const mostShown = 200;

/** What somebody looks at before they read a file in. */
export async function previewStanceFile(
  db: Db,
  access: DebateAccess,
  text: string,
): Promise<StanceFilePreview> {
  permit(access, 'stance.import');
  const { rows, unread } = await planStanceFile(db, access.debateId, { text, now: new Date() });
  const seen = { fresh: 0, known: 0, refused: 0 };
  const shown = rows.flatMap(({ outcome, ...row }): readonly PreviewRow[] => {
    const { becomes } = outcome;
    seen[becomes]++;
    if (seen[becomes] > mostShown) return [];
    const sentences = becomes === 'refused' ? outcome.issues.map(({ message }) => message) : [];
    return [{ ...row, becomes, sentences }];
  });
  return { counts: seen, rows: shown, unread: unread.slice(0, 50) };
}

export function countRows(rows: StancePlan['rows']): StanceFileCounts {
  const counts = { fresh: 0, known: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome.becomes]++;
  return counts;
}
