import { readFileSync } from 'node:fs';
import { acrossGroups, consensusClaims } from '@proviso/argumentation/common-ground';
import { groupTallies, nobody, together } from '@proviso/argumentation/group-tallies';
import { findOpinionGroups } from '@proviso/argumentation/opinion-groups';
import { principalComponents } from '@proviso/argumentation/principal-components';
import { extremities, projections } from '@proviso/argumentation/projection';
import { representativeClaims } from '@proviso/argumentation/representative-claims';
import type { VoteMatrix } from '@proviso/argumentation/vote-matrix';
import { votePriority } from '@proviso/argumentation/vote-priority';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findCorpus } from './corpora/find-corpus.ts';

// What Polis itself reckoned of a real conversation of 35 people and 44 statements, and three that it has published.

const folder = 'polis-math/below-100-ptpts';
const votesFile = findCorpus(`${folder}/votes.json`);
const mathFile = findCorpus(`${folder}/math-pca2.json`);

const votesSchema = v.array(v.object({ pid: v.number(), tid: v.number(), vote: v.number() }));
const byKey = <S extends v.GenericSchema>(schema: S) => v.record(v.string(), schema);
const counted = {
  tid: v.number(),
  'n-success': v.number(),
  'n-trials': v.number(),
  'p-success': v.number(),
  'p-test': v.number(),
};
const mathSchema = v.object({
  pca: v.object({
    center: v.array(v.number()),
    comps: v.array(v.array(v.number())),
    'comment-extremity': v.array(v.number()),
  }),
  'base-clusters': v.object({
    members: v.array(v.array(v.number())),
    x: v.array(v.number()),
    y: v.array(v.number()),
  }),
  'group-clusters': v.array(v.object({ id: v.number(), members: v.array(v.number()) })),
  'mod-out': v.array(v.number()),
  'in-conv': v.array(v.number()),
  tids: v.array(v.number()),
  repness: byKey(
    v.array(
      v.object({
        ...counted,
        repness: v.number(),
        'repness-test': v.number(),
        'repful-for': v.picklist(['agree', 'disagree']),
      }),
    ),
  ),
  consensus: v.object({ agree: v.array(v.object(counted)), disagree: v.array(v.object(counted)) }),
  'group-aware-consensus': byKey(v.number()),
  'comment-priorities': byKey(v.number()),
});

const read = <S extends v.GenericSchema>(schema: S, file: string | null): v.InferOutput<S> =>
  v.parse(schema, JSON.parse(readFileSync(file ?? '', 'utf8')));

/** The conversation as production had it: what moderators took out is a column in which everybody passed. */
function conversation() {
  const math = read(mathSchema, mathFile);
  const votes = read(votesSchema, votesFile);
  const pids = [...new Set(votes.map(({ pid }) => pid))].sort((a, b) => a - b);
  const size = math.tids.length;
  const matrix = {
    voters: pids.map(String),
    claims: math.tids.map(String),
    votes: new Int8Array(pids.length * size),
    seen: new Uint8Array(pids.length * size),
  };
  for (const { pid, tid, vote } of votes) {
    const at = pids.indexOf(pid) * size + tid;
    matrix.votes[at] = vote;
    matrix.seen[at] = 1;
  }
  return { math, matrix, pids };
}

