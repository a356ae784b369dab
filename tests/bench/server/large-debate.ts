import { type ArgumentSeed, seedUpdate } from '@proviso/document/seed-argument';
import { type Archive, archiveSchema } from '@proviso/domain/archive';
import type { Claim } from '@proviso/domain/claim';
import * as v from 'valibot';

export const largeRoom = 'provision:large';
const at = '2026-01-05T09:00:00.000Z';
const words =
  'the parties shall withdraw forces verify borders guarantee return people funds aid before after'.split(
    ' ',
  );

/** Claims in a tree of up to six levels, with texts about as long as people write (half of them above 159 characters). */
export function manyClaims(count: number): Claim[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `claim-${i}`,
    argument: largeRoom,
    answers: i < 20 ? null : `claim-${Math.floor((i - 20) / 5)}`,
    side: i % 3 === 0 ? ('con' as const) : ('pro' as const),
    order: `a${(i % 5) + 1}`,
    joint: null,
    link: null,
    text: textOf(i, 90 + ((i * 37) % 140)),
    author: 'teacher',
    createdAt: at,
    editedAt: null,
    archived: null,
  }));
}

function textOf(seed: number, length: number): string {
  let text = '';
  for (let i = seed; text.length < length; i = (i * 7 + 3) % 9_973) text += `${words[i % words.length]} `;
  return text.slice(0, length).trim();
}

/** A debate with one provision of many claims and a number of provisions without any, for the import. */
export function largeDebate(claims: number, rooms: readonly string[]): Archive {
  const provision = (id: string, number: number) => ({
    id,
    draft: 'draft',
    parent: null,
    number: String(number),
    heading: `Provision ${number}`,
    text: '',
    themes: [],
    gives: [],
    receives: [],
    certainty: 'confirmed' as const,
    certaintyNote: '',
    order: `a${number}`,
  });
  return v.parse(archiveSchema, {
    debate: {
      title: 'A large debate',
      summary: '',
      phase: 'argue',
      visibility: 'private',
      votes: 'open',
      createdAt: at,
    },
    people: [{ id: 'teacher', name: 'Teacher', role: 'moderator', speaksFor: null }],
    drafts: [
      {
        id: 'draft',
        title: 'The draft',
        shortTitle: 'Draft',
        issuer: '',
        date: '2026-01-05',
        status: 'proposed',
        provenance: '',
      },
    ],
    provisions: ['large', ...rooms].map((id, i) => provision(id, i + 1)),
    lineage: [],
    stakeholders: [],
    sources: [],
    credibility: [],
    claims: manyClaims(claims),
    citations: [],
    stances: [],
    votes: [],
    packages: [],
    rounds: [],
    roundAnswers: [],
    offers: [],
    offerReplies: [],
    signings: [],
    signatures: [],
    coalitions: [],
    occurrences: [],
    settlements: [],
  } satisfies v.InferInput<typeof archiveSchema>);
}

/** The same argument as one update, for the servers that have no import. */
export const largeUpdate = (claims: number): Uint8Array => {
  const seed: ArgumentSeed = { wording: '', claims: manyClaims(claims) };
  return seedUpdate(seed);
};
