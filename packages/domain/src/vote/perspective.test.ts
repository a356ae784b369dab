import { expect, test } from 'vitest';
import { printPerspective, readPerspective, votersOf } from './perspective.ts';

test.each(['role.editor', 'party.ukraine', 'person.ann', 'imagined.A farmer. Of the east'])(
  '%s comes back from an address as it was',
  (text) => expect(printPerspective(readPerspective(text))).toBe(text),
);

test.each(['', 'role.king', 'party.', 'person.Not An Id', 'imagined. ', 'everybody'])(
  '"%s" is nobody’s perspective',
  (text) => expect(readPerspective(text)).toBeNull(),
);

test('who counts: a role, a party’s delegates, one person; of somebody imagined, nobody', () => {
  const people = [
    { id: 'ann', name: 'Ann', role: 'editor' as const, speaksFor: 'ukraine' },
    { id: 'ben', name: 'Ben', role: 'observer' as const, speaksFor: 'ukraine' },
    { id: 'cat', name: 'Cat', role: 'editor' as const, speaksFor: null },
  ];
  const voters = (text: string) => votersOf(readPerspective(text), people);
  expect(voters('role.editor')).toEqual(new Set(['ann', 'cat']));
  expect(voters('party.ukraine')).toEqual(new Set(['ann', 'ben']));
  expect(voters('person.ben')).toEqual(new Set(['ben']));
  expect(voters('imagined.Ann')).toEqual(new Set());
  expect(voters('')).toBeNull();
});
