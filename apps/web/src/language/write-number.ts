/** "10,000": a whole number, grouped as English does it. Why not by `Intl`: see format.ts. */
export const writeNumber = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
