import type { Reading } from '@proviso/domain/issue';
import type { ParseContext, Parsed, Parser } from '../format/format.ts';
import { buildArchive } from './build-archive.ts';
import { kialoFormat } from './format.ts';
import type { KialoFile } from './kialo-file.ts';
import { readCurrent } from './read-current.ts';
import { readOlder } from './read-older.ts';

export const kialoParser: Parser = { ...kialoFormat, label: 'Kialo text', parse: parseKialo };

const mostNotes = 100;

/** NUL, and halves of characters: what no database gives back. */
const notStorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What reading a Kialo text gives beside the debate: enough to print it the way it came. */
export type ParsedKialo = Parsed & Pick<KialoFile, 'shape' | 'endOfLine'>;

/**
 * Reads a Kialo text export of either shape. Where `at` is now, the debate, its draft and its claims bear that time:
 * the file has none. Links to earlier or later claims both are read.
 */
export function parseKialo(text: string, context: ParseContext): Reading<ParsedKialo> {
  const plain = text.replace(/^\uFEFF/, '').replace(notStorable, '\uFFFD');
  const file = isCurrent(plain) ? readCurrent(plain) : readOlder(plain);
  if (!file.blocks.some(({ kind }) => kind === 'thesis'))
    return {
      ok: false,
      issues: [
        {
          where: `line ${file.blocks[0]?.line ?? 1}`,
          message:
            'No thesis was found. A Kialo text has "Discussion Title:" or "Discussion Name:" in its first line, and a thesis "1. …" or "1. Thesis:" below. Export the discussion from Kialo as text, and give that file as it is.',
        },
      ],
    };
  const { archive, notes } = buildArchive(file, context);
  const told = notes.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const more = told.length - mostNotes;
  return {
    ok: true,
    value: {
      archive,
      notes:
        more > 0
          ? [
              ...told.slice(0, mostNotes),
              { line: null, message: `There are ${more} more notes of this kind.` },
            ]
          : told,
      shape: file.shape,
      endOfLine: file.endOfLine,
    },
  };
}

const isCurrent = (text: string): boolean =>
  text.startsWith('Discussion Name:') ||
  (!text.startsWith('Discussion Title:') && /^ *(?:\d+\.)+ (?:Question|Thesis):[ \t]*\r?$/m.test(text));
