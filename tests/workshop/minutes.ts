/** The record of the hour: how often what was done, what was refused as it should be, and what must not have happened. */
export type Minutes = {
  did(what: string): void;
  /** A refusal that belongs to the story, by its code. */
  refused(what: string, code: string): void;
  /** Something that must not happen in a workshop. */
  complain(complaint: string): void;
  readonly complaints: readonly string[];
  count(what: string): number;
  /** What happened, a line each, the most frequent first. */
  table(): string;
};

export function takeMinutes(): Minutes {
  const counts = new Map<string, number>();
  const refusals = new Map<string, number>();
  const complaints: string[] = [];
  const add = (to: Map<string, number>, what: string) => to.set(what, (to.get(what) ?? 0) + 1);
  const lines = (of: Map<string, number>) =>
    [...of]
      .sort(([, a], [, b]) => b - a)
      .map(([what, count]) => `| ${what} | ${count.toLocaleString('en')} |`);
  return {
    did: (what) => add(counts, what),
    refused: (what, code) => add(refusals, `${what}: ${code}`),
    complain: (complaint) => complaints.push(complaint),
    complaints,
    count: (what) => counts.get(what) ?? 0,
    table: () =>
      [
        '| what happened | times |',
        '|---|---|',
        ...lines(counts),
        '',
        '| refused, as it should be | times |',
        '|---|---|',
        ...lines(refusals),
      ].join('\n'),
  };
}
