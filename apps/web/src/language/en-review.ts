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
  voteAll: 'Vote step by step',
  tab: 'Moderation',
  tabOwn: 'On my claims',
};
