// The tables, by what they are about. What holds for all of them stands in schema/columns.ts.
export * from './schema/account.ts';
export * from './schema/argument.ts';
export * from './schema/debate.ts';
export * from './schema/discussion.ts';
export * from './schema/draft.ts';
export * from './schema/evidence.ts';
export * from './schema/moderation.ts';
export * from './schema/role-play.ts';
export * from './schema/stakeholder.ts';
export * from './schema/vote.ts';
