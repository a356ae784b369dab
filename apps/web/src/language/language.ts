import { en, type Messages } from './en.ts';

/** The language of the page, by its BCP 47 tag: dates, numbers and plurals go by it. */
export const locale = 'en-GB';

/** The messages, by noun: `say.debate.title`, `say.debate.claims(3)`. */
export const say: Messages = en;
