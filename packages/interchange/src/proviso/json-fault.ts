/** Where a text stops being JSON: the offset of the first wrong character (or the end), and what belongs there. */
export type JsonFault = { readonly offset: number; readonly expected: string };

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const blank = /[ \t\n\r]*/y;
// Every character a string may hold raw, or a whole escape.
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a string
const inString = /(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;

/**
 * Finds the first fault by the grammar of RFC 8259, or null where there is none. JSON.parse tells the place in a
 * different way in every engine, and some do not tell it at all. Takes time linear in the text, and no stack.
 */
export function jsonFault(text: string): JsonFault | null {
  let at = 0;
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return false;
    at += found[0].length;
    return true;
  };
  const take = (character: string): boolean => {
    match(blank);
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const string = (): JsonFault | null => {
    while (match(inString) && text[at] !== '"')
      return at < text.length
        ? { offset: at, expected: 'the text before it to be closed by a quotation mark' }
        : { offset: at, expected: 'a closing quotation mark' };
    at++;
    return null;
  };
  const key = (): JsonFault | null => {
    if (!take('"')) return { offset: at, expected: 'a name in quotation marks' };
    return string() ?? (take(':') ? null : { offset: at, expected: 'a colon' });
  };

  const open: ('{' | '[')[] = [];
  for (;;) {
    match(blank);
    const first = text[at];
    if (first === '{' || first === '[') {
      at++;
      if (!take(first === '{' ? '}' : ']')) {
        open.push(first);
        const fault = first === '{' ? key() : null;
        if (fault) return fault;
        continue;
      }
    } else if (first === '"') {
      at++;
      const fault = string();
      if (fault) return fault;
    } else if (!match(number) && !match(word)) {
      return { offset: at, expected: 'a value' };
    }
    // A value is complete: what surrounds it goes on or closes.
    for (;;) {
      const around = open.at(-1);
      if (around === undefined) {
        match(blank);
        return at < text.length ? { offset: at, expected: 'the end of the file' } : null;
      }
      if (take(',')) {
        const fault = around === '{' ? key() : null;
        if (fault) return fault;
        break;
      }
      if (!take(around === '{' ? '}' : ']'))
        return { offset: at, expected: `a comma or ${around === '{' ? '}' : ']'}` };
      open.pop();
    }
  }
}

/** The line and column of an offset, both from 1; a column counts UTF-16 units. */
export function lineAndColumn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}
