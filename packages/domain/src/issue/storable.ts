import type { Issue } from './issue.ts';

/**
 * What in plain data no database and no other program would give back as it was: the character NUL, and halves of
 * characters (lone surrogates). At most 50 issues; `where` is the path to the text. Goes as deep as the data does, which
 * a schema has bounded.
 */
export function unstorable(value: unknown, where = ''): readonly Issue[] {
  if (typeof value === 'string')
    return isStorable(value)
      ? []
      : [
          {
            where,
            message: 'That text holds a character that cannot be stored (NUL, or half of one). Remove it.',
          },
        ];
  if (typeof value !== 'object' || value === null) return [];
  const issues: Issue[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (issues.length >= 50) break;
    issues.push(...unstorable(member, where === '' ? key : `${where}.${key}`));
  }
  return issues.slice(0, 50);
}

/** Whether a text comes back from storage as it went in. */
export const isStorable = (text: string): boolean =>
  !text.includes('\0') &&
  !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
