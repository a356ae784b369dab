import { counted } from './plural.ts';

const n = counted('en');

// Messages of where something is written: a claim, a source, why one is archived.

export const composer = {
  label: {
    pro: 'A reason for it',
    con: 'A reason against it',
    undercut: 'Why it does not matter here, even if true',
  },
  placeholder: {
    pro: 'One statement that speaks for it',
    con: 'One statement that speaks against it',
    undercut: 'One statement about the step, not the claim',
  },
  hint: 'Enter adds it',
  outlineHint: 'Enter adds it and begins the next; Tab and Shift+Tab move it in and out',
  left: n({ one: '# character left', other: '# characters left' }),
  over: n({ one: '# character too long', other: '# characters too long' }),
  place: 'Add',
  turn: { pro: 'Make it a pro', con: 'Make it a con' },
};
export const archiveClaim = {
  title: 'Archive this claim',
  means: 'It leaves the argument with all below it. It stays readable, and can be restored.',
  reason: 'Why?',
};
export const cite = {
  title: 'Add a source',
  means: 'A passage, and where it stands, so that others can check it.',
  source: 'Source',
  newSource: 'A new source',
  sourceTitle: 'Title of the source',
  publisher: 'Publisher',
  authors: 'Authors',
  authorsHint: 'Divided by semicolons',
  published: 'Published',
  publishedHint: '2025, 2025-11 or 2025-11-20',
  genre: 'Kind',
  url: 'Web address',
  quote: 'The passage, word for word',
  told: 'What the passage says, in your words',
  verbatim: 'These are the source’s own words',
  locator: 'Where in it',
  locatorHint: 'Such as “p. 14” or “para. 22”',
  add: 'Add the source',
};
