import { counted } from './plural.ts';

const n = counted('en');

// Messages of what one does to an argument now and then: taking back, merging, pasting a list.

export const undoing = {
  /** The reason that stands in the record of a claim that its author took back. */
  reason: 'Taken back by its author.',
  archivedSince: 'That cannot be undone: the claim was archived meanwhile.',
  notStored: 'It is not stored yet. Try again when it says “Saved”.',
  answeredSince: (name: string) =>
    `That cannot be undone: ${name} has answered it since. Archive it with a reason, if it should go all the same.`,
  movedSince: 'That cannot be undone: the claim was moved again since.',
  joinedSince: 'That cannot be undone: the premises were joined anew since.',
  premisesGone: 'It is back in its place. Its premises have gone from there, so it stands alone.',
  wordsGone: 'There is nothing left of that to undo.',
  tooLong: (longest: number) =>
    `That cannot be undone: others have written on, and the text would be longer than ${longest.toLocaleString('en')} characters.`,
};
export const merge = {
  title: 'Merge with the same claim',
  means: 'For two claims that say the same. One stays; of the other nothing is lost.',
  search: 'Which claim stays?',
  placeholder: 'Words of the claim that stays',
  stays: (words: string) => `“${words}” stays.`,
  answers: n({ one: '# answer moves over to it', other: '# answers move over to it' }),
  votes: n({ one: '# vote is copied to it', other: '# votes are copied to it' }),
  votesOnly: n({
    one: '# vote is copied to it, without its impact, which was about this place',
    other: '# votes are copied to it, without their impact, which was about this place',
  }),
  sources: n({ one: '# source is copied to it', other: '# sources are copied to it' }),
  reviews: n({
    one: '# suggestion or mark that waits moves over to it',
    other: '# suggestions and marks that wait move over to it',
  }),
  links: n({ one: '# link shows it from now on', other: '# links show it from now on' }),
  leavesLink: 'A link to it takes this claim’s place, and this claim is archived',
  archived: 'This claim is archived, with a reason that names the one that stays',
  submit: 'Merge them',
  done: 'Merged: both are one claim now.',
};
const claims = n({ one: '# claim', other: '# claims' });
export const paste = {
  title: 'Add a list of claims',
  means: 'One claim a line; what stands further in answers the line above it.',
  list: 'The list',
  hint: 'Indented by tabs or spaces, with bullets or numbers. “Pro:” and “Con:”, or + and −, say the sides. A text from Kialo works too.',
  look: 'Look it over',
  asText: 'Paste again',
  preview: 'What would be added',
  under: (count: number, where: string) => `${claims(count)} below “${where}”`,
  line: (line: number, message: string) => `Line ${line}: ${message}`,
  sideOf: (words: string) => `Side of “${words}”`,
  textOf: (line: number | null) => (line === null ? 'Text of the claim' : `Text of line ${line}`),
  excess: (line: number | null, over: number, longest: number) =>
    `${line === null ? 'This' : `Line ${line}`} is ${over} characters too long: a claim has at most ${longest}. Shorten it, or say the rest in a claim below it.`,
  again: (words: string) => `Uses again: “${words}”`,
  in: (words: string) => `Move in: “${words}”`,
  out: (words: string) => `Move out: “${words}”`,
  leaveOut: (words: string) => `Leave out: “${words}”`,
  tooMuch: (given: number, longest: number) =>
    `That has ${given.toLocaleString('en')} characters, and a claim has at most ${longest}: it was not pasted.`,
  tooLong: n({ one: '# claim is too long', other: '# claims are too long' }),
  add: n({ one: 'Add # claim', other: 'Add # claims' }),
  added: n({ one: '# claim added.', other: '# claims added.' }),
};
