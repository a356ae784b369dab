import { counted } from './plural.ts';

const n = counted('en');

// Messages of placing claims: moving, joining, using them again.

export const place = {
  handle: (words: string) => `Move “${words}”`,
  move: 'Move…',
  turn: { pro: 'Turn into a pro', con: 'Turn into a con' },
  join: 'Join with a premise…',
  part: 'Part from its premises',
  link: 'Use it elsewhere…',
  merge: 'Merge with the same claim…',
  title: {
    move: 'Move this claim',
    link: 'Use this claim a second place',
    join: 'Join this premise with another',
  },
  means: {
    move: 'It goes with all that answers it. Votes, sources and authors stay as they are.',
    link: 'Both places show the same words. What answers it stays where it was first made.',
    join: 'Joint premises only work together: if one falls, the others do not carry the weight.',
  },
  search: { move: 'What should it answer?', link: 'Where else?', join: 'Which premise?' },
  placeholder: 'Words of a claim, or the number of a point',
  as: 'As',
  none: 'No claim has these words.',
  noneToJoin: 'There is no other claim on this side that answers the same.',
  itself: 'What this is about',
  level: (depth: number) => `level ${depth}`,
  here: 'In this argument',
  elsewhere: 'Elsewhere in the debate',
  submit: { move: 'Move it here', link: 'Use it here', join: 'Join them' },
  moved: 'Moved.',
  joined: 'Joined: they only work together now.',
  parted: 'Parted: it stands alone now.',
  linked: 'It is used there too now.',
  similar: 'Said already? Use it here instead of writing it again:',
  useThis: 'Use it here',
  alreadyHere: 'It answers this already',
  usedAlso: n({ one: 'Also used in # other place', other: 'Also used in # other places' }),
  usedAt: (where: string, answers: string | null) => (answers ? `${where}, on “${answers}”` : where),
  in: 'Move in',
  out: 'Move out',
  up: 'Move up',
  down: 'Move down',
  pasteList: 'Paste a list',
  tabHint:
    'Tab moves the claim in, Shift and Tab out, Alt with up or down among its siblings. Press Escape first to go on by Tab.',
};
