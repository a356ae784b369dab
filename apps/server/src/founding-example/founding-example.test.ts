import { archiveSchema } from '@proviso/domain/archive';
import { checkArchive } from '@proviso/domain/check-archive';
import { claimTree } from '@proviso/domain/claim-tree';
import { read } from '@proviso/domain/issue';
import { cellAsOf, cellKey, cells } from '@proviso/domain/stance-matrix';
import { expect, test } from 'vitest';
import { foundingExample } from './founding-example.ts';

const { claims, citations, credibility, drafts, lineage, people, provisions, sources, stances, votes } =
  foundingExample;
const argumentsByName = new Map(
  [...new Set(claims.map(({ argument }) => argument))].map((argument) => [
    argument,
    claimTree(claims.filter((claim) => claim.argument === argument)),
  ]),
);
const texts = claims.filter(({ link }) => link === null).map(({ text }) => text);
const moments = new Map(sources.map(({ id, addedAt }) => [id, addedAt]));

const onPoint = (point: number, day: string) =>
  cellAsOf(
    cells(stances).get(
      cellKey({ on: { kind: 'provision', id: `leaked-${point}` }, stakeholder: 'ukraine' }),
    ) ?? [],
    { day, by: 'held', kinds: ['stated'] },
  );

test('is an archive by its schema', () => {
  expect(read(archiveSchema, foundingExample)).toEqual({ ok: true, value: foundingExample });
});

test('fits together', () => {
  expect(checkArchive(foundingExample)).toEqual([]);
});

test('has three drafts, all 28 points of the first, and how they relate', () => {
  expect(drafts.map(({ status }) => status)).toEqual(['leaked', 'proposed', 'proposed']);
  expect(provisions.filter(({ draft }) => draft === 'leaked').map(({ number }) => Number(number))).toEqual(
    Array.from({ length: 28 }, (_, i) => i + 1),
  );
  expect(new Set(lineage.map(({ kind }) => kind))).toEqual(
    new Set(['kept', 'amended', 'split', 'deleted', 'new']),
  );
});

test('argues at least 12 provisions, a stance and a source, at least four of them to depth 5', () => {
  const names = [...argumentsByName.keys()];
  expect(names.filter((name) => name.startsWith('provision:leaked-')).length).toBeGreaterThanOrEqual(12);
  expect(names.filter((name) => name.startsWith('stance:'))).toHaveLength(1);
  expect(names.filter((name) => name.startsWith('source:'))).toHaveLength(1);
  const depths = [...argumentsByName.values()].map((tree) =>
    Math.max(...[...tree.walk()].map(({ depth }) => depth)),
  );
  expect(depths.filter((depth) => depth >= 5).length).toBeGreaterThanOrEqual(4);
});

test('argues both sides of everything that it argues', () => {
  for (const [name, tree] of argumentsByName) {
    expect(tree.on('pro', null).length, name).toBeGreaterThan(0);
    expect(tree.on('con', null).length, name).toBeGreaterThan(0);
  }
});

test('has claims, undercuts, joint premises and links enough to show them', () => {
  expect(claims.length).toBeGreaterThanOrEqual(130);
  expect(claims.filter(({ side }) => side === 'undercut').length).toBeGreaterThanOrEqual(10);
  const joint = new Map<string, number>();
  for (const claim of claims)
    if (claim.joint !== null) {
      const key = `${claim.answers}/${claim.side}/${claim.joint}`;
      joint.set(key, (joint.get(key) ?? 0) + 1);
    }
  expect(joint.size).toBeGreaterThanOrEqual(3);
  expect([...joint.values()].every((size) => size >= 2)).toBe(true);
});

test('links lead into another argument, and have neither text nor answers of their own', () => {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const links = claims.filter(({ link }) => link !== null);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const target = byId.get(link.link ?? '');
    expect(link.text).toBe('');
    expect(target?.link).toBeNull();
    expect(target?.argument).not.toBe(link.argument);
    expect(claims.some(({ answers }) => answers === link.id)).toBe(false);
  }
});

test('says nothing twice, and keeps to a sentence or two', () => {
  expect(new Set(texts).size).toBe(texts.length);
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  expect(median).toBeGreaterThan(120);
  expect(median).toBeLessThan(200);
  expect(lengths[0]).toBeGreaterThan(40);
});

