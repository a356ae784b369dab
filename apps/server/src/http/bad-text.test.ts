import { provisoPrinter } from '@proviso/interchange/print-proviso';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundingExample } from '../founding-example/founding-example.ts';
import type { Client } from '../testing/client.ts';
import { newDraft, newProvision, newSource, newStakeholder } from '../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { ProblemBody } from './problem.ts';

// The texts that commands take: what storage would not give back as it was, and what is far too long, is refused in a
// sentence that names the place; everything else comes back letter by letter.

let server: TestServer;
let owner: Client;
let at: string;
beforeAll(async () => {
  server = await startTestServer();
  owner = await server.signUp('Olga Owner');
  const { text } = provisoPrinter.print({
    ...foundingExample,
    debate: { ...foundingExample.debate, phase: 'argue' },
  });
  const made = await owner.post<{ id: string }>('/api/imports', { format: 'proviso', text });
  at = `/api/debates/${made.body.id}`;
});
afterAll(() => server.close());

const claim = 'p8-tripwire';
const on = { kind: 'provision', id: 'leaked-8' };
const source = foundingExample.sources[0]?.id ?? '';
const stance = {
  stakeholder: 'ukraine',
  on,
  wording: null,
  position: 'neutral',
  conditions: [],
  salience: null,
  confidence: 'low',
  reason: '',
  kind: 'assessed',
  heldSince: '2025-11-21',
  heldUntil: null,
  supersedes: null,
  evidence: null,
};
const coalition = { name: 'Both', members: ['ukraine', 'russia'], note: '', since: null, until: null };
const occurrence = { day: '2025-11-21', title: 'It leaked', note: '', source, locator: '' };
const citation = { on: { kind: 'claim', id: claim }, source, quote: 'So', verbatim: true, locator: '' };
const credibility = { source, kind: 'primary', proximity: 'was present', score: 5, reason: 'Seen' };
const pack = { name: 'A deal', note: '', choices: [{ provision: 'leaked-8', wordings: [] }], follows: null };
const suggestion = { kind: 'wording', claim, was: 'What it said', text: 'What it says', reason: '' };
const mark = { claim, kind: 'unclear', other: null, note: '' };
const note = { stakeholder: 'ukraine', kind: 'note', provision: null, text: 'Ours', follows: null };
const offer = {
  from: 'ukraine',
  to: ['russia'],
  choices: [{ provision: 'leaked-8', wordings: [] }],
  message: '',
  counters: null,
};
const round = {
  provisions: ['leaked-8'],
  of: 'everybody',
  anonymous: false,
  recordsStances: false,
  follows: null,
  seconds: null,
};
type Command = readonly [path: string, field: string, body: (text: string) => unknown];
const commands: readonly Command[] = [
  ['/drafts', 'title', (title) => ({ ...newDraft, title })],
  ['/drafts', 'issuer', (issuer) => ({ ...newDraft, issuer })],
  ['/drafts', 'provenance', (provenance) => ({ ...newDraft, provenance })],
  ['/provisions', 'heading', (heading) => ({ ...newProvision('leaked'), heading })],
  ['/provisions', 'text', (text) => ({ ...newProvision('leaked'), text })],
  ['/provisions', 'themes.0', (theme) => ({ ...newProvision('leaked'), themes: [theme] })],
  ['/provisions', 'certaintyNote', (certaintyNote) => ({ ...newProvision('leaked'), certaintyNote })],
  ['/stakeholders', 'name', (name) => ({ ...newStakeholder, name })],
  ['/stakeholders', 'note', (text) => ({ ...newStakeholder, note: text })],
  ['/coalitions', 'name', (name) => ({ ...coalition, name })],
  ['/coalitions', 'note', (text) => ({ ...coalition, note: text })],
  ['/occurrences', 'title', (title) => ({ ...occurrence, title })],
  ['/occurrences', 'locator', (locator) => ({ ...occurrence, locator })],
  ['/sources', 'title', (title) => ({ ...newSource, title })],
  ['/sources', 'authors.0', (author) => ({ ...newSource, authors: [author] })],
  ['/sources', 'publisher', (publisher) => ({ ...newSource, publisher })],
  ['/citations', 'quote', (quote) => ({ ...citation, quote })],
  ['/citations', 'locator', (locator) => ({ ...citation, locator })],
  ['/credibility', 'reason', (reason) => ({ ...credibility, reason })],
  ['/stances', 'reason', (reason) => ({ ...stance, reason })],
  [
    '/stances',
    'conditions.0.text',
    (text) => ({ ...stance, position: 'conditional', conditions: [{ text, provision: null }] }),
  ],
  [
    '/stances',
    'evidence.quote',
    (quote) => ({ ...stance, evidence: { source, quote, verbatim: true, locator: '' } }),
  ],
  ['/comments', 'text', (text) => ({ on: { kind: 'claim', id: claim }, answers: null, text })],
  ['/suggestions', 'text', (text) => ({ ...suggestion, text })],
  ['/suggestions', 'reason', (reason) => ({ ...suggestion, reason })],
  ['/marks', 'note', (text) => ({ ...mark, note: text })],
  ['/packages', 'name', (name) => ({ ...pack, name })],
  ['/packages', 'note', (text) => ({ ...pack, note: text })],
  ['/caucus', 'text', (text) => ({ ...note, text })],
  ['/offers', 'message', (message) => ({ ...offer, message })],
  ['/rounds', 'title', (title) => ({ ...round, title })],
  [`/claims/${claim}/archive`, 'reason', (reason) => ({ reason })],
];

