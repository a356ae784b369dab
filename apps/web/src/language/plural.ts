/** The forms of a counted phrase; `#` stands for the number. Languages with few or many give those too. */
export type Forms = { readonly [rule in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** Makes "1 claim", "2 claims" … for one language: a function from a count to the phrase. */
export function counted(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (forms: Forms) => (count: number) =>
    (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}
