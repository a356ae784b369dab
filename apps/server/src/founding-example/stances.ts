import { assessedStances } from './stances-assessed.ts';
import { playedStances } from './stances-played.ts';
import { statedStances } from './stances-stated.ts';

const recorded = [...statedStances, ...assessedStances, ...playedStances];

export const stances = recorded.map(({ stance }) => stance);
export const citationsOnStances = recorded.flatMap(({ citations }) => citations);
