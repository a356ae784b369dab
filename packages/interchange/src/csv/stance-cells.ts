import type { Citation } from '@proviso/domain/evidence';
import type { Condition } from '@proviso/domain/stance';
import { demandWords } from '../reading-order/demand-words.ts';
import { escapeItem, splitList, unescapeItem } from './list-cell.ts';

// What a cell of conditions and one of quotes says, written and read.

const asIs = { name: (id: string) => id, wording: (id: string) => id };

/** "If both armies are counted (provision leaked-6)", a line each. Words that look like a demand are escaped: `\(provision`. */
export const printConditions = (conditions: readonly Condition[]): string =>
  conditions
    .map((one) => escapeItem(one.text).replace(/\(provision/g, '\\(provision') + demandWords(one, asIs))
    .join('\n');

/** A condition with the provisions it names as the file calls them. */
export type WrittenCondition = {
  readonly text: string;
  readonly provision: string | null;
  readonly wording: string | null;
  readonly leftOut: boolean;
};

const demand = /^((?:[^\\]|\\.)*?) \(provision ((?:[^\\()]|\\.)+)\)$/s;

export const readConditions = (cell: string): readonly WrittenCondition[] =>
  splitList(cell)
    .filter((item) => item.trim() !== '')
    .map((item) => {
      const [, text, asked] = demand.exec(item.trim()) ?? [];
      if (text === undefined || asked === undefined)
        return { text: unescapeItem(item), provision: null, wording: null, leftOut: false };
      const [, whole, wording] = /^(.+), in the wording of (.+)$/.exec(asked) ?? [];
      const leftOut = / left out$/.test(asked);
      return {
        text: unescapeItem(text),
        provision: whole ?? (leftOut ? asked.replace(/ left out$/, '') : asked),
        wording: wording ?? null,
        leftOut: wording === undefined && leftOut,
      };
    });

const retold = 'In other words: ';

export const printQuote = ({ quote, verbatim }: Pick<Citation, 'quote' | 'verbatim'>): string =>
  verbatim ? `“${quote}”` : `${retold}${quote}`;

/** The marks by which languages say that words are somebody's own. */
const marks = /^(?:“([\s\S]*)”|„([\s\S]*)[“”]|«([\s\S]*)»|»([\s\S]*)«|"([\s\S]*)")$/;

/** A passage within quotation marks is the source's own words; any other is told in other words. */
export function readQuote(text: string): Pick<Citation, 'quote' | 'verbatim'> {
  const bare = text.trim();
  if (bare.startsWith(retold)) return { quote: bare.slice(retold.length), verbatim: false };
  const own = marks
    .exec(bare)
    ?.slice(1)
    .find((part) => part !== undefined);
  return own === undefined ? { quote: bare, verbatim: false } : { quote: own, verbatim: true };
}
