import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { type Person, type PersonId, personNameSchema, roleSchema } from '../person/person.ts';
import { newVoteSchema } from './vote.ts';

/**
 * Whose votes one looks at: everybody's (null), those of a role, of a party's delegates, of one person, or of somebody whom
 * one imagines. An imagined one's votes are private to whoever imagines them, and in no tally.
 */
export type Perspective =
  | { readonly kind: 'role'; readonly role: Person['role'] }
  | { readonly kind: 'party' | 'person'; readonly id: string }
  | { readonly kind: 'imagined'; readonly voter: string }
  | null;

const sayWhose = 'Whose votes is one of role.<role>, party.<id>, person.<id>, imagined.<name>.';

/** As it stands in an address: `role.editor`, `party.<id>`, `person.<id>`, `imagined.<name>`; nothing for everybody. */
export const perspectiveSchema = v.pipe(
  v.optional(v.pipe(v.string(), v.maxLength(120, sayWhose)), ''),
  v.rawTransform(({ dataset, addIssue, NEVER }): Perspective => {
    if (dataset.value === '') return null;
    const found = readPerspective(dataset.value);
    if (found !== null) return found;
    addIssue({ message: sayWhose });
    return NEVER;
  }),
);

/** Null where it is none, and for everybody. */
export function readPerspective(text: string): Perspective {
  const [, kind, rest] = /^(role|party|person|imagined)\.(.+)$/s.exec(text) ?? [];
  if (kind === 'role') {
    const role = v.safeParse(roleSchema, rest);
    return role.success ? { kind, role: role.output } : null;
  }
  if (kind === 'imagined') {
    const voter = v.safeParse(personNameSchema, rest);
    return voter.success ? { kind, voter: voter.output } : null;
  }
  const id = v.safeParse(idSchema, rest);
  return (kind === 'party' || kind === 'person') && id.success ? { kind, id: id.output } : null;
}

export function printPerspective(perspective: Perspective): string {
  if (perspective === null) return '';
  if (perspective.kind === 'role') return `role.${perspective.role}`;
  if (perspective.kind === 'imagined') return `imagined.${perspective.voter}`;
  return `${perspective.kind}.${perspective.id}`;
}

/** The people whose votes count from a perspective; null for everybody's. Nobody's, of somebody imagined. */
export function votersOf(perspective: Perspective, people: readonly Person[]): ReadonlySet<PersonId> | null {
  if (perspective === null) return null;
  const isIn = (person: Person): boolean => {
    if (perspective.kind === 'role') return person.role === perspective.role;
    if (perspective.kind === 'party') return person.speaksFor === perspective.id;
    return perspective.kind === 'person' && person.id === perspective.id;
  };
  return new Set(people.filter(isIn).map(({ id }) => id));
}

/** How one thinks that somebody else would vote. */
export const imaginedVoteSchema = v.strictObject({ ...newVoteSchema.entries, voter: personNameSchema });
export type ImaginedVote = v.InferOutput<typeof imaginedVoteSchema>;
