import type { ImportFormat } from '../api/contract.ts';

/** An archive of ours is a JSON object; whatever else is a text of Kialo. The person can choose otherwise. */
export const guessFormat = (text: string): ImportFormat => (/^\uFEFF?\s*\{/.test(text) ? 'proviso' : 'kialo');
