import { counted } from './plural.ts';

const n = counted('en');

// Messages that a page says at once of what waits for a decision.

export const review = {
  suggestions: n({ one: '# suggestion', other: '# suggestions' }),
  marks: n({ one: '# mark', other: '# marks' }),
  suggest: 'Suggest a change',
  mark: 'Mark it…',
  suggestMove: 'Suggest a move…',
  composerHint: 'Enter suggests it; an editor decides',
  placeSuggestion: 'Suggest',
  suggested: 'Suggested. You will see here what becomes of it.',
  suggestedAnswers: 'Suggested, not decided yet',
  whose: 'Votes of',
  everybody: 'everybody',
  ofRole: (role: string) => `everybody in the role of ${role}`,
  ofDelegates: (party: string) => `the delegates of ${party}`,
  ofImagined: (name: string) => `${name}, as you imagine`,
  roles: 'A role',
  delegates: 'Delegates',
  people: 'One person',
  imagined: 'Imagined',
  imagine: 'Imagine somebody…',
  imagineTitle: 'How would somebody else vote?',
  imagineMeans: 'Vote as you think they would. Only you see it, and it counts in no tally.',
  imagineWho: 'Whom do you imagine?',
  imagineHint: 'Such as “A farmer near the line” or “The finance ministry”',
  imagineStart: 'Look through their eyes',
  fromPerspective: (whose: string) => `Votes and strengths show those of ${whose}.`,
  backToAll: 'Show everybody’s',
  voteAll: 'Vote step by step',
  tab: 'Moderation',
  tabOwn: 'On my claims',
};
