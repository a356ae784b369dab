import * as v from 'valibot';

/**
 * In UTF-16 units, as the browser's text fields count. For texts whose limit needs no words of its own. The words are made
 * when they are said: writing a first number in a language takes a browser 15 ms, and these rules are there from the start.
 */
export const atMost = (characters: number) =>
  v.maxLength<string, number, () => string>(
    characters,
    () => `At most ${characters.toLocaleString('en')} characters fit here. Shorten it.`,
  );

/** How many entries a list may have. */
export const atMostOf = <T>(entries: number) =>
  v.maxLength<T[], number, string>(entries, `At most ${entries} can be named here. Name fewer.`);
