// Every message of the page in English, by noun. Another language is the same nouns in other words.
export * from './en-argument.ts';
export * from './en-attendance.ts';
export * from './en-deal.ts';
export * from './en-debate.ts';
export * from './en-evidence.ts';
export * from './en-find.ts';
export * from './en-history.ts';
export * from './en-place.ts';
export * from './en-shell.ts';
export * from './en-stance.ts';
