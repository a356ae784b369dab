import type { Person } from '@proviso/domain/person';

const person = (id: string, name: string, role: Person['role'], speaksFor: string | null = null): Person => ({
  id,
  name,
  role,
  speaksFor,
});

/** The participants. None of them is a real person. */
export const people: readonly Person[] = [
  person('halas', 'M. Halas', 'owner'),
  person('otter', 'Otter', 'moderator'),
  person('heron', 'Heron', 'moderator'),
  person('lynx', 'Lynx', 'editor'),
  person('crane', 'Crane', 'editor'),
  person('badger', 'Badger', 'contributor'),
  person('wren', 'Wren', 'contributor'),
  person('marten', 'Marten', 'contributor'),
  person('stork', 'Stork', 'contributor'),
  person('finch', 'Finch', 'contributor'),
  person('tern', 'Tern', 'contributor'),
  person('ibex', 'Ibex', 'suggester'),
  person('elk', 'Elk', 'contributor', 'nato'),
  person('plover', 'Plover', 'contributor', 'poland'),
  person('vole', 'Vole', 'contributor', 'displaced'),
  person('kestrel', 'Kestrel', 'contributor', 'eu'),
];
