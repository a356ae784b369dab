import { describe, expect, test } from 'vitest';
import type { Claim } from '../claim/claim.ts';
import { type Comment, mentionOf } from '../comment/comment.ts';
import type { Happening } from '../event/event.ts';
import type { Mark } from '../mark/mark.ts';
import type { Round } from '../round/round.ts';
import { factsAbout, type NoticeFacts, wants, whoIsTold } from './notice.ts';

const argument = 'provision:six';
const at = '2026-01-01T00:00:00.000Z';
const counts = { pro: 0, con: 3, total: 3 };
const claim = (id: string, author: string, answers: string | null = null): Claim => ({
  id,
  argument,
  answers,
  side: 'con',
  order: 'a0',
  joint: null,
  link: null,
  text: 'Said',
  author,
  createdAt: at,
  editedAt: null,
  archived: null,
});
const comment = (text: string, part: Partial<Comment> = {}): Comment => ({
  id: 'note',
  on: { kind: 'claim', id: 'c' },
  answers: null,
  text,
  by: 'ann',
  at,
  earlier: [],
  withdrawn: null,
  settled: null,
  ...part,
});
const facts: NoticeFacts = {
  claims: new Map([['c', { author: 'cleo', argument }]]),
  thread: [],
  discussed: { owner: 'cleo', argument, claim: 'c' },
  people: [
    { id: 'ann', name: 'Ann', role: 'contributor', speaksFor: null },
    { id: 'mo', name: 'Mo', role: 'moderator', speaksFor: null },
    { id: 'olaf', name: 'Olaf', role: 'observer', speaksFor: 'party' },
  ],
};
const told = (happening: Happening, by: string, part: Partial<NoticeFacts> = {}) =>
  whoIsTold(happening, by, { ...facts, ...part }).map(({ person, why }) => `${person} ${why}`);

describe('who is told', () => {
  test('the author of a claim that is answered, once, and not where they answer themselves', () => {
    const claims = [claim('x', 'ann', 'c'), claim('y', 'ann', 'c'), claim('z', 'ann')];
    const happening: Happening = { kind: 'claim.created', argument, claims, total: 3, counts };
    expect(factsAbout(happening)).toMatchObject({ claims: ['c', 'c'] });
    expect(whoIsTold(happening, 'ann', facts)).toEqual([
      { person: 'cleo', why: 'answered', about: { argument, claim: 'x', comment: null, round: null } },
    ]);
    expect(told(happening, 'cleo')).toEqual([]);
  });

  test.each(['moved', 'archived', 'restored'] as const)('the author of a claim that another %s', (what) => {
    const happening: Happening = { kind: `claim.${what}`, argument, claim: claim('c', 'cleo') };
    expect(told(happening, 'ann')).toEqual([`cleo ${what}`]);
    expect(told(happening, 'cleo')).toEqual([]);
  });

  test('whoever a comment mentions, then whoever it answers, then whose claim it is on: each as one of these', () => {
    const text = `${mentionOf('ben')} and ${mentionOf('cleo')} and ${mentionOf('ann')}`;
    const thread = [
      { by: 'ben', withdrawn: null },
      { by: 'dan', withdrawn: null },
    ];
    const happening: Happening = { kind: 'comment.added', comment: comment(text, { answers: 'first' }) };
    expect(told(happening, 'ann', { thread })).toEqual(['ben mentioned', 'cleo mentioned', 'dan replied']);
    expect(told({ kind: 'comment.added', comment: comment('Plain') }, 'ann')).toEqual(['cleo commented']);
  });

  test('of an edit, only who was not mentioned before', () => {
    const earlier = [{ text: mentionOf('ben'), until: at }];
    const edited = comment(`${mentionOf('ben')} ${mentionOf('dan')}`, { earlier });
    expect(told({ kind: 'comment.edited', comment: edited }, 'ann')).toEqual(['dan mentioned']);
  });

  test('the author and the moderators of a mark; whoever set it, of what became of it', () => {
    const mark: Mark = {
      id: 'm',
      claim: 'c',
      kind: 'unclear',
      other: null,
      note: '',
      by: 'ann',
      at,
      answer: null,
      settled: null,
    };
    expect(told({ kind: 'mark.set', mark }, 'ann')).toEqual(['cleo marked', 'mo marked']);
    expect(told({ kind: 'mark.answered', mark }, 'cleo')).toEqual(['ann mark-answered']);
    expect(told({ kind: 'mark.settled', mark }, 'mo')).toEqual(['ann mark-settled', 'cleo mark-settled']);
  });

  test('of a round, whom it asks', () => {
    const round: Round = {
      id: 'r',
      title: 'Could you live with it?',
      provisions: ['six'],
      of: 'everybody',
      anonymous: true,
      recordsStances: false,
      follows: null,
      openedBy: 'mo',
      openedAt: at,
      closesAt: null,
      closedAt: null,
      revealedAt: null,
      cancelledAt: null,
    };
    expect(told({ kind: 'round.opened', round }, 'mo')).toEqual(['ann round']);
    expect(told({ kind: 'round.opened', round: { ...round, of: 'delegates' } }, 'mo')).toEqual([
      'olaf round',
    ]);
  });

  test('nobody of a vote, and nothing is looked up for it', () => {
    const vote = { claim: 'c', choice: 'agree', impact: null, by: 'ann', at } as const;
    expect(factsAbout({ kind: 'vote.cast', vote })).toBeNull();
    expect(told({ kind: 'vote.cast', vote }, 'ann')).toEqual([]);
  });
});

test('one hears what one wants to', () => {
  expect([wants('everything', 'moved'), wants('mentions', 'moved'), wants('nothing', 'moved')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([wants('mentions', 'mentioned'), wants('nothing', 'mentioned')]).toEqual([true, false]);
});
