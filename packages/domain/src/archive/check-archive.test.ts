import { expect, test } from 'vitest';
import type { Archive } from './archive.ts';
import { checkArchive } from './check-archive.ts';

const at = '2026-01-01T00:00:00.000Z';
const claim = (id: string, part: Partial<Archive['claims'][number]> = {}): Archive['claims'][number] => ({
  id,
  argument: 'provision:6',
  answers: null,
  side: 'pro',
  order: 'a0',
  joint: null,
  link: null,
  text: id,
  author: 'ann',
  createdAt: at,
  editedAt: null,
  archived: null,
  ...part,
});
const provision = (
  id: string,
  part: Partial<Archive['provisions'][number]> = {},
): Archive['provisions'][number] => ({
  id,
  draft: 'd',
  parent: null,
  number: id,
  heading: id,
  text: '',
  themes: [],
  gives: [],
  receives: [],
  certainty: 'reported',
  certaintyNote: '',
  order: 'a0',
  ...part,
});
const stance = (id: string, part: Partial<Archive['stances'][number]> = {}): Archive['stances'][number] => ({
  id,
  stakeholder: 'party',
  on: { kind: 'provision', id: '6' },
  wording: null,
  position: 'oppose',
  conditions: [],
  salience: null,
  confidence: null,
  reason: '',
  kind: 'assessed',
  heldSince: '2026-01-01',
  heldUntil: null,
  supersedes: null,
  restsOn: [],
  recordedAt: at,
  recordedBy: 'ann',
  ...part,
});
const sound: Archive = {
  debate: { title: 'T', summary: '', phase: 'argue', visibility: 'private', votes: 'open', createdAt: at },
  people: [{ id: 'ann', name: 'Ann', role: 'owner', speaksFor: null }],
  drafts: [
    {
      id: 'd',
      title: 'D',
      shortTitle: 'D',
      issuer: '',
      date: '2026-01-01',
      status: 'leaked',
      provenance: '',
    },
    {
      id: 'e',
      title: 'E',
      shortTitle: 'E',
      issuer: '',
      date: '2026-01-02',
      status: 'leaked',
      provenance: '',
    },
  ],
  provisions: [provision('6'), provision('7')],
  lineage: [],
  stakeholders: [
    {
      id: 'party',
      name: 'P',
      shortName: 'P',
      kind: 'state',
      parent: null,
      part: 'unknown',
      consentNeeded: false,
      colour: null,
      note: '',
      order: 'a0',
    },
  ],
  sources: [],
  credibility: [],
  claims: [claim('a'), claim('b', { answers: 'a' })],
  citations: [],
  stances: [stance('s')],
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
  suggestions: [],
  marks: [],
  comments: [],
};

test('a sound archive has no issue', () => {
  expect(checkArchive(sound)).toEqual([]);
});

const vote = { claim: 'a', by: 'ann', at, choice: 'agree', impact: null } as const;

test.each<[string, Partial<Archive>, string]>([
  ['an id that stands twice', { claims: [claim('a'), claim('a')] }, 'claims.1.id'],
  ['an unknown author', { claims: [claim('a', { author: 'bob' })] }, 'claims.0.author'],
  ['an argument about nothing', { claims: [claim('a', { argument: 'provision:99' })] }, 'claims.0.argument'],
  [
    'an answer across arguments',
    { claims: [claim('a'), claim('b', { answers: 'a', argument: 'provision:7' })] },
    'claims.1.answers',
  ],
  ['an undercut of nothing', { claims: [claim('a', { side: 'undercut' })] }, 'claims.0.answers'],
  ['claims in a circle', { claims: [claim('a', { answers: 'b' }), claim('b', { answers: 'a' })] }, 'claims'],
  ['a link with text', { claims: [claim('a'), claim('b', { link: 'a' })] }, 'claims.1.text'],
  [
    'an answered link',
    { claims: [claim('a'), claim('b', { link: 'a', text: '' }), claim('c', { answers: 'b' })] },
    'claims.2.answers',
  ],
  [
    'a link to a link',
    { claims: [claim('a'), claim('b', { link: 'a', text: '' }), claim('c', { link: 'b', text: '' })] },
    'claims.2.link',
  ],
  [
    'a provision in another draft’s',
    { provisions: [provision('6'), provision('7', { draft: 'e', parent: '6' })] },
    'provisions.1.parent',
  ],
  [
    'provisions in a circle',
    { provisions: [provision('6', { parent: '7' }), provision('7', { parent: '6' })] },
    'provisions',
  ],
  [
    'a condition on nothing',
    {
      stances: [
        stance('s', { conditions: [{ text: 'If', provision: '99', wording: null, leftOut: false }] }),
      ],
    },
    'stances.0.conditions.0',
  ],
  [
    'a stance corrected twice',
    { stances: [stance('s'), stance('t', { supersedes: 's' }), stance('u', { supersedes: 's' })] },
    'stances.2.supersedes',
  ],
  [
    'corrections in a circle',
    { stances: [stance('s', { supersedes: 't' }), stance('t', { supersedes: 's' })] },
    'stances',
  ],
  ['two votes at one time', { votes: [vote, { ...vote, choice: 'pass' }] }, 'votes.1'],
  ['a vote on nothing', { votes: [{ ...vote, claim: 'z' }] }, 'votes.0.claim'],
  [
    'a delegate of nobody',
    { people: [{ id: 'ann', name: 'Ann', role: 'owner', speaksFor: 'z' }] },
    'people.0.speaksFor',
  ],
])('%s is named with its place', (_, part, where) => {
  const issues = checkArchive({ ...sound, ...part });
  expect(issues.map((issue) => issue.where)).toContain(where);
  for (const { message } of issues) expect(message).toMatch(/\.$/);
});

test('a hopeless file gets at most fifty issues', () => {
  const claims = Array.from({ length: 200 }, (_, i) => claim(`c${i}`, { author: 'nobody' }));
  expect(checkArchive({ ...sound, claims })).toHaveLength(50);
});