test.each(commands)(
  '%s refuses in %s what cannot be stored and what has no end',
  async (path, field, body) => {
    for (const bad of ['a\0b', 'half \uD83D', '\uDE00 half'] as const) {
      const { status, body: problem } = await owner.post<ProblemBody>(at + path, body(bad));
      expect([status, problem.code, problem.issues?.[0]?.where]).toEqual([422, 'input.invalid', field]);
      expect(problem.detail).toMatch(/cannot be stored/);
    }
    const { status, body: problem } = await owner.post<ProblemBody>(at + path, body('x'.repeat(900_000)));
    expect([status, problem.issues?.[0]?.where]).toEqual([422, field]);
    expect(problem.detail).toMatch(/\bat most [\d,]+ characters\b/i);
  },
);

/** Bidi controls, a family of emoji, a letter with its accent apart, and HTML. */
const odd = '\u202Eesrever\u202C \u2067שלום\u2069 👩🏽‍🚀 e\u0301 <b>';

test.each(commands)('%s keeps odd text in %s letter by letter', async (path, _field, body) => {
  const { status, body: answer } = await owner.post(at + path, body(odd));
  expect([200, 201], JSON.stringify(answer)).toContain(status);
  expect(JSON.stringify(answer)).toContain(JSON.stringify(odd).slice(1, -1));
});

test.each([
  ['title', { title: 'a\0b' }],
  ['summary', { summary: 'half \uD83D' }],
])('the debate’s %s refuses what cannot be stored, and keeps the odd', async (field, bad) => {
  const refused = await owner.patch<ProblemBody>(at, bad);
  expect([refused.status, refused.body.issues?.[0]?.where]).toEqual([422, field]);
  const kept = await owner.patch<{ debate: Record<string, string> }>(at, { [field]: odd });
  expect([kept.status, kept.body.debate[field]]).toEqual([200, odd]);
});

test('a name at the door is refused with what cannot be stored, and kept where it is odd', async () => {
  const invited = await owner.post<{ invite: { code: string } }>(`${at}/invites`, {
    role: 'observer',
    days: 1,
  });
  const door = `/api/invites/${invited.body.invite.code}/join`;
  expect((await server.visitor().post<ProblemBody>(door, { name: 'a\0b' })).status).toBe(422);
  const joined = await server.visitor().post<{ person: { name: string } }>(door, { name: odd });
  expect([joined.status, joined.body.person.name]).toEqual([200, odd]);
});
