import type { Issue, Reading } from '@proviso/domain/issue';
import type { Condition, NewStance, Position } from '@proviso/domain/stance';
import { positions, stanceKinds } from '@proviso/domain/stance';
import { splitList, unescapeItem } from './list-cell.ts';
import { plainName } from './nearest-names.ts';
import { readConditions, readQuote } from './stance-cells.ts';
import type { StanceColumn } from './stance-columns.ts';
import type { StanceNames } from './stance-names.ts';

export type Quote = NonNullable<NewStance['evidence']>;
/** A stance as a row gives it, with its references found. `supersedes` is what the file says, found by whoever knows the other rows. */
export type WrittenStance = {
  readonly entry: Omit<NewStance, 'evidence'>;
  readonly quotes: readonly Quote[];
};

/** What a column says in one row; empty where it says nothing or is not there. */
export type CellOf = (column: StanceColumn) => string;

/** The words by which people write a position, besides its own. */
const positionWords: ReadonlyMap<string, Position> = new Map([
  ['supports', 'support'],
  ['conditions', 'conditional'],
  ['with-conditions', 'conditional'],
  ['accept-with-conditions', 'conditional'],
  ['opposes', 'oppose'],
]);
const confidences = ['low', 'medium', 'high'] as const;

/** Reads one row against the names of a debate. Each thing wrong with it is an issue, at its column. */
export function readStanceRow(raw: CellOf, names: StanceNames): Reading<WrittenStance> {
  const cell: CellOf = (column) => raw(column).trim();
  const issues: Issue[] = [];
  const say = (where: StanceColumn, message: string) => void issues.push({ where, message });
  /** What was read; where it could not be, its issues are kept and the row is refused at the end. */
  const take = <T>(reading: Reading<T>): T | null => {
    if (reading.ok) return reading.value;
    issues.push(...reading.issues);
    return null;
  };
  /** One of the words that a column may hold. */
  const word = <T extends string>(
    column: StanceColumn,
    among: readonly T[],
    others: ReadonlyMap<string, T> = new Map(),
  ): T | null => {
    const said = plainName(cell(column)).replace(/[ _]/g, '-');
    const found = among.find((one) => one === said) ?? others.get(said);
    if (found !== undefined) return found;
    const what = cell(column) === '' ? 'Nothing' : `“${cell(column)}”`;
    say(column, `${what} is no ${column.replace(/_/g, ' ')}: write ${among.join(', ')}.`);
    return null;
  };

  const on = take(readSubject(cell, names));
  const stakeholder = take(
    names.stakeholders.find({ id: cell('stakeholder_id'), name: cell('stakeholder') }, 'stakeholder'),
  );
  const position = word('position', positions, positionWords);
  const kind = word('kind', stanceKinds);
  const confidence = cell('confidence') === '' ? null : word('confidence', confidences);
  const hasWording = cell('wording_id') !== '' || cell('wording') !== '';
  const wording = hasWording
    ? take(names.provisions.find({ id: cell('wording_id'), name: cell('wording') }, 'wording'))
    : null;
  const conditions = readConditions(cell('conditions')).map(({ text, leftOut, ...named }): Condition => {
    const call = (name: string | null) => (name === null ? null : take(findProvision(name, cell, names)));
    return { text, provision: call(named.provision), wording: call(named.wording), leftOut };
  });
  if (!/^[0-4]?$/.test(cell('salience')))
    say('salience', `“${cell('salience')}” is no salience: write a number from 0 to 4, or nothing.`);
  const restsOn = cell('rests_on').split(/\s+/).filter(Boolean);
  for (const id of restsOn)
    if (!names.claims.has(id)) say('rests_on', `There is no claim ${id} in this debate.`);
  const quotes = take(readQuotes(raw, names));
  if (!on || stakeholder === null || !position || !kind || !quotes || issues.length > 0)
    return { ok: false, issues };
  return {
    ok: true,
    value: {
      entry: {
        stakeholder,
        on,
        wording,
        position,
        conditions,
        salience: cell('salience') === '' ? null : Number(cell('salience')),
        confidence,
        reason: cell('reason'),
        kind,
        heldSince: readDay(cell('held_since')),
        heldUntil: cell('held_until') === '' ? null : readDay(cell('held_until')),
        supersedes: cell('supersedes') || null,
        restsOn,
      },
      quotes,
    },
  };
}

/** A spreadsheet of a country that writes 20.11.2025 saves days so. Others that it might write could be read two ways. */
const readDay = (text: string): string => {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** What the stance is about: a provision, or a draft as a whole where no provision is named. */
function readSubject(cell: CellOf, names: StanceNames): Reading<NewStance['on']> {
  const id = cell('on_id');
  const draft = cell('draft');
  const number = cell('provision_number') || cell('provision_heading');
  const kind = plainName(cell('on_kind'));
  const isWhole = kind === 'draft' || (kind === '' && number === '' && !names.provisions.has(id));
  if (kind !== '' && kind !== 'draft' && kind !== 'provision')
    return issue(
      'on_kind',
      `“${cell('on_kind')}” is nothing that a stance is about: write provision or draft.`,
    );
  if (id === '' && (isWhole ? draft : number) === '')
    return issue(
      'provision_number',
      'It does not say what it is about: give the number of a provision, or a draft.',
    );
  const found = isWhole
    ? names.drafts.find({ id, name: draft }, 'draft')
    : names.provisions.find({ id, name: `${draft} ${number}`.trim() }, 'provision_number');
  return found.ok ? { ok: true, value: { kind: isWhole ? 'draft' : 'provision', id: found.value } } : found;
}

/** A provision that a condition names: by its id, or by its number in the draft of the row, or with the draft before it. */
function findProvision(name: string, cell: CellOf, { provisions }: StanceNames): Reading<string> {
  if (provisions.has(name)) return { ok: true, value: name };
  const inDraft = provisions.find({ id: '', name: `${cell('draft')} ${name}` }, 'conditions');
  return inDraft.ok ? inDraft : provisions.find({ id: '', name }, 'conditions');
}

/** The quotes with their sources, line by line. Where there is one source the whole cell is one quote, however many lines it has. */
function readQuotes(raw: CellOf, { sources }: StanceNames): Reading<readonly Quote[]> {
  const lines = (column: StanceColumn) => splitList(raw(column)).filter((item) => item.trim() !== '');
  const ids = lines('source_ids');
  const titles = lines('sources');
  const count = Math.max(ids.length, titles.length);
  const whole = raw('quotes').trim();
  const quotes = count === 1 && whole !== '' ? [whole] : lines('quotes');
  if (quotes.length !== count)
    return issue(
      'quotes',
      count === 0
        ? 'A quote needs its source: give the title of one that is under Sources.'
        : `There are ${quotes.length} quotes but ${count} sources. Give one source for each quote, a line each.`,
    );
  const locators = splitList(raw('locators'));
  const issues: Issue[] = [];
  const read = quotes.flatMap((item, i) => {
    const naming = { id: ids[i]?.trim() ?? '', name: unescapeItem(titles[i] ?? '').trim() };
    const source = sources.find(naming, 'sources');
    if (!source.ok) issues.push(...source.issues);
    return source.ok
      ? { ...readQuote(unescapeItem(item)), source: source.value, locator: unescapeItem(locators[i] ?? '') }
      : [];
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: read };
}

const issue = (where: StanceColumn, message: string) =>
  ({ ok: false, issues: [{ where, message }] }) as const;
