import { counted } from './plural.ts';

const n = counted('en');

// Messages of the source library and of credibility.

export const genre = {
  news: 'News',
  official: 'Official',
  interview: 'Interview',
  analysis: 'Analysis',
  dataset: 'Data',
  treaty: 'Treaty',
  book: 'Book',
  other: 'Other',
};
export const source = {
  page: 'Sources',
  add: 'Add a source',
  addWhy: 'Everybody in the debate can then quote it beside a claim or a stance.',
  title: 'Title',
  url: 'Web address',
  authors: 'Authors',
  authorsHint: 'Several: separate them with a semicolon.',
  publisher: 'Publisher',
  published: 'Published',
  publishedHint: 'Year, month or day: 2025, 2025-11, 2025-11-20.',
  genre: 'Kind',
  none: 'The library is empty.',
  noneWhy:
    'A source is a document that claims and stances quote. Add the first one, then say how far it can be trusted.',
  found: n({ one: '# source', other: '# sources' }),
  find: 'Find in the library',
  nothingFound: 'No source has these words.',
  quotes: n({ one: 'quoted once', other: 'quoted # times' }),
  unused: 'not quoted yet',
  onClaim: 'on a claim',
  onStance: 'on a stance',
  onProvision: 'on a provision',
  usedFor: 'Where it is quoted',
  open: 'Open the document',
  dispute: 'Argue about this source',
};
export const credibility = {
  title: 'Credibility',
  median: (score: string) => `Median ${score}`,
  range: (count: string, least: string, most: string) => `${count}, from ${least} to ${most}`,
  one: (score: string) => `One assessment: ${score}`,
  count: n({ one: '# assessment', other: '# assessments' }),
  none: 'Nobody has said yet how far it can be trusted.',
  assess: 'Assess it',
  again: 'Change your assessment',
  scale: (score: string) => `Scores on a scale from 0 to 10, median ${score}`,
  kind: 'It is',
  kinds: {
    primary: 'primary: the thing itself',
    secondary: 'secondary: tells of it',
    partisan: 'partisan: a party to it',
    anonymous: 'anonymous: nobody answers for it',
  },
  kindShort: { primary: 'primary', secondary: 'secondary', partisan: 'partisan', anonymous: 'anonymous' },
  proximity: 'How near it was to what it tells',
  proximities: {
    'took part': 'took part',
    'was present': 'was present',
    'told by one who was': 'told by one who was',
    'at a distance': 'at a distance',
  },
  score: 'Score',
  scoreUnset: 'not set yet',
  scoreEnds: ['0, worthless', '10, as good as seeing it'],
  reason: 'Why',
  reasonHint: 'An assessment without a reason cannot be discussed.',
  submit: 'Record the assessment',
  done: 'Assessment recorded.',
  by: (who: string, when: string) => `${who}, ${when}`,
};
