import { expect, test } from 'vitest';
import { addressOf } from './client-address.ts';

test.each([
  ['nobody stands between', 'no', undefined, '203.0.113.7'],
  ['a client says that it is somebody else', 'no', '10.0.0.1', '203.0.113.7'],
  ['a proxy that is trusted says who it is', 'yes', '198.51.100.4', '198.51.100.4'],
  ['a client said something before the proxy did', 'yes', '10.0.0.1, 198.51.100.4', '198.51.100.4'],
  ['a trusted proxy says nothing', 'yes', undefined, '203.0.113.7'],
  ['a trusted proxy says nothing but spaces', 'yes', ' ', '203.0.113.7'],
])('the address where %s', (_, trusted, forwarded, address) => {
  expect(addressOf({ forwarded, remote: '203.0.113.7' }, { trustProxy: trusted === 'yes' })).toBe(address);
});
