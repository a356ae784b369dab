import { type Archive, archiveSchema } from '@proviso/domain/archive';
import { checkArchive } from '@proviso/domain/check-archive';
import { read } from '@proviso/domain/issue';
import { unstorable } from '@proviso/domain/storable';
import { type ParsedKialo, parseKialo } from '../kialo/parse.ts';

export const at = '2026-01-02T03:04:05.678Z';
/** Reads a text that must be read, and holds what comes out against the schema and the rules. */
export const parse = (text: string): ParsedKialo => {
  const reading = parseKialo(text, { at });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { archive } = reading.value;
  const valid = read(archiveSchema, archive);
  const issues = valid.ok ? [...checkArchive(archive), ...unstorable(archive)] : valid.issues;
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return reading.value;
};
export const textsOf = (archive: Archive) => archive.claims.map(({ text }) => text);

export const older = [
  'Discussion Title: Should the school day start at nine?',
  '',
  '1. The school day should start at nine.',
  '1.1. Pro: Teenagers sleep late \\(see [a study](https://example.org/sleep_\\(2019\\))\\).',
  '1.1.1. Con: Not all of them.',
  'Some lines go on,',
  '',
  ' 7. with a list in them.',
  '1.2. Con: Parents start work at eight.',
  '1.2.1. Con: -> See 1.1.1.',
  '1.2.2. Pro: \\[sic\\]',
].join('\n');

export const current = `Discussion Name:
Should the school day start at nine?

1. Thesis:
The school day should start at nine [2].
 
It has a second paragraph.

  1.1. Pro:
  Teenagers sleep[1] late.
  
  Always.

    1.1.1. Con:
    -> See 1.2.

  1.2. Con:
  Parents start work at eight [1] [3].

Sources:
[1] https://example.org/sleep
"They sleep late.

[4] They do."
[2] A book without an address
[3] https://example.org/work
In other words: work starts at eight.
`;
