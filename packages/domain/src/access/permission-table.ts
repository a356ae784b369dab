import { type Phase, phases } from '../debate/debate.ts';
import { type Role, roles } from '../person/person.ts';
import { type Action, type Actor, actions, can } from './access.ts';

// The permission table as a person reads it. It asks `can` for every case and knows no rule itself.

const letters: Record<Phase, string> = { prepare: 'P', argue: 'A', weigh: 'W', close: 'C' };
const me = 'me';

const phasesIn = (actor: Actor, action: Action, about: { author?: string; stakeholder?: string }): string =>
  phases
    .filter((phase) => can(actor, action, { phase, visibility: 'public', ...about }))
    .map((phase) => letters[phase])
    .join('');

function cell(role: Role | null, action: Action): string {
  const actor = role && { person: me, role, speaksFor: null };
  const others = phasesIn(actor, action, { author: 'another' });
  const own = phasesIn(actor, action, { author: me });
  const delegate = phasesIn(actor && { ...actor, speaksFor: 'party' }, action, { stakeholder: 'party' });
  const parts = [
    others,
    own === others ? '' : `own: ${own}`,
    delegate === others ? '' : `delegate: ${delegate}`,
  ];
  return parts.filter(Boolean).join(', ') || '-';
}

/**
 * Markdown: a row for each action, a column for visitors of a public debate and for each role; in each cell the phases in
 * which it is open (P prepare, A argue, W weigh, C close).
 */
export function permissionTable(): string {
  const columns: (Role | null)[] = [null, ...roles];
  const rows = [
    ['action', ...columns.map((role) => role ?? 'visitor')],
    ['---', ...columns.map(() => '---')],
    ...actions.map((action) => [action, ...columns.map((role) => cell(role, action))]),
  ];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  return rows
    .map(
      (row) =>
        `| ${row.map((text, i) => text.padEnd(widths[i] ?? 0, text === '---' ? '-' : ' ')).join(' | ')} |`,
    )
    .join('\n');
}
