/** A row of the table: what is measured, and what we want of it. */
export type Row = {
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  /** Whether more is better. */
  readonly isMoreBetter: boolean;
  /** What is to be reached; null where there is no figure. */
  readonly goal: number | null;
  readonly digits: number;
};

const row = (id: string, says: string, unit: string, rest: Partial<Row> = {}): Row => ({
  id,
  says,
  unit,
  isMoreBetter: false,
  goal: null,
  digits: 1,
  ...rest,
});
const rate = (id: string, says: string, goal: number): Row =>
  row(id, says, '/s', { isMoreBetter: true, goal, digits: 0 });

export const rows: readonly Row[] = [
  row('latency-10-p50', '10 people, 1 edit/s each: median', 'ms'),
  row('latency-10-p99', '10 people, 1 edit/s each: p99', 'ms'),
  row('latency-50-p50', '50 people, 1 edit/s each: median', 'ms'),
  row('latency-50-p99', '50 people, 1 edit/s each: p99', 'ms'),
  row('latency-200-p50', '200 people, 1 edit/s each: median', 'ms', { goal: 4 }),
  row('latency-200-p99', '200 people, 1 edit/s each: p99', 'ms', { goal: 12 }),
  row('latency-large-p50', 'the same on 10,000 claims, while checkpoints or stores are made: median', 'ms', {
    goal: 4,
  }),
  row('latency-large-p99', 'the same on 10,000 claims, while checkpoints or stores are made: p99', 'ms', {
    goal: 12,
  }),
  row('latency-large-stall', 'longest stall of the server in that run', 'ms'),
  rate('rate-light-50', 'highest sustained edits, 50 people (light generator)', 55_000),
  rate('rate-light-200', 'highest sustained edits, 200 people (light generator)', 40_000),
  rate('rate-heavy-50', 'highest sustained edits, 50 people (heavy generator)', 20_000),
  rate('rate-heavy-200', 'highest sustained edits, 200 people (heavy generator)', 15_000),
  row('storm', '50 people join 10,000 claims at once: all have it (median of 3)', 'ms', {
    goal: 250,
    digits: 0,
  }),
  row('storm-first', 'the slowest of the 3 (the first)', 'ms', { digits: 0 }),
  row('idle', 'memory of an idle connection', 'KiB', { goal: 12 }),
  row('stalled', 'what waits in memory for a reader who stalls while 30 MB are sent, at the most', 'MiB', {
    goal: 1,
  }),
  row('presence', '200 people move their carets once a second', '% of a core', { goal: 15 }),
  row('cold', 'the first join of 10,000 claims after the server was started again', 'ms', { digits: 0 }),
  row('seek-first', 'a room as it was at a moment of 10,000 updates, asked for the first time', 'ms', {
    goal: 300,
    digits: 0,
  }),
  row('seek', 'the same at any other moment (slowest of 30)', 'ms', { goal: 300, digits: 0 }),
  row('strengths', 'strengths of 10,000 claims and how much each moves the outcome (compiled)', 'ms', {
    goal: 1,
    digits: 2,
  }),
  row('kill', 'shown to others and lost at SIGKILL', '%', { goal: 0, digits: 0 }),
];
