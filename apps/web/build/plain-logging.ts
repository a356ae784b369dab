/**
 * Stands for `lib0/logging` in the browser. Yjs uses it to warn; its own can also print pictures and styled words, for which it
 * brings along a library of schemas: three thousand bytes of every page that is live.
 */
export const print = (...words: readonly unknown[]): void => console.log(...words);
export const warn = (...words: readonly unknown[]): void => console.warn(...words);
export const BOLD = '';
export const UNBOLD = '';
export const RED = '';
export const ORANGE = '';
