/** The forms of a counted phrase; `#` stands for the number. Languages with few or many give those too. */
export type Forms = { readonly [rule in Intl.LDMLPluralRule]?: string } & { readonly other: string };

type Rules = { readonly plural: Intl.PluralRules; readonly number: Intl.NumberFormat };
const known = new Map<string, Rules>();
/** Made with the first phrase that is asked for, once for all catalogues: to make them takes a browser some milliseconds. */
function rulesOf(locale: string): Rules {
  const found = known.get(locale) ?? {
    plural: new Intl.PluralRules(locale),
    number: new Intl.NumberFormat(locale),
  };
  known.set(locale, found);
  return found;
}

/** Makes "1 claim", "2 claims" … for one language: a function from a count to the phrase. */
export function counted(locale: string) {
  return (forms: Forms) => (count: number) => {
    const { plural, number } = rulesOf(locale);
    return (forms[plural.select(count)] ?? forms.other).replace('#', number.format(count));
  };
}
