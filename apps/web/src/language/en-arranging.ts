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
