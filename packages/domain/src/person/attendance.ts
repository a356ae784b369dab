import type { ArgumentId } from '../argument/argument.ts';
import type { PersonId } from './person.ts';

/** Who has an argument open. It passes: it is told while it lasts, and never kept. */
export type Attendance = {
  readonly argument: ArgumentId;
  /** Each once, in the order of their ids; of a crowd, the first `mostNamed`. */
  readonly people: readonly PersonId[];
  /** All of them, visitors too. */
  readonly count: number;
};

/** How many people of one argument are told by name: the rest are a number. */
export const mostNamed = 30;

/** What stands on a debate's feed besides its events: who is where now, in arguments that anybody has open. */
export type AttendanceMessage = { readonly kind: 'attendance'; readonly here: readonly Attendance[] };
