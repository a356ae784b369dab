/** Writes a number as lib0 does (7 bits a byte, lowest first); gives where it ends. */
export function writeVarUint(into: Uint8Array, at: number, value: number): number {
  let rest = value;
  let next = at;
  while (rest > 127) {
    into[next++] = 128 | (rest % 128);
    rest = Math.floor(rest / 128);
  }
  into[next++] = rest;
  return next;
}

/** Reads numbers in a row out of a buffer, without making an object for each. */
export class VarReader {
  at = 0;
  bytes: Uint8Array = new Uint8Array();

  on(bytes: Uint8Array, at: number): this {
    this.bytes = bytes;
    this.at = at;
    return this;
  }

  uint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }
}
