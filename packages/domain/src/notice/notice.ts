/** What somebody wants to be told of in a debate. */
export const hearings = ['everything', 'mentions', 'nothing'] as const;
export type Hears = (typeof hearings)[number];
