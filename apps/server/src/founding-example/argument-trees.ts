import type { Argument } from './argument-notation.ts';

export const argumentTrees: readonly Argument[] = [];
