import { say } from '../../language/language.ts';

/** In bytes, as the server takes it. */
export const mostBytes = 8 * 1024 * 1024;

type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly detail: string };
const refuse = (detail: string): Text => ({ ok: false, detail });

/**
 * The text of a file that a spreadsheet wrote: UTF-8, or the UTF-16 that "Unicode text" of Excel is. An older encoding is
 * refused and not guessed at, because a wrong guess would be recorded as it looks.
 */
export async function readTextFile(file: Blob): Promise<Text> {
  if (file.size > mostBytes) return refuse(say.stanceFile.tooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  // A zip file: what spreadsheets save unless they are told otherwise.
  if (first === 0x50 && second === 0x4b && bytes[2] === 3) return refuse(say.stanceFile.spreadsheet);
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? refuse(say.stanceFile.notUtf8) : { ok: true, text };
  } catch {
    return refuse(say.stanceFile.notUtf8);
  }
}
