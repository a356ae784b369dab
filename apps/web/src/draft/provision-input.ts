/** What the form of a new provision holds, as the schema reads it: empty choices are null, themes are split at commas. */
export function provisionInput(data: FormData, draft: string): unknown {
  const text = (name: string) => String(data.get(name) ?? '');
  const kind = text('relation');
  return {
    draft,
    parent: text('parent') || null,
    number: text('number'),
    heading: text('heading'),
    text: text('text'),
    themes: text('themes')
      .split(',')
      .map((theme) => theme.trim())
      .filter(Boolean),
    gives: data.getAll('gives'),
    receives: data.getAll('receives'),
    certainty: text('certainty'),
    certaintyNote: text('certaintyNote'),
    ...(kind !== '' && {
      lineage: { kind, earlier: text('earlier') || null, note: text('lineageNote') },
    }),
  };
}
