const short = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const long = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
/** Of a month from 0 to 11. */
const name = (names: readonly string[], month: number) => names[month] ?? '';

/** How days are written; months count from 0, as they do in a Date. */
export const date = {
  short: (day: number, month: number) => `${day} ${name(short, month)}`,
  full: (day: number, month: number, year: number) => `${day} ${name(short, month)} ${year}`,
  spoken: (day: number, month: number, year: number) => `${day} ${name(long, month)} ${year}`,
  month: (month: number, year: number) => `${name(short, month)} ${year}`,
  at: (day: string, hours: string, minutes: string) => `${day}, ${hours}:${minutes}`,
};
