import { counted } from './plural.ts';

const n = counted('en');

// Messages of who is where now.

export const attendance = {
  here: n({ one: '# other person has this open now:', other: '# other people have this open now:' }),
};
