// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { addressToGoTo } from './after-signing-in.ts';

test('leads back to an address of this site', () => {
  expect(addressToGoTo('/debates/x/stances?cell=provision:6/ukraine')).toBe(
    '/debates/x/stances?cell=provision:6/ukraine',
  );
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '',
  undefined,
  ['/a'],
])('never leads elsewhere: %s', (to) => {
  expect(addressToGoTo(to)).toBe('/debates');
});
