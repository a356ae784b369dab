import { counted } from './plural.ts';

const n = counted('en');

// Messages of packages: what could be agreed.

export const deal = {
  title: 'What could be agreed',
  intro:
    'Take a wording for each provision, or leave it out. Every choice shows at once what it means to each party, by the stances recorded up to today.',
  wordingOf: (heading: string) => `Wording of ${heading}`,
  leaveOut: 'Leave out',
  fix: (heading: string) => `Keep this choice: ${heading}`,
  fixHint: 'The search for better packages leaves it as it is.',
  unknown: (who: string) => `${who}: not known`,
  carried: 'said of the earlier text, which this one keeps in substance',
  stands: (who: string, position: string, kind: string) => `${who}: ${position}, ${kind}`,
  conditionStatus: { met: 'met', open: 'open', unmet: 'unmet' },
  redLine: (who: string) => `${who}: red line.`,
  unmetBy: (who: string, text: string, number: string | null) =>
    number === null
      ? `${who}: condition unmet, “${text}”`
      : `${who}: condition unmet, “${text}” (point ${number})`,

  verdict: {
    blocked: 'This cannot be agreed as it stands',
    open: 'Nothing known stands against this',
    sure: 'This can be agreed',
  },
  verdictWhy: {
    blocked: (count: string) => `Against it: ${count} of parties whose consent is needed.`,
    open: (what: string) => `It hangs on what is not known: ${what}.`,
    sure: 'No red line, and no condition that is not met.',
  },
  redLines: n({ one: '# red line', other: '# red lines' }),
  unmet: n({ one: '# unmet condition', other: '# unmet conditions' }),
  open: n({ one: '# open condition', other: '# open conditions' }),
  unknowns: n({ one: '# unknown position', other: '# unknown positions' }),
  inPart: n({
    one: '# objection to a whole draft of which a part is taken',
    other: '# objections to whole drafts of which a part is taken',
  }),
  verdictRange: (least: number, most: number) =>
    `With what is not known: at least ${least} objections, at most ${most}.`,
  and: ' and ',

  parties: 'What it means to each party',
  utilityHint:
    'Sum of salience × position. The bar is the whole range it may lie in; the dark part is known, its mark the middle of what is known.',
  range: (low: string, high: string) => `${low} to ${high}`,
  known: (value: string) => `${value} by what is known`,
  against: (value: string) => `${value} against the other`,
  at: (numbers: string) => `at ${numbers}`,

  better: 'Look for a better one',
  bestSum: 'Best for all together',
  bestWorst: 'Best for the worst-off',
  counts: 'Whose utility counts',
  countsNeeded: 'Who must consent',
  countsAll: 'Everybody',
  reading: 'The unknown counts',
  readingKnown: 'not at all',
  readingWorst: 'at its worst',
  readingBest: 'at its best',
  mayLeaveOut: 'Provisions may be left out',
  searching: 'Searching …',
  found: 'Taken. Going back in the browser undoes it.',
  already: 'This is already the best one.',
  failed: 'The solver could not be loaded. Reload the page to try again.',
  none: 'No package can be agreed within these limits.',
  conflict: n({
    one: 'Already this cannot be heeded, whatever else is chosen:',
    other: 'Already these # cannot all be heeded, whatever else is chosen. One of them has to give way:',
  }),
  giveWay: n({
    one: 'In all, at least # objection has to give way. The package with the fewest meets this one:',
    other: 'In all, at least # objections have to give way. The package with the fewest meets these:',
  }),
  giveWaySame: 'Nothing else would have to: without it a package could be agreed.',
  noneAction: 'Show that package',
  redLineOn: (who: string, where: string) => `${who}’s red line on ${where}`,
  onlyIf: (who: string, where: string, number: string | null) =>
    number === null
      ? `${who} accepts ${where} on a condition that is not met`
      : `${who} accepts ${where} on a condition about point ${number} that is not met`,
  pointOf: (number: string, draft: string) => `point ${number} of “${draft}”`,
  wholeDraft: (draft: string) => `“${draft}” as a whole`,
  wholeCounts: 'The package is this draft and nothing else, so this counts.',
  partCounts: 'Taken in part: whether this still holds is not known, so it widens the range.',
  took: (ms: string) => `Proven best in ${ms} ms.`,

  gain: 'Could somebody gain with nobody losing?',
  gainNo: 'No: by what is known, every other package costs somebody something.',
  gainYes: (who: string) => `Yes. ${who} would gain, and by what is known nobody would lose:`,
  gainUnknown: n({
    one: 'It takes on # position that is not known.',
    other: 'It takes on # positions that are not known.',
  }),
  take: 'Take it',
  argue: 'Argue it',
  change: (number: string, wording: string) => `${number}: ${wording}`,

  trades: 'What would help',
  tradesHint: 'By what is known. What is not known is left aside, and may turn it.',
  tradesNone: 'No change of one provision lifts a red line, and no exchange of two pays for itself.',
  ifWent: (changes: string) => `If ${changes}`,
  went: (number: string, wording: string) => `point ${number} took “${wording}”`,
  wentOut: (number: string) => `point ${number} were left out`,
  onPoint: (number: string) => `on point ${number}`,
  onWhole: 'on the whole draft',
  redLineTo: (who: string, where: string, position: string) =>
    `${who}’s red line ${where} becomes “${position}”`,
  redLineUnknown: (who: string, where: string) =>
    `${who}’s red line ${where} falls, and where it then stands is not known`,
  redLineGone: (who: string, where: string) => `${who}’s red line ${where} falls away`,
  conditionBecomes: {
    met: (who: string, where: string) => `${who}’s condition ${where} is met`,
    open: (who: string, where: string) => `${who}’s condition ${where} is open again`,
    gone: (who: string, where: string) => `${who}’s condition ${where} is no longer asked`,
  },
  redLineThen: (who: string, where: string) => `but it meets ${who}’s red line on ${where}`,
  unmetThen: (who: string, where: string) => `but ${who}’s condition on ${where} is then unmet`,
  lifts: n({ one: 'one objection falls', other: '# objections fall' }),
  gains: (who: string) => `${who} would gain`,
  mayLose: (who: string) => `${who} might lose`,

  saved: 'Saved packages',
  savedNone: 'None yet. Save this one, so that others can look at it and argue about it.',
  save: 'Save this package',
  saveAgain: 'Save as a new version',
  saveWhy: 'A saved package never changes: a changed one is a new one that says what it follows.',
  name: 'Name',
  note: 'Why this deal',
  noteHint: 'What it rests on, whom it asks for what.',
  savedDone: 'Saved.',
  savedBy: (who: string, when: string) => `${who}, ${when}`,
  follows: (name: string) => `follows “${name}”`,
  compare: 'Compare',
  sideBySide: 'Packages side by side',
  sideBySideWith: 'Set beside it',
  sideBySideChoose: 'Choose …',
  thisChoice: 'This choice',
  stopComparingWith: (name: string) => `Take away: ${name}`,
  verdictRow: 'Could it be agreed?',
  verdictShort: { blocked: 'Not as it stands', open: 'Nothing known against it', sure: 'Yes' },
  showDiffering: n({ one: 'Show the # provision that differs', other: 'Show the # provisions that differ' }),
  noDifference: 'They take the same wording of everything.',
  sideHint: n({
    one: 'They differ on # provision. Bold: worth most to that party, by what is known.',
    other: 'They differ on # provisions. Bold: worth most to that party, by what is known.',
  }),
  differs: n({ one: '# provision differs', other: '# provisions differ' }),
  sameChoices: 'the same choices',
  other: (wording: string) => `there: ${wording}`,
  was: (wording: string) => `was: ${wording}`,
  stopComparing: 'Stop comparing',
  changed: 'changed since',
  startFrom: 'Start from',

  zone: 'Zone of agreement',
  zoneWhy: (within: number, provisions: string) =>
    `${within} of ${provisions} have a wording that crosses no known red line of a party whose consent is needed.`,
  zoneOut: 'No wording of these does:',
  zoneShow: 'The wordings within it',
  zoneIf: (who: string, text: string) => `${who}: if “${text}”`,
  zoneUnknown: (who: string) => `not known: ${who}`,
  ranks: 'How the wordings compare',
  ranksBy: {
    needed: 'As the parties whose consent is needed would order them, by their positions.',
    all: 'As all parties would order them, by their positions.',
  },
  ranksWording: 'Wording',
  ranksPairs: 'One by one',
  ranksJudgment: 'By majority',
  ranksAgreement: 'Agreement',
  ranksSure: (wording: string) =>
    `“${wording}” beats every other one by one, whatever the unknown positions turn out to be.`,
  ranksKnown: (wording: string) =>
    `By what is known, “${wording}” beats every other one by one. What is not known may turn it.`,
  ranksLeft: (wording: string) => `Red lines leave only “${wording}”.`,
  ranksNone:
    'None beats every other one by one, by what is known. Schulze’s method says what comes first, or ties.',
  ranksAllOut: 'Each crosses a red line of a party whose consent is needed.',
  ranksOut: (who: string) => `ruled out by ${who}`,
  ranksPlace: (place: number) => `${place}.`,
  ranksRange: (worst: string, best: string) => `with the unknown: ${worst} to ${best}`,
  ranksOver: (judged: number, all: number) => `${judged} of ${all} parties`,
  ranksFigure: (agreement: string, polarisation: string) => `${agreement}, polarisation ${polarisation}`,
  ranksNobody: 'nobody’s position is known',
  ranksHint:
    'One by one: Condorcet’s comparison of each two, Schulze’s method where that goes round in a circle. By majority: the median position (majority judgment). Agreement: van der Eijk’s A, from −1 (two poles) to 1 (one mind); polarisation after Esteban and Ray. Leaving out is neutral to everybody.',

  limits: 'What this does not know',
  limitsText: [
    'Stated, assessed and role-played stances count together unless a kind is switched off above. What a party said itself counts before what analysts assess, and that before what was played.',
    'A provision that is left out is worth 0 to everybody: the rest is measured against that.',
    'A position that nobody recorded is a range from red line to support, never neutral.',
    'A condition in words alone, or one that asks for another wording than is taken, stays open.',
    'Positions add up; that one clause changes the worth of another is known only where a condition says so.',
    'Salience is each party’s own scale: +4 for one is not +4 for another.',
    'A stance on a draft as a whole counts where the package is that draft and nothing else. Of a part it may count for anything between nothing and all.',
    'What nobody said of a whole draft adds nothing: its provisions are judged one by one.',
  ],
  noDraft: 'There is nothing to choose from yet.',
  noDraftWhy: 'A package takes one wording of each provision. Add a draft with its provisions first.',
  toDrafts: 'To the drafts',
  noParties:
    'There are no stakeholders yet, so nobody’s consent can be weighed. An editor adds them on the page of people.',
  toVerdict: 'What it means',
};
