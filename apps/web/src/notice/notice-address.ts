import { subjectOf } from '@proviso/domain/argument';
import type { GivenNotice, NoticeReason } from '@proviso/domain/notice';

/** What the panel beside the claim shows for whom a notice leads there. */
const panels: Partial<Record<NoticeReason, string>> = {
  suggested: 'review',
  decided: 'review',
  marked: 'review',
  'mark-answered': 'review',
  'mark-settled': 'review',
};

/** Where a notice leads, within the debate. */
export function noticePath({ why, about, on }: Pick<GivenNotice, 'why' | 'about' | 'on'>): string {
  if (about.argument === null) return about.round === null ? '' : 'rounds';
  const { kind, id } = subjectOf(about.argument);
  const path = kind === 'provision' ? `provisions/${id}` : `arguments/${about.argument}`;
  const query = new URLSearchParams();
  if (about.claim !== null) query.set('claim', about.claim);
  const panel = about.comment === null ? panels[why] : on === 'suggestion' ? 'review' : 'discussion';
  if (panel !== undefined) query.set('panel', panel);
  const search = query.size > 0 ? `?${query}` : '';
  // On a phone the panel is a sheet, which opens for whom the address leads into it.
  const at = about.comment === null ? panel : `comment-${about.comment}`;
  return path + search + (at === undefined ? '' : `#${at}`);
}
