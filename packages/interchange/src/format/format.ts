import type { Archive } from '@proviso/domain/archive';
import type { Reading } from '@proviso/domain/issue';
import type { Moment } from '@proviso/domain/time';

/** One kind of thing in a debate that a format cannot carry: what becomes of it, and how many there are (at least 1). */
export type Loss = { readonly what: string; readonly count: number };

/** A debate in a format. `fileName` is safe on every common file system. */
export type Printed = {
  readonly text: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly losses: readonly Loss[];
};

/** What a page needs to offer a format. */
export type Format = {
  readonly id: string;
  readonly label: string;
  /** Of the file's name, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly description: string;
};

/** Printing is pure: the same archive gives the same text, on the server and in the page. */
export type Printer = Format & {
  /** What `print` would leave out; cheap enough to show before anybody prints. */
  losses(archive: Archive): readonly Loss[];
  print(archive: Archive): Printed;
};

/** What was skipped or repaired in reading; `line` counts from 1, null where it is about the whole file. */
export type Note = { readonly line: number | null; readonly message: string };

export type Parsed = { readonly archive: Archive; readonly notes: readonly Note[] };

/** What a format that bears no dates needs to be told. */
export type ParseContext = { readonly at: Moment };

/** Never throws, whatever the text. The archive it gives passes the archive's schema and `checkArchive`. */
export type Parser = Format & {
  parse(text: string, context: ParseContext): Reading<Parsed>;
};

/** Makes a printer from its parts, so that no format forgets its losses. */
export function printer(
  format: Format,
  parts: {
    readonly losses: (archive: Archive) => readonly Loss[];
    readonly text: (archive: Archive) => string;
    /** What follows the title in the file's name, where formats share an extension: `-stances`. */
    readonly ending?: string;
  },
): Printer {
  return {
    ...format,
    losses: parts.losses,
    print: (archive) => ({
      text: parts.text(archive),
      mediaType: format.mediaType,
      fileName: fileName(archive.debate.title, `${parts.ending ?? ''}.${format.extension}`),
      losses: parts.losses(archive),
    }),
  };
}

/** `A peace plan?` and `.md` give `a-peace-plan.md`: letters and digits of any script, at most 60 of them. */
export function fileName(title: string, ending: string): string {
  const stem = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${Array.from(stem).slice(0, 60).join('').replace(/-$/, '') || 'debate'}${ending}`;
}
