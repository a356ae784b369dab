import { plainName } from './nearest-names.ts';

/** The columns of a file of stances, in the order in which they are printed. What a reader needs of them, `readStances` says. */
export const stanceColumns = [
  'stance_id',
  'on_kind',
  'on_id',
  'draft',
  'provision_number',
  'provision_heading',
  'stakeholder_id',
  'stakeholder',
  'kind',
  'position',
  'conditions',
  'salience',
  'confidence',
  'reason',
  'held_since',
  'held_until',
  'recorded_at',
  'recorded_by',
  'supersedes',
  'wording_id',
  'wording',
  'quotes',
  'source_ids',
  'sources',
  'locators',
  'rests_on',
] as const;
export type StanceColumn = (typeof stanceColumns)[number];

/** The column that a head names, in whatever case, with blanks or hyphens for underscores; null for one of somebody else. */
export const columnOf = (head: string): StanceColumn | null => {
  const name = plainName(head).replace(/[ -]/g, '_');
  return stanceColumns.find((column) => column === name) ?? null;
};