/** Does work that pauses in one go. */
function finish<T>(work: Generator<void, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

const zeroed = ({ claims, ...matrix }: VoteMatrix, out: readonly number[]): VoteMatrix => {
  const isOut = (at: number) => out.includes(at % claims.length);
  return {
    ...matrix,
    claims,
    votes: matrix.votes.map((vote, at) => (isOut(at) ? 0 : vote)),
    seen: matrix.seen.map((seen, at) => (isOut(at) ? 1 : seen)),
  };
};

/** What Polis itself found: its groups, with the people in the order of the matrix, null for who has no place. */
function productionGroups({ math, pids }: ReturnType<typeof conversation>): readonly (number | null)[] {
  const people = math['base-clusters'].members;
  const clusters = new Map(
    math['group-clusters'].flatMap(({ id, members }) =>
      members.flatMap((base) => (people[base] ?? []).map((pid) => [pid, id] as const)),
    ),
  );
  return pids.map((pid) => clusters.get(pid) ?? null);
}

/** Pairs of people in the same group in both, against chance (Hubert and Arabie 1985). */
function adjustedRand(one: readonly unknown[], other: readonly unknown[]): number {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const count = (keys: readonly unknown[]) => {
    const counts = new Map<unknown, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((sum, n) => sum + pairs(n), 0);
  };
  const [both, a, b] = [count(one.map((group, i) => `${group} ${other[i]}`)), count(one), count(other)];
  const chance = (a * b) / pairs(one.length);
  return (both - chance) / ((a + b) / 2 - chance);
}

describe.skipIf(votesFile === null || mathFile === null)(
  'the figures of Polis itself, of 35 people and 44 statements',
  () => {
    const found = votesFile === null || mathFile === null ? null : conversation();
    const given = () => {
      if (!found) throw new Error('Without the files there is nothing to compare with.');
      const groupOf = productionGroups(found);
      return {
        ...found,
        groupOf,
        components: finish(principalComponents(zeroed(found.matrix, found.math['mod-out']))),
      };
    };
    const tallied = () => {
      const { math, matrix, groupOf } = given();
      return { math, tallies: groupTallies(matrix, groupOf, math['group-clusters'].length) };
    };

    it('are ours: the means and components of the votes', () => {
      const { math, components } = given();
      for (const [i, mean] of math.pca.center.entries())
        expect(components.center[i]).toBeCloseTo(mean === 0 ? 0 : -mean, 12);
      for (const [k, theirs] of math.pca.comps.entries()) {
        const ours = components.components[k] ?? [];
        const sign = Math.sign(theirs.reduce((sum, x, i) => sum + x * (ours[i] ?? 0), 0));
        for (const [i, x] of theirs.entries()) expect(ours[i]).toBeCloseTo(sign * x, 11);
      }
    });

    it('are ours: where people stand, and how far out a statement lies', () => {
      const { math, matrix, components, pids } = given();
      const points = projections(zeroed(matrix, math['mod-out']), components);
      const [x = 1, y = 1] = math.pca.comps.map((theirs, k) =>
        Math.sign(-theirs.reduce((sum, part, i) => sum + part * (components.components[k]?.[i] ?? 0), 0)),
      );
      for (const [base, members] of math['base-clusters'].members.entries())
        for (const pid of members) {
          const [ourX, ourY] = points[pids.indexOf(pid)] ?? [];
          expect(x * (ourX ?? 9)).toBeCloseTo(math['base-clusters'].x[base] ?? 0, 10);
          expect(y * (ourY ?? 9)).toBeCloseTo(math['base-clusters'].y[base] ?? 0, 10);
        }
      for (const [i, extremity] of extremities(components).entries())
        expect(extremity).toBeCloseTo(math.pca['comment-extremity'][i] ?? -1, 10);
    });

    it('are ours: what sets each group apart', () => {
      const { math, tallies } = tallied();
      const out = math['mod-out'];
      const seen = tallies.map((group) =>
        group.map((tally, claim) => (out.includes(claim) ? nobody : tally)),
      );
      for (const [group, stands] of representativeClaims(seen).entries()) {
        const theirs = math.repness[group] ?? [];
        expect(stands.map(({ claim, side }) => [claim, side])).toEqual(
          theirs.map((one) => [one.tid, one['repful-for']]),
        );
        for (const [i, one] of theirs.entries()) {
          const ours = stands[i];
          expect([ours?.successes, ours?.trials]).toEqual([one['n-success'], one['n-trials']]);
          expect(ours?.share).toBeCloseTo(one['p-success'], 12);
          expect(ours?.shareZ).toBeCloseTo(one['p-test'], 12);
          expect(ours?.ratio).toBeCloseTo(one.repness, 12);
          // Production keeps this one with seven digits.
          expect(ours?.ratioZ).toBeCloseTo(one['repness-test'], 6);
        }
      }
    });

    it('are ours: what most of all agree and disagree with', () => {
      const { math, matrix } = given();
      const everybody =
        groupTallies(
          matrix,
          matrix.voters.map(() => 0),
          1,
        )[0] ?? [];
      const out = math['mod-out'];
      const ours = consensusClaims(everybody.map((tally, claim) => (out.includes(claim) ? nobody : tally)));
      for (const side of ['agree', 'disagree'] as const) {
        expect(ours[side].map(({ claim }) => claim)).toEqual(math.consensus[side].map(({ tid }) => tid));
        for (const [i, one] of math.consensus[side].entries()) {
          expect([ours[side][i]?.successes, ours[side][i]?.trials]).toEqual([
            one['n-success'],
            one['n-trials'],
          ]);
          expect(ours[side][i]?.share).toBeCloseTo(one['p-success'], 12);
          expect(ours[side][i]?.shareZ).toBeCloseTo(one['p-test'], 12);
        }
      }
    });

    it('are ours: what all groups agree with, and what to show next', () => {
      const { math, tallies } = tallied();
      const extremity = math.pca['comment-extremity'];
      for (const claim of math.tids) {
        const byGroup = tallies.map((group) => group[claim] ?? nobody);
        expect(acrossGroups(byGroup)).toBeCloseTo(math['group-aware-consensus'][claim] ?? -1, 12);
        expect(votePriority(together(byGroup), extremity[claim] ?? 0)).toBeCloseTo(
          math['comment-priorities'][claim] ?? -1,
          9,
        );
      }
    });
  },
);

/** A conversation as Polis publishes it: who is in which group, and how they voted; blank is unseen. */
function published(name: string, file: string) {
  const lines = (path: string) => readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const [head = '', ...rows] = lines(file);
  const claims = head.split(',').slice(6);
  const out = lines(findCorpus(`polis-opendata/${name}/comments.csv`) ?? '')
    .map((line) => line.split(','))
    .flatMap(([, , id, , , , moderated]) => (moderated === '-1' ? claims.indexOf(id ?? '') : []));
  const people = rows.map((row) => row.split(','));
  const cells = people.flatMap((row) => claims.map((_, i) => row[i + 6] ?? ''));
  const matrix = {
    voters: people.map(([person = '']) => person),
    claims,
    votes: Int8Array.from(cells, Number),
    seen: Uint8Array.from(cells, (cell) => (cell === '' ? 0 : 1)),
  };
  return { groups: people.map(([, group = '']) => group), matrix: zeroed(matrix, out) };
}

describe('the groups that Polis published', () => {
  it.each(['15-per-hour-seattle', 'brexit-consensus'])('are ours but for a few people: %s', (name) => {
    const file = findCorpus(`polis-opendata/${name}/participants-votes.csv`);
    if (file === null) return;
    const { groups, matrix } = published(name, file);
    const theirs = new Map(matrix.voters.map((voter, row) => [voter, groups[row]]));
    const placed = finish(findOpinionGroups(matrix)).placed.filter(({ voter }) => theirs.get(voter) !== '');
    expect(placed.length).toBeGreaterThan(100);
    const [ours, known] = [placed.map(({ group }) => group), placed.map(({ voter }) => theirs.get(voter))];
    expect(adjustedRand(ours, known)).toBeGreaterThanOrEqual(0.85);
  });
});
