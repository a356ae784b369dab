import { expect, test } from 'vitest';
import { DocumentTypist, QuickTypist } from './typist.ts';

test('the quick typist writes what a real document writes, byte for byte, over several claims', () => {
  const quick = new QuickTypist(4_000_000_123);
  const real = new DocumentTypist(4_000_000_123);
  for (let i = 0; i < 1_500; i++) {
    expect(Buffer.from(quick.next()).toString('hex')).toBe(Buffer.from(real.next()).toString('hex'));
    expect(quick.clock()).toBe(real.clock());
  }
});
