import { locale } from '../language/language.ts';
import { once } from '../language/once.ts';

const two = once(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
const one = once(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));

/** "0.66" of a strength in [0,1]. */
export const formatStrength = (value: number): string => two().format(value);
/** "2.9" of a mean. */
export const formatMean = (value: number): string => one().format(value);
