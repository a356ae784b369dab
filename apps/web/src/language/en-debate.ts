import { counted } from './plural.ts';

const n = counted('en');

/** Messages of the debate pages: list, overview, people, drafts, export and import. */
export const enDebate = {
  debates: {
    title: 'Debates',
    mine: 'Yours',
    open: 'Open to all',
    new: 'New debate',
    import: 'Import',
    none: 'No debate here yet.',
    noneWhy:
      'A debate takes a proposal apart clause by clause. Start one, import one, or open the link somebody sent you.',
    noneSignedOut: 'Sign in to start a debate, or open the link somebody sent you.',
    lastMoved: (ago: string) => `last change ${ago}`,
    untouched: 'nothing has happened yet',
  },
  debate: {
    overview: 'Overview',
    stances: 'Stances',
    drafts: 'Drafts',
    sources: 'Sources',
    people: 'People',
    export: 'Export',
    pages: 'Pages of this debate',
    provisions: n({ one: '# provision', other: '# provisions' }),
    claims: n({ one: '# claim', other: '# claims' }),
    stakeholders: n({ one: '# stakeholder', other: '# stakeholders' }),
    stancesCount: n({ one: '# stance', other: '# stances' }),
    draftsCount: n({ one: '# draft', other: '# drafts' }),
    phase: 'Phase',
    join: 'Join this debate',
    joinWhy: 'You are reading as a visitor.',
    signInToJoin: 'Sign in to join',
    joined: 'You are in. Your role is contributor.',
    settings: 'Settings',
    settingsSaved: 'Saved.',
  },
  newDebate: {
    title: 'New debate',
    name: 'What is it about?',
    nameHint: 'A short title, such as “Draft law on school phones”.',
    summary: 'A few words for those who come in',
    visibility: 'Who may read it',
    public: 'Anybody; whoever signs in may join',
    private: 'Only those you invite',
    create: 'Start the debate',
  },
};
