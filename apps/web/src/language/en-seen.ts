import { counted } from './plural.ts';

const n = counted('en');

// Messages of what is new since one's last visit.

export const seen = {
  new: 'New since your last visit',
  newBelow: n({ one: '# new below', other: '# new below' }),
  count: n({ one: '# new', other: '# new' }),
  since: n({ one: '# new claim since your last visit', other: '# new claims since your last visit' }),
  sinceHere: n({ one: '# new claim since you were here', other: '# new claims since you were here' }),
  concerning: n({ one: '# that concerns you', other: '# that concern you' }),
  next: 'Next',
  nextNew: 'Go to the next new claim',
  mark: 'Mark as seen',
  markBranch: 'Mark this branch as seen',
  markArgument: 'Mark this argument as seen',
  markAll: 'Mark everything in this debate as seen',
  none: 'Nothing here is new to you.',
};
