import { counted } from './plural.ts';

const n = counted('en');

// Messages of what stands beside a claim: evidence, votes, what happened.

export const vote = {
  title: 'Your vote',
  imagined: (name: string) => `How would ${name} vote?`,
  vote: 'Vote',
  change: 'Change your vote',
  isItTrue: 'Is this claim true?',
  hidden: 'Others’ votes stay hidden until you vote',
  changeable: 'You voted before',
  choice: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' },
  howMuch: 'How much does it matter here?',
  notSet: 'Not set',
  unset: 'Unset',
  notAtAll: 'Not at all',
  decides: 'It decides',
  kept: 'Earlier votes are kept in the record',
  all: 'All votes',
  yours: 'Your vote',
  notVoted: 'You have not voted on this claim.',
  count: n({ one: '# vote', other: '# votes' }),
  tally: (agree: number, disagree: number, pass: number) =>
    `${agree} agree, ${disagree} disagree, ${pass} pass`,
  impact: (mean: string) => `Impact ${mean} of 4`,
  secret:
    'In this debate only who has voted on a claim sees how others did. Until then its strength leaves votes out.',
  hiddenUntil: (count: number) =>
    count === 0 ? 'Nobody has voted yet.' : 'How they voted shows once you have voted.',
};
export const panel = {
  label: 'The selected claim',
  tab: {
    evidence: 'Evidence',
    discussion: 'Discussion',
    votes: 'Votes',
    history: 'History',
    review: 'Review',
  },
  forClaim: 'For this claim',
  forWording: 'For this wording',
  forStance: 'For this stance',
  addSource: 'Add a source',
  nothingChosen: 'Open a claim: what it rests on, what is said about it and how people vote stands here.',
  none: 'No source yet. A quote with its source makes a claim checkable: add the first.',
  noneReading: 'No source yet.',
  inOtherWords: 'Told in other words',
  addedBy: (name: string) => `Added by ${name}`,
  source: (number: number) => `Source ${number}`,
  notAssessed: 'Nobody has assessed this source yet',
  median: (score: string) => `Median ${score}`,
  assessments: n({ one: '# assessment', other: '# assessments' }),
  range: (least: string, most: string) => `from ${least} to ${most}`,
  kinds: (kinds: string) => `Held to be ${kinds}`,
  kind: {
    primary: 'primary',
    secondary: 'secondary',
    partisan: 'partisan',
    anonymous: 'anonymous',
  },
  history: 'What happened',
  happened: {
    made: 'made this claim',
    pro: 'added a pro',
    con: 'added a con',
    undercut: 'added an undercut',
    cited: 'attached a source',
    archived: 'archived it',
  },
};
