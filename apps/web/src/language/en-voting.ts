import { counted } from './plural.ts';

const n = counted('en');

// Messages of the guided vote.

export const voting = {
  title: 'Vote step by step',
  on: (what: string) => `Voting on ${what}`,
  progress: (at: string, of: string) => `${at} of ${of}`,
  level: (level: string) => `Level ${level}`,
  answers: {
    pro: (what: string) => `A pro to: ${what}`,
    con: (what: string) => `A con to: ${what}`,
    undercut: (what: string) => `Why this does not matter there, even if true: ${what}`,
  },
  hidden: 'How others voted does not show here.',
  before: 'You voted before; you can change it.',
  back: 'Back',
  skip: 'Skip',
  next: 'Next',
  finish: 'Finish',
  leave: 'Back to the argument',
  keys: 'A agrees, D disagrees, P passes; 0 to 4 says how much it matters; the arrows go back and on.',
  nothing: 'There is no claim here to vote on yet.',
  done: 'You are through',
  voted: (voted: string, all: string) => `You have voted on ${voted} of ${all} claims.`,
  again: 'Vote on what is left',
  consistent: 'Your votes go together: none of them contradicts another.',
  contradictions: n({
    one: '# pair of your votes does not go together',
    other: '# pairs of your votes do not go together',
  }),
  contradictionsMean: 'That may well be what you think. If not, change either vote.',
  why: {
    'agrees-despite-con': 'You agree with this, and with a con that you say decides.',
    'disagrees-despite-pro': 'You disagree with this, but agree with a pro that you say decides.',
    'decides-despite-undercut': 'You say that this decides, and agree that it does not matter there.',
  },
  yours: (choice: string, impact: string) => (impact ? `You: ${choice}, impact ${impact}` : `You: ${choice}`),
  change: 'Change this vote',
  saving: 'Saving your vote',
  saved: 'Your votes are saved.',
  point: (number: string) => `Point ${number}`,
  subject: 'what the argument is about',
};
