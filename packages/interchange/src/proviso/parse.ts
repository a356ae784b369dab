import { archiveSchema } from '@proviso/domain/archive';
import { checkArchive } from '@proviso/domain/check-archive';
import { type Issue, type Reading, read } from '@proviso/domain/issue';
import { unstorable } from '@proviso/domain/storable';
import type { Parsed, Parser } from '../format/format.ts';
import { provisoVersion } from './envelope.ts';
import { jsonFault, lineAndColumn } from './json-fault.ts';
import { provisoFormat } from './print.ts';

export const provisoParser: Parser = { ...provisoFormat, parse: parseProviso };

/** Reads a Proviso file. Where paths are told they start at the top of the file: `debate.stances.3.heldSince`. */
export function parseProviso(text: string): Reading<Parsed> {
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== 'proviso')
    return refuse(
      'format',
      'This is JSON, but not a Proviso file: it does not start with "format": "proviso".',
    );
  const version = 'version' in file ? file.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse('version', 'The version of the file must be a whole number from 1.');
  if (version > provisoVersion)
    return refuse(
      'version',
      `This file was made by a newer Proviso (version ${version}); this one reads up to ${provisoVersion}. Update this Proviso, or export the debate from the newer one in an older version.`,
    );
  const extra = Object.keys(file).find((key) => !['format', 'version', 'debate'].includes(key));
  if (extra !== undefined)
    return refuse(extra.slice(0, 100), 'A Proviso file has only format, version and debate at the top.');

  const archive = read(archiveSchema, 'debate' in file ? file.debate : undefined);
  if (!archive.ok) return { ok: false, issues: archive.issues.map(below) };
  const issues = [...checkArchive(archive.value), ...unstorable(archive.value)].slice(0, 50);
  if (issues.length > 0) return { ok: false, issues: issues.map(below) };
  return { ok: true, value: { archive: archive.value, notes: [] } };
}

const refuse = (where: string, message: string): Reading<never> => ({
  ok: false,
  issues: [{ where, message }],
});

const below = ({ where, message }: Issue): Issue => ({
  where: where === '' ? 'debate' : `debate.${where}`,
  message,
});

function parseJson(text: string): Reading<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    const fault = jsonFault(text);
    const { line, column } = lineAndColumn(text, fault?.offset ?? text.length);
    const here =
      fault && fault.offset < text.length
        ? `${JSON.stringify(String.fromCodePoint(text.codePointAt(fault.offset) ?? 0))} stands`
        : 'the file ends';
    return refuse(
      `line ${line}`,
      `This is not whole JSON: in line ${line}, column ${column}, ${here} where ${fault?.expected ?? 'more'} is expected.`,
    );
  }
}
