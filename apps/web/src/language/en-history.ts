import { counted } from './plural.ts';

const n = counted('en');

// Messages of what was: revisions, and the replay of an argument.

export const history = {
  asItWas: 'As it was',
  readingOnly: 'Reading only. Nothing here can be changed.',
  reading: 'Reading the past',
  backToNow: 'Back to now',
  loading: 'Fetching what was',
  nothing: 'Nothing has been written here yet, so there is nothing to replay.',
  play: 'Play',
  pause: 'Pause',
  earlier: 'The change before',
  later: 'The next change',
  moment: 'Moment',
  controls: 'Replay',
  log: 'Who wrote what, when',
  told: 'from the record that was brought in',
  changes: n({ one: '# change', other: '# changes' }),
  people: n({ one: '# person', other: '# people' }),
  at: (who: string, when: string, nr: string, of: string) => `${who}, ${when}, step ${nr} of ${of}`,
  show: 'Show it',
  did: {
    made: { pro: 'added a pro', con: 'added a con', undercut: 'added an undercut' },
    madeWording: 'entered the text',
    edited: 'edited the words',
    editedWording: 'edited the text',
    reverted: 'put earlier words back',
    moved: 'moved it',
    joined: 'joined it with another premise',
    parted: 'let it stand by itself',
    archived: 'archived it',
    restored: 'restored it',
  },
  movedTo: {
    pro: (what: string) => `Now a pro to: ${what}`,
    con: (what: string) => `Now a con to: ${what}`,
    undercut: (what: string) => `Now an undercut of: ${what}`,
  },
  reordered: 'To another place among its siblings',
  subject: 'the provision itself',
  seeThen: 'See it then',
  putBack: 'Put these words back',
  wereBack: 'The earlier words are back.',
  more: 'Show earlier changes',
  keys: {
    title: 'In a replay',
    play: 'play, pause',
    skip: 'the change before, the next change',
    ends: 'the beginning, the end',
    leave: 'back to now',
  },
  wordingTitle: 'The text, as it changed',
};
