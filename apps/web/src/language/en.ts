// Every message of the page in English, by noun: what a page says at once and what it says when asked stand in files of
// their own, because a page loads whole files. Another language is the same nouns in other words.
export * from './en-account.ts';
export * from './en-archive.ts';
export * from './en-argument.ts';
export * from './en-arranging.ts';
export * from './en-attendance.ts';
export * from './en-comment.ts';
export * from './en-deal.ts';
export * from './en-debate.ts';
export * from './en-debates.ts';
export * from './en-drafts.ts';
export * from './en-evidence.ts';
export * from './en-find.ts';
export * from './en-history.ts';
export * from './en-matrix.ts';
export * from './en-moderation.ts';
export * from './en-notice.ts';
export * from './en-panel.ts';
export * from './en-people.ts';
export * from './en-place.ts';
export * from './en-review.ts';
export * from './en-role-play.ts';
export * from './en-round.ts';
export * from './en-seen.ts';
export * from './en-shell.ts';
export * from './en-stance.ts';
export * from './en-writing.ts';
