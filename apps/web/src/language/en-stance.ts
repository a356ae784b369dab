import { counted } from './plural.ts';

const n = counted('en');

/** Messages of stances and their matrix. */
export const enStance = {
  position: {
    support: 'Supports',
    conditional: 'With conditions',
    neutral: 'Neutral',
    oppose: 'Opposes',
    'red-line': 'Red line',
  },
  positionShort: {
    support: 'Supports',
    conditional: 'Conditions',
    neutral: 'Neutral',
    oppose: 'Opposes',
    'red-line': 'Red line',
  },
  kind: { stated: 'Stated', assessed: 'Assessed', 'role-played': 'Role-played' },
  part: {
    drafted: 'Drafted it',
    consulted: 'Consulted',
    informed: 'Informed',
    excluded: 'Excluded',
    unknown: 'No part known',
  },
  mustConsent: 'Must consent',
  mark: (position: string, kind: string) => `${position}, ${kind}`,
  stancesOf: n({ one: '# stance recorded', other: '# stances recorded' }),
};
