// Messages of the timeline.

export const timeline = {
  title: 'How it moved',
  why: 'Where each party stood, and since when; or what had been written down by when. Beside it, what happened in the world.',
  of: 'Of',
  toMatrix: 'As a matrix',
  lanes: 'Positions over time',
  asTable: 'As a table',
  columns: ['On', 'Position', 'How it is known', 'From', 'To'],
  nothing: 'Nothing is recorded here yet. Choose another, or record where they stand in the matrix.',
  moved: 'What moved, after what',
  notCause:
    'What stands below a change happened in the three weeks before it. That is an order in time; it is not said to be the cause.',
  nothingMoved: 'Nobody changed position here.',
  became: 'became',
  before: 'Shortly before',
  world: 'In the world',
  nothingHappened: 'Nothing is entered yet. An editor enters what happened, with where it is reported.',
  enter: 'Enter what happened',
  enterWhy: 'A day, what happened, and the source that reports it.',
  changeEntry: 'Change the entry',
  change: 'Change',
  day: 'Day',
  what: 'What happened',
  source: 'Where it is reported',
  save: 'Save',
  entered: 'Saved.',
};
