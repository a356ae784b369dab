import { counted } from './plural.ts';

const n = counted('en');

// Messages of a stance, wherever it is shown.

export const position = {
  support: 'Supports',
  conditional: 'With conditions',
  neutral: 'Neutral',
  oppose: 'Opposes',
  'red-line': 'Red line',
};
export const positionShort = {
  support: 'Supports',
  conditional: 'Conditions',
  neutral: 'Neutral',
  oppose: 'Opposes',
  'red-line': 'Red line',
};
export const kind = { stated: 'Stated', assessed: 'Assessed', 'role-played': 'Role-played' };
export const part = {
  drafted: 'Drafted it',
  consulted: 'Consulted',
  informed: 'Informed',
  excluded: 'Excluded',
  unknown: 'No part known',
};
export const mustConsent = 'Must consent';
export const mark = (position: string, kind: string) => `${position}, ${kind}`;
export const stancesOf = n({ one: '# stance recorded', other: '# stances recorded' });
