import { counted } from './plural.ts';

const n = counted('en');

// Messages of the drawn argument.

export const map = {
  search: 'Find on the map',
  found: n({ one: '# claim', other: '# claims' }),
  of: (place: number, all: number) => `${place} of ${all}`,
  previous: 'The one before',
  next: 'The next one',
  levels: 'How many levels show',
  allLevels: 'All levels',
  someLevels: 'Some folded',
  card: (side: string, level: number) => `${side}, level ${level}`,
  walk: 'walk the cards as they are drawn',
  toLevel: n({ one: '# level', other: '# levels' }),
};
