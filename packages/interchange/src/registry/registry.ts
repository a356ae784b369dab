import { argdownPrinter } from '../argdown/print.ts';
import { matrixCsvPrinter, stancesCsvPrinter } from '../csv/print.ts';
import { moderationCsvPrinter } from '../csv/print-moderation.ts';
import type { Parser, Printer } from '../format/format.ts';
import { kialoParser } from '../kialo/parse.ts';
import { kialoPrinter, olderKialoPrinter } from '../kialo/print.ts';
import { markdownPrinter } from '../markdown/print.ts';
import { provisoParser } from '../proviso/parse.ts';
import { provisoPrinter } from '../proviso/print.ts';

/**
 * Every format, by its id, in the order to offer them. A format from elsewhere (a drawing, say) joins by spreading:
 * `{ ...printers, svg }`. Who needs but one imports its own module, and leaves the others out of the bundle.
 */
export const printers = {
  proviso: provisoPrinter,
  markdown: markdownPrinter,
  argdown: argdownPrinter,
  kialo: kialoPrinter,
  'kialo-older': olderKialoPrinter,
  'stances-csv': stancesCsvPrinter,
  'matrix-csv': matrixCsvPrinter,
  'moderation-csv': moderationCsvPrinter,
} as const satisfies Readonly<Record<string, Printer>>;
export type PrinterId = keyof typeof printers;

export const parsers = {
  proviso: provisoParser,
  kialo: kialoParser,
} as const satisfies Readonly<Record<string, Parser>>;
export type ParserId = keyof typeof parsers;

/** The format a text seems to be in, to be offered first: JSON is ours, any other text Kialo's. */
export const likelyParser = (text: string): ParserId => (/^\uFEFF?\s*[{[]/.test(text) ? 'proviso' : 'kialo');
