import type { Claim } from '@proviso/domain/claim';
import type { DebateEvent } from '@proviso/domain/event';
import { expect, test } from 'vitest';
import type { DebateOverview } from '../api/contract.ts';
import { claimsAfter, evidenceAfter, overviewAfter, seenAfter, stancesAfter, upsert } from './apply-event.ts';

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
  me: { person: 'otter', role: 'contributor', speaksFor: null, name: 'Otter' },
  people: [{ id: 'otter', name: 'Otter', role: 'contributor', speaksFor: null }],
  drafts: [],
  provisions: [],
  lineage: [],
  stakeholders: [],
  claimCounts: [],
  eventSeq: 4,
};
const stamp = { seq: 5, at: '2026-01-02T00:00:00.000Z', by: 'heron' } as const;

test('an item replaces the one with its id and otherwise comes last', () => {
  expect(upsert([{ id: 'a', n: 1 }], { id: 'a', n: 2 })).toEqual([{ id: 'a', n: 2 }]);
  expect(upsert([{ id: 'a', n: 1 }], { id: 'b', n: 2 })).toEqual([
    { id: 'a', n: 1 },
    { id: 'b', n: 2 },
  ]);
});

test('a changed role changes what the reader may do, at once', () => {
  const event: DebateEvent = {
    ...stamp,
    kind: 'person.changed',
    person: { id: 'otter', name: 'Otter', role: 'observer', speaksFor: 'nato' },
  };
  const after = overviewAfter(overview, event);
  expect(after.me).toEqual({ person: 'otter', name: 'Otter', role: 'observer', speaksFor: 'nato' });
  expect(after.people).toEqual([event.person]);
  expect(after.eventSeq).toBe(5);
});

test('the same event twice changes nothing the second time', () => {
  const event: DebateEvent = {
    ...stamp,
    kind: 'person.joined',
    person: { id: 'heron', name: 'Heron', role: 'editor', speaksFor: null },
  };
  const once = overviewAfter(overview, event);
  expect(overviewAfter(once, event)).toEqual(once);
  expect(once.me).toEqual(overview.me);
});

test('claims written live are added once, and the numbers of their argument are those that were told', () => {
  const claim: Claim = {
    id: 'new',
    argument: 'provision:six',
    answers: null,
    side: 'pro',
    order: 'a0',
    joint: null,
    link: null,
    text: 'Said',
    author: 'heron',
    createdAt: stamp.at,
    editedAt: null,
    archived: null,
  };
  const { argument } = claim;
  const counts = { pro: 3, con: 1, total: 9 };
  const event: DebateEvent = { ...stamp, kind: 'claim.created', argument, claims: [claim], total: 1, counts };
  expect(claimsAfter(claimsAfter([], event), event)).toEqual([claim]);
  const twice = overviewAfter(overviewAfter(overview, event), event);
  expect(twice.claimCounts).toEqual([{ argument, ...counts }]);
  const seen = { since: stamp.at, claims: [], fresh: [{ argument, claims: 2 }] };
  expect(seenAfter(seen, event, 'otter').fresh).toEqual([{ argument, claims: 3 }]);
  expect(seenAfter(seen, event, 'heron')).toBe(seen);
});

const citation = {
  id: 'c',
  on: { kind: 'stance' as const, id: 's' },
  source: 'x',
  quote: 'We will not.',
  verbatim: true,
  locator: '',
  addedBy: 'heron',
  addedAt: stamp.at,
};
const stance = {
  id: 's',
  stakeholder: 'nato',
  on: { kind: 'provision' as const, id: 'p' },
  wording: null,
  position: 'oppose' as const,
  conditions: [],
  salience: null,
  confidence: null,
  reason: '',
  kind: 'stated' as const,
  heldSince: '2026-01-01',
  heldUntil: null,
  supersedes: null,
  restsOn: [],
  recordedAt: stamp.at,
  recordedBy: 'heron',
};

test('a stance that comes with a quote brings the quote into the evidence', () => {
  const after = evidenceAfter(
    { sources: [], citations: [], credibility: [] },
    { ...stamp, kind: 'stance.recorded', stance, citation },
  );
  expect(after.citations).toEqual([citation]);
});

test('stances of a file come all at once, with their quotes, and the same event twice does no harm', () => {
  const named = (id: string) => ({ ...stance, id });
  const event: DebateEvent = {
    ...stamp,
    kind: 'stances.recorded',
    stances: [named('s'), named('t')],
    citations: [citation],
    total: 2,
  };
  const once = stancesAfter([named('r')], event);
  expect(once.map(({ id }) => id)).toEqual(['r', 's', 't']);
  expect(stancesAfter(once, event)).toEqual(once);
  const nothing = { sources: [], citations: [], credibility: [] };
  expect(evidenceAfter(evidenceAfter(nothing, event), event).citations).toEqual([citation]);
});