test('has sources and citations, and quotes nobody word for word', () => {
  expect(sources.length).toBeGreaterThanOrEqual(25);
  expect(citations.length).toBeGreaterThanOrEqual(62);
  expect(citations.filter(({ on }) => on.kind === 'claim').length).toBeGreaterThanOrEqual(45);
  expect(citations.filter(({ verbatim }) => verbatim)).toEqual([]);
  const cited = new Set(citations.map(({ source }) => source));
  expect(sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
});

test('has stances of the three kinds, every stated one with its citation', () => {
  expect(stances.length).toBeGreaterThanOrEqual(95);
  expect(new Set(stances.map(({ kind }) => kind))).toEqual(new Set(['stated', 'assessed', 'role-played']));
  const cited = new Set(citations.filter(({ on }) => on.kind === 'stance').map(({ on }) => on.id));
  for (const { id } of stances.filter(({ kind }) => kind === 'stated')) expect(cited, id).toContain(id);
});

test('has role-played stances only by the delegates of the stakeholder', () => {
  const speaksFor = new Map(people.map((person) => [person.id, person.speaksFor]));
  for (const stance of stances.filter(({ kind }) => kind === 'role-played'))
    expect(speaksFor.get(stance.recordedBy), stance.id).toBe(stance.stakeholder);
});

test('shows Ukraine on the limit to its forces as a red line in November and as conditional from 24 December', () => {
  expect(onPoint(6, '2025-12-23')?.now.position).toBe('red-line');
  const december = onPoint(6, '2025-12-24');
  expect(december?.now.position).toBe('conditional');
  expect(december?.now.conditions.map(({ text }) => text)).toEqual(['800,000 in peacetime']);
  expect(december?.before?.position).toBe('red-line');
  expect(onPoint(7, '2025-12-23')?.now.position).toBe('red-line');
  expect(onPoint(7, '2025-12-24')?.now.position).toBe('oppose');
  expect(onPoint(21, '2025-12-24')?.now.position).toBe('conditional');
});

test('has analysts who differ about a cell, a correction, and a dispute about a stance', () => {
  const split = [...cells(stances.filter(({ kind }) => kind === 'assessed')).values()].filter(
    (cell) =>
      new Set(cell.map(({ position }) => position)).size > 1 &&
      new Set(cell.map(({ recordedBy }) => recordedBy)).size > 1,
  );
  expect(split.length).toBeGreaterThanOrEqual(2);
  expect(stances.filter(({ supersedes }) => supersedes !== null).length).toBeGreaterThanOrEqual(1);
});

test('has assessments of sources on which people differ', () => {
  expect(credibility.length).toBeGreaterThanOrEqual(20);
  const perSource = new Map<string, Set<number>>();
  for (const { source, score } of credibility)
    perSource.set(source, (perSource.get(source) ?? new Set()).add(score));
  expect([...perSource.values()].filter((scores) => scores.size > 1).length).toBeGreaterThanOrEqual(4);
});

test('has votes by many, on claims that have a text, not all of one mind', () => {
  expect(votes.length).toBeGreaterThanOrEqual(250);
  expect(new Set(votes.map(({ by }) => by)).size).toBeGreaterThanOrEqual(14);
  const withText = new Set(claims.filter(({ link }) => link === null).map(({ id }) => id));
  expect(votes.every(({ claim }) => withText.has(claim))).toBe(true);
  const agreed = votes.filter(({ choice }) => choice === 'agree').length / votes.length;
  expect(agreed).toBeGreaterThan(0.3);
  expect(agreed).toBeLessThan(0.7);
});

test('happens in order: nothing is answered, cited, assessed or voted on before it is there', () => {
  const written = new Map(claims.map(({ id, createdAt }) => [id, createdAt]));
  for (const { id, answers, createdAt } of claims)
    if (answers !== null) expect(createdAt > (written.get(answers) ?? ''), id).toBe(true);
  for (const { id, source, addedAt } of citations)
    expect(addedAt > (moments.get(source) ?? ''), id).toBe(true);
  for (const { id, source, at } of credibility) expect(at > (moments.get(source) ?? ''), id).toBe(true);
  for (const { claim, by, at } of votes)
    expect(at > (written.get(claim) ?? ''), `${by} on ${claim}`).toBe(true);
  for (const { id, heldSince, recordedAt } of stances)
    expect(recordedAt.slice(0, 10) >= heldSince, id).toBe(true);
  const all = [
    ...claims.map(({ createdAt }) => createdAt),
    ...votes.map(({ at }) => at),
    ...stances.map(({ recordedAt }) => recordedAt),
  ];
  expect(all.every((moment) => moment > foundingExample.debate.createdAt && moment < '2026-11')).toBe(true);
});
