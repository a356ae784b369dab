import { newId } from '@proviso/domain/identity';
import { type Issue, type Reading, read } from '@proviso/domain/issue';
import { compare } from '@proviso/domain/order';
import { newStanceSchema, type StanceId, stanceEvidenceSchema } from '@proviso/domain/stance';
import { correctionRefusal, entryRefusal } from '@proviso/domain/stance-rules';
import type { Day } from '@proviso/domain/time';
import * as v from 'valibot';
import type { Quote, WrittenStance } from './read-stance-row.ts';
import type { StanceFile, StanceFileRow } from './read-stances.ts';
import { rowKey } from './stance-content.ts';
import type { StanceDebate } from './stance-names.ts';
import { type FreshStance, type Outcome, refused, StanceRecords } from './stance-records.ts';

export type PlannedRow = Pick<StanceFileRow, 'line' | 'row' | 'words'> & { readonly outcome: Outcome };

export type StancePlan = {
  readonly rows: readonly PlannedRow[];
  /** In an order in which what is corrected comes before its correction. */
  readonly fresh: readonly FreshStance[];
};

const quotesSchema = v.pipe(
  v.array(stanceEvidenceSchema),
  v.maxLength(20, 'At most 20 quotes can come with a stance.'),
);

/**
 * What would become of each row if the file were read in now, by the rules by which a stance is recorded alone. Pure but for
 * the fresh ids: what is shown before and what is done is the same plan, made anew. Planning it again after it was done gives
 * nothing fresh. `today` is the server's day.
 */
export function planStances(file: StanceFile, debate: StanceDebate, today: Day): StancePlan {
  const { rows } = file;
  const ids = rows.map(newId).sort(compare);
  const records = new StanceRecords(debate, new Set(rows.map(({ id }) => id)));
  const fresh: FreshStance[] = [];
  const outcomes: (Outcome | undefined)[] = [];
  const seen = new Map<string, StanceFileRow>();
  const rowOf = new Map<string, number>();
  rows.forEach(({ id }, i) => {
    if (id !== '' && !rowOf.has(id)) rowOf.set(id, i);
  });

  /** The id of what a row corrects, once that row is settled itself; or why there is none. */
  const corrected = (named: string): Reading<StanceId> => {
    if (records.has(named)) return { ok: true, value: named };
    const at = rowOf.get(named);
    const other = at === undefined ? undefined : rows[at];
    if (at === undefined || !other)
      return refused(
        'supersedes',
        `The stance to correct, ${named}, is neither in this debate nor in this file.`,
      );
    const outcome = settle(at);
    return outcome.becomes === 'refused'
      ? refused('supersedes', `It corrects row ${other.row}, which is left out.`)
      : { ok: true, value: outcome.id };
  };

  const settle = (i: number): Outcome => {
    const outcome = outcomes[i] ?? decide(i);
    outcomes[i] = outcome;
    return outcome;
  };

  const decide = (i: number): Outcome => {
    const row = rows[i];
    if (!row) throw new Error('A row is settled that is not in the file.');
    if (!row.reading.ok) return { becomes: 'refused', issues: row.reading.issues };
    const written = row.reading.value;
    const twice = repeated(row, written);
    if (twice) return twice;
    if (records.has(row.id)) return records.compare(row.id, written);
    const target = written.entry.supersedes === null ? null : corrected(written.entry.supersedes);
    if (target?.ok === false) return { becomes: 'refused', issues: target.issues };
    const entry = { ...written.entry, supersedes: target?.value ?? null };
    const known = records.claim(entry, written.quotes);
    if (known !== null) return { becomes: 'known', id: known };
    const checked = check(entry, written.quotes);
    if (!checked.ok) return { becomes: 'refused', issues: checked.issues };
    const stance = { id: ids[fresh.length] ?? newId(), ...checked.value };
    fresh.push(stance);
    records.add(stance);
    return { becomes: 'fresh', id: stance.id };
  };

  /** A row with an id of its own is a record of its own; without one, what says the same is the same. */
  const repeated = (row: StanceFileRow, written: WrittenStance): Outcome | null => {
    const key = row.id === '' ? rowKey(written) : `#${row.id}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, row);
      return null;
    }
    const isSame = first.reading.ok && rowKey(first.reading.value) === rowKey(written);
    return {
      becomes: 'refused',
      ...refused(
        'stance_id',
        isSame
          ? `It says the same as row ${first.row}, and is recorded once.`
          : `Row ${first.row} has the same stance_id and says something else. Leave it empty in one of them.`,
      ),
    };
  };

  const check = (
    entry: WrittenStance['entry'],
    quotes: readonly Quote[],
  ): Reading<Omit<FreshStance, 'id'>> => {
    const parsed = read(newStanceSchema, { ...entry, evidence: quotes[0] ?? null });
    if (!parsed.ok) return { ok: false, issues: onePerPlace(parsed.issues) };
    const passages = read(quotesSchema, quotes);
    if (!passages.ok) return { ok: false, issues: onePerPlace(passages.issues) };
    const { evidence: _, ...valid } = parsed.value;
    const { supersedes } = valid;
    const refusal =
      entryRefusal(valid, today) ??
      (supersedes === null
        ? null
        : correctionRefusal({ ...valid, supersedes }, records.correctable(supersedes)));
    if (refusal) return refused(refusal.issues[0]?.where ?? 'supersedes', refusal.message);
    return { ok: true, value: { entry: valid, quotes: passages.value } };
  };

  /** What a row corrects comes first, however long the chain: not by recursion, which a long one would exhaust. */
  const settleAfterCorrected = (i: number): Outcome => {
    const chain = new Set([i]);
    let at = targetOf(i);
    for (; at !== undefined && !outcomes[at] && !chain.has(at); at = targetOf(at)) chain.add(at);
    if (at !== undefined && !outcomes[at])
      outcomes[at] = { becomes: 'refused', ...refused('supersedes', 'It corrects itself, in a circle.') };
    for (const row of [...chain].reverse()) settle(row);
    return settle(i);
  };
  /** The other row that has to be settled before this one can be. */
  const targetOf = (i: number): number | undefined => {
    const row = rows[i];
    if (!row?.reading.ok || records.has(row.id)) return undefined;
    const { supersedes } = row.reading.value.entry;
    return supersedes === null || records.has(supersedes) ? undefined : rowOf.get(supersedes);
  };

  return {
    rows: rows.map(({ line, row, words }, i) => ({ line, row, words, outcome: settleAfterCorrected(i) })),
    fresh,
  };
}

/** A schema may find several things wrong with one text; the first says it. */
const onePerPlace = (issues: readonly Issue[]): readonly Issue[] =>
  issues.filter(({ where }, i) => issues.findIndex((other) => other.where === where) === i);
