import { counted } from './plural.ts';

const n = counted('en');

// Messages of what stands around every page of a debate, and of its overview.

export const debate = {
  overview: 'Overview',
  timeline: 'Timeline',
  stances: 'Stances',
  deal: 'Deal',
  rounds: 'Rounds',
  rolePlay: 'Role-play',
  drafts: 'Drafts',
  sources: 'Sources',
  people: 'People',
  export: 'Export',
  pages: 'Pages of this debate',
  provisions: n({ one: '# provision', other: '# provisions' }),
  claims: n({ one: '# claim', other: '# claims' }),
  stakeholders: n({ one: '# stakeholder', other: '# stakeholders' }),
  stancesCount: n({ one: '# stance', other: '# stances' }),
  phase: 'Phase',
  join: 'Join this debate',
  joinWhy: 'You are reading as a visitor.',
  signInToJoin: 'Sign in to join',
  joined: 'You are in. Your role is contributor.',
  settings: 'Settings',
  settingsSaved: 'Saved.',
  votes: 'How others voted',
  votesMean: 'Once the debate is closed, everybody sees how the votes stand.',
  votesAre: {
    open: 'Counts for everybody, names for nobody',
    'hidden-until-voted': 'Hidden on each claim until one has voted on it',
  },
  more: 'Read on',
  less: 'Less',
  draft: 'Draft',
  empty: 'No provisions yet.',
  emptyWhy: 'A debate is about the provisions of a draft. Add a draft, then its clauses one by one.',
  toDrafts: 'To the drafts',
  toStances: 'See the stances',
  noTheme: 'Without a theme',
  columnClaims: 'Claims for and against',
  columnStrength: 'Strength',
  strengthMeans:
    'How the provision stands after all that was said for and against it, from 0 to 1; 0.5 is undecided.',
  strengthOf: (figure: string) => `strength ${figure}`,
  claimsFor: (count: number) => `${count} for`,
  claimsAgainst: (count: number) => `${count} against`,
  noClaims: 'no claims yet',
  stands: (who: string, position: string, kind: string) => `${who}: ${position}, ${kind}`,
  nothingRecorded: (who: string) => `${who}: nothing recorded`,
};
