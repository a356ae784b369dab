import { subjectOf } from '@proviso/domain/argument';
import type { Notice, NoticeReason } from '@proviso/domain/notice';

/** What the panel beside the claim shows for whom a notice leads there. */
const panels: Partial<Record<NoticeReason, string>> = {
  suggested: 'review',
  marked: 'review',
  'mark-answered': 'review',
  'mark-settled': 'review',
};

/** Where a notice leads, within the debate. */
export function noticePath({ why, about }: Notice): string {
  if (about.argument === null) return about.round === null ? '' : 'rounds';
  const { kind, id } = subjectOf(about.argument);
  const path = kind === 'provision' ? `provisions/${id}` : `arguments/${about.argument}`;
  const query = new URLSearchParams();
  if (about.claim !== null) query.set('claim', about.claim);
  const panel = about.comment === null ? panels[why] : 'discussion';
  if (panel !== undefined) query.set('panel', panel);
  const search = query.size > 0 ? `?${query}` : '';
  return path + search + (about.comment === null ? '' : `#comment-${about.comment}`);
}
