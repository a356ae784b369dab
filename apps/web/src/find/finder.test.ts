// @vitest-environment jsdom
import type { Claim } from '@proviso/domain/claim';
import { describe, expect, test } from 'vitest';
import type { DebateOverview } from '../api/contract.ts';
import { createClaimFacts } from './claim-facts.ts';
import { findables } from './findables.ts';
import { createFinder } from './finder.ts';

const overview: DebateOverview = {
  id: 'd',
  debate: {
    title: 'A rule',
    summary: '',
    phase: 'argue',
    visibility: 'public',
    votes: 'open',
    createdAt: '2026-01-01T00:00:00.000Z',
  },
  me: null,
  people: [{ id: 'otter', name: 'Otter', role: 'editor', speaksFor: null }],
  drafts: [],
  provisions: [
    {
      id: 'six',
      draft: 'leak',
      parent: null,
      number: '6',
      heading: 'Forces',
      text: '',
      themes: [],
      gives: [],
      receives: [],
      certainty: 'confirmed',
      certaintyNote: '',
      order: 'a0',
    },
  ],
  lineage: [],
  stakeholders: [],
  claimCounts: [],
  eventSeq: 0,
};
const claim = (id: string, text: string, part: Partial<Claim> = {}): Claim => ({
  id,
  argument: 'provision:six',
  answers: null,
  side: 'pro',
  order: 'a0',
  joint: null,
  link: null,
  text,
  author: 'otter',
  createdAt: '2026-01-01T00:00:00.000Z',
  editedAt: null,
  archived: null,
  ...part,
});
const archived = { by: 'otter', at: '2026-01-02T00:00:00.000Z', reason: 'twice' };
const all = (claims: readonly Claim[], ran: string[] = [], factsOf?: ReturnType<typeof createClaimFacts>) =>
  findables({
    overview,
    address: (rest) => `/debates/d${rest ? `/${rest}` : ''}`,
    claims,
    sources: [
      {
        id: 's',
        title: 'A report on forces',
        authors: [],
        publisher: 'A paper',
        genre: 'news',
        published: null,
        url: null,
        file: null,
        addedBy: 'otter',
        addedAt: '2026-01-01T00:00:00.000Z',
      },
    ],
    ...(factsOf && { factsOf }),
    pages: [{ label: 'Timeline', to: 'timeline' }],
    commands: [{ key: 'draw', label: 'Show as map', run: () => ran.push('draw') }],
  });
const find = (query: string, claims: readonly Claim[] = []) => createFinder(all(claims))(query);

describe('finding in a debate', () => {
  test('leads each hit to its own address', () => {
    const hits = find('forces', [claim('c', 'Forces can be counted.')]);
    expect(hits.map(({ kind, to }) => [kind, to])).toEqual([
      ['provision', '/debates/d/provisions/six'],
      ['claim', '/debates/d/provisions/six?claim=c'],
      ['source', '/debates/d/sources#source-s'],
    ]);
    expect(find('otter')[0]?.to).toBe('/debates/d/people#person-otter');
  });

  test('finds a provision by its number as people say it', () => {
    expect(find('point 6')[0]).toMatchObject({ kind: 'provision', words: 'Forces' });
  });

  test('leaves out archived claims, and links, whose claim is found itself', () => {
    const claims = [
      claim('gone', 'Counted twice', { archived }),
      claim('link', '', { link: 'c' }),
      claim('c', 'Counted once'),
    ];
    expect(find('counted', claims).map(({ key }) => key)).toEqual(['claim c']);
  });

  test('offers pages and commands before anything is asked, and nothing else', () => {
    expect(new Set(find('').map(({ kind }) => kind))).toEqual(new Set(['page', 'command']));
  });

  test('asked by a filter, claims that pass and nothing else, also without words', () => {
    const mine = claim('mine', 'Forces can be counted.');
    const other = claim('other', 'Forces can hide.', { author: 'fox', answers: 'mine' });
    const claims = [mine, other];
    const factsOf = createClaimFacts({
      claims,
      citations: [],
      marks: [],
      me: 'otter',
      isNew: ({ id }) => id === 'other',
      nameOf: (id) => (id === 'fox' ? 'Fox' : 'Otter'),
    });
    const finder = createFinder(all(claims, [], factsOf));
    const keys = (query: string) => finder(query).map(({ key }) => key);
    expect(keys('is:mine ')).toEqual(['claim mine']);
    expect(keys('by:fo forces')).toEqual(['claim other']);
    expect(keys('is:unanswered is:new')).toEqual(['claim other']);
    expect(keys('is:mine is:unanswered')).toEqual([]);
  });

  test('leads to every page of the debate that the reader has', () => {
    expect(find('timel')[0]).toMatchObject({ kind: 'page', to: '/debates/d/timeline' });
  });

  test('runs a command', () => {
    const ran: string[] = [];
    createFinder(all([], ran))('map')[0]?.run?.();
    expect(ran).toEqual(['draw']);
  });

  test('many claims do not hide the sources below them', () => {
    const claims = Array.from({ length: 500 }, (_, i) => claim(`c${i}`, `A report number ${i}`));
    expect(find('report', claims).at(-1)?.kind).toBe('source');
  });
});
