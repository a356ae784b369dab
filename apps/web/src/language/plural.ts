import { writeNumber } from './write-number.ts';

/** The forms of a counted phrase; `#` stands for the number. Languages with few or many give those too. */
export type Forms = { readonly [rule in Intl.LDMLPluralRule]?: string } & { readonly other: string };

const known = new Map<string, Intl.PluralRules>();
/** Made with the first phrase that is asked for, once for all catalogues. */
function rulesOf(locale: string): Intl.PluralRules {
  const found = known.get(locale) ?? new Intl.PluralRules(locale);
  known.set(locale, found);
  return found;
}

/** Makes "1 claim", "2 claims" … for one language: a function from a count to the phrase. */
export function counted(locale: string) {
  return (forms: Forms) => (count: number) =>
    (forms[rulesOf(locale).select(count)] ?? forms.other).replace('#', writeNumber(count));
}
