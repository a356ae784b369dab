import { counted } from './plural.ts';

const n = counted('en');

// Messages of what a debate comes down to.

export const insight = {
  title: 'What it comes down to',
  intro:
    'Which claims decide, who votes alike, how far the parties agree, and how that has moved. All of it is worked out from what is recorded here, by rules that are written down.',
  parts: 'Parts of this page',
  part: {
    cruxes: 'Cruxes',
    opinions: 'Opinion groups',
    agreement: 'Agreement among the parties',
    movement: 'Movement',
  },
  failed: 'This part could not be worked out just now.',
  again: 'Try again',
  working: 'Working it out…',

  cruxesWhy:
    'Claims without which an outcome would be another, and on which people differ. Settle one of these, and the rest follows.',
  noCruxes: 'Nothing hangs on a single claim yet. Cruxes show once provisions have claims for and against.',
  stands: (figure: string) => `stands at ${figure}`,
  circular:
    'Claims here depend on each other in a circle, so that none can be taken away by itself: its cruxes cannot be told.',
  fell: (what: string, now: string, without: string) =>
    `If this fell, ${what} would go from ${now} to ${without}.`,
  point: (number: string) => `point ${number}`,
  outcome: 'the outcome',
  tips: (from: string, to: string) => `The outcome would tip if its own score, now ${from}, came to ${to}.`,
  adds: (figure: string) => `${figure} on average`,
  addsMeans:
    'What the claim adds to the outcome on average, over all ways in which the others stand or have fallen',
  onCircle: 'the outcome does not settle',
  votes: (agree: string, disagree: string) => `${agree}, ${disagree}.`,
  agree: n({ one: '# agrees', other: '# agree' }),
  disagree: n({ one: '# does not', other: '# do not' }),
  noVotes: 'Nobody has voted on it yet.',
  hiddenVotes: 'How others voted is hidden until you vote on it.',
  delegatesDiffer: (agreeing: string, against: string) =>
    `Delegates of ${agreeing} agree with it, those of ${against} do not.`,
  delegatesAgree: (parties: string) => `Delegates of ${parties} agree with it.`,
  delegatesAgainst: (parties: string) => `Delegates of ${parties} do not agree with it.`,
  restingOn: 'Stances that rest on it:',
  and: (first: string, last: string) => `${first} and ${last}`,
  moreOutcomes: n({ one: 'Show # more outcome', other: 'Show # more outcomes' }),
  howCruxes:
    'A claim that falls passes nothing on to what it answers. They stand in the order of what they move, in full where people are split on them and by half where nobody is known to differ: votes, the delegates of parties, and stances that rest on the claim.',
  howTitle: 'How this is worked out',

  opinionsWhy:
    'Who votes alike, whatever they vote on; what sets each group apart, and what bridges them. Nobody is named.',
  noClaims: 'There is nothing to vote on yet. Groups show once people have voted on the same claims.',
  noOpinions: n({
    one: 'Nobody has voted on # claim yet, which is what gives a place among the others.',
    other: 'Nobody has voted on # claims yet, which is what gives a place among the others.',
  }),
  map: (people: string, groups: string) =>
    `A picture of ${people} in ${groups}: who lies near to whom votes alike.`,
  people: n({ one: '# person', other: '# people' }),
  groups: n({ one: '# group', other: '# groups' }),
  group: (letter: string) => `Group ${letter}`,
  you: 'you',
  youAreIn: (letter: string) => `You are in group ${letter}.`,
  youHaveNoPlace: (voted: number, needed: number) =>
    `You have voted on ${voted} ${voted === 1 ? 'claim' : 'claims'}; ${needed} give you a place in the picture.`,
  unplaced: n({
    one: '# more person has voted, on too few claims to be placed.',
    other: '# more people have voted, on too few claims to be placed.',
  }),
  hiddenClaims: n({
    one: 'On # claim you have not voted, so the votes of others there are hidden from you and count for nothing here.',
    other:
      'On # claims you have not voted, so the votes of others there are hidden from you and count for nothing here.',
  }),
  setsApart: (letter: string) => `What sets group ${letter} apart`,
  nothingApart: 'Nothing yet, of which one could be sure.',
  bridges: 'What bridges the groups',
  bridgesWhy:
    'In every group two people at least have voted, and more than half of them are of the same side.',
  noBridges: 'No claim yet on which every group has a majority of the same side.',
  consensus: 'What most people share',
  noConsensus: 'No claim yet on which it is sure that most are of one side.',
  tally: (letter: string, agree: number, disagree: number, pass: number) =>
    `Group ${letter}: ${agree} agree, ${disagree} disagree, ${pass} pass`,
  ofAll: (agree: number, disagree: number, pass: number) =>
    `${agree} agree, ${disagree} disagree, ${pass} pass`,
  next: 'Where your vote would tell most',
  vote: 'Vote',
  howOpinions:
    'Votes are laid out by their two principal components, people who voted enough are put into two to five groups by k-means, as many as lie best (silhouette), and a claim sets a group apart where two tests of proportions say so, as Polis does it.',

  agreementWhy:
    'How far each two parties agree on what both have a position on: 100 where all their positions are the same, 0 where one always supports what is the other’s red line.',
  noAgreement: 'Two parties with a position on the same provision are needed.',
  toStances: 'Record where they stand',
  toProvisions: 'To the provisions',
  kinds: 'Counting stances that are',
  counting: (parts: string) => `Counted: ${parts}.`,
  countOf: (count: string, kind: string) => `${count} ${kind}`,
  pair: (one: string, other: string, agreement: string, both: string) =>
    `${one} and ${other}: ${agreement}, on ${both}`,
  provisions: n({ one: '# provision', other: '# provisions' }),
  noPair: (one: string, other: string) => `${one} and ${other}: nothing that both have a position on`,
  pairs: 'Each two parties',
  nearest: 'Nearest to agreement',
  furthest: 'Furthest from it',
  agreementOf: (figure: string) => `agreement ${figure}`,
  howAgreement:
    'Positions count in steps from support to red line. A provision’s figure is van der Eijk’s agreement: 1 where all parties stand in one place, 0 where they are spread evenly, −1 where half stand at either end. What a party has no position on counts for nothing, never as neutral.',

  movementWhy: 'The mean agreement of all pairs of parties by the positions they held, day by day.',
  noMovement: 'Nothing has moved yet: this needs stances that are held since different days.',
  movementPicture: (from: string, first: string, to: string, last: string) =>
    `Mean agreement of the parties: ${first} on ${from}, ${last} on ${to}.`,
  nearer: 'Who came nearer to each other',
  apart: 'Who moved apart',
  pairMoved: (one: string, other: string, from: string, to: string, on: string) =>
    `${one} and ${other}: from ${from} to ${to}, on ${on}`,
  pairsWhy: (day: string) =>
    `Since ${day}, on the provisions on which both had a position then and have one now.`,
  latest: 'What moved last',
  toTimeline: 'The whole timeline',
};
