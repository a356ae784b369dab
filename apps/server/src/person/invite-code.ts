import { randomBytes } from 'node:crypto';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The secret of an invite link: 128 random bits as 26 letters and digits that can be read out. */
export function newInviteCode(): string {
  let bits = BigInt(`0x${randomBytes(16).toString('hex')}`);
  let code = '';
  for (let i = 0; i < 26; i++) {
    code += base32.charAt(Number(bits & 31n));
    bits >>= 5n;
  }
  return code;
}
