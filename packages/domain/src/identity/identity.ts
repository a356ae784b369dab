import * as v from 'valibot';

/**
 * The id of a thing inside one debate: lower-case letters, digits and hyphens, 1-64 characters. Ids are unique per
 * debate and kind, not worldwide, so that an exported debate keeps every id when it is read in again beside itself.
 */
export const idSchema = v.pipe(
  v.string('An id must be text.'),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,63}$/,
    'An id has 1-64 lower-case letters, digits and hyphens, no hyphen first.',
  ),
);

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A fresh id of 16 characters (about 82 bits), made where the thing is made: in the browser too. */
export function newId(): string {
  const id: string[] = [];
  while (id.length < 16) {
    // 252 is the largest multiple of 36 in a byte: taking larger ones would favour the first letters.
    for (const byte of crypto.getRandomValues(new Uint8Array(24)))
      if (byte < 252 && id.length < 16) id.push(alphabet.charAt(byte % 36));
  }
  return id.join('');
}
