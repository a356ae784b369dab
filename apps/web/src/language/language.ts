/** The language of the page, by its BCP 47 tag: dates, numbers and plurals go by it. */
export const locale = 'en-GB';

/**
 * The messages, by noun: `say.debate.title`, `say.debate.claims(3)`. It is a namespace and not an object, so that a page
 * loads the catalogues it speaks from and no other.
 */
export * as say from './en.ts';
