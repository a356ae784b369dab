/** "0.66" of a strength in [0,1]. */
export const formatStrength = (value: number): string => value.toFixed(2);
/** "2.9" of a mean. */
export const formatMean = (value: number): string => value.toFixed(1);
