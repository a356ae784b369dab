import type { Claim, ClaimId } from '@proviso/domain/claim';
import { claimTree } from '@proviso/domain/claim-tree';
import type { Vote } from '@proviso/domain/vote';
import { later } from './moments.ts';

/**
 * How a participant leans, from -1 (against the leaked draft) to 1 (for it): on power and security, and on law, money
 * and people. Invented, as the participants are.
 */
const leanings: Readonly<Record<string, { readonly power: number; readonly law: number }>> = {
  halas: { power: 0.3, law: -0.1 },
  otter: { power: 0.2, law: -0.2 },
  heron: { power: 0, law: 0.1 },
  lynx: { power: -0.8, law: -0.5 },
  crane: { power: -0.1, law: -0.8 },
  badger: { power: -0.6, law: -0.3 },
  wren: { power: -0.9, law: -0.9 },
  marten: { power: 0.7, law: 0.6 },
  stork: { power: -0.9, law: -0.1 },
  finch: { power: 0.1, law: -0.7 },
  tern: { power: 0.9, law: 0.8 },
  ibex: { power: 0.8, law: 0.2 },
  elk: { power: 0.3, law: 0.5 },
  plover: { power: -0.9, law: 0.1 },
  vole: { power: 0.5, law: -0.9 },
  kestrel: { power: 0.3, law: -0.6 },
};

/** Arguments whose dispute is mostly one of law, money and people; the others are mostly one of power. */
const ofLaw = new Set([13, 14, 20, 24, 25, 26, 27].map((point) => `provision:leaked-${point}`));

/** How often somebody votes on a claim of depth 1, 2, ...: what stands deeper is seen less. */
const shareByDepth = [0.5, 0.34, 0.24, 0.18, 0.14];

/** Mulberry32: numbers in [0, 1), the same for the same seed everywhere. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** 1 where a claim in the end speaks for the subject of its argument, -1 where against. */
function bearings(claims: readonly Claim[]): ReadonlyMap<ClaimId, { bearing: number; depth: number }> {
  const found = new Map<ClaimId, { bearing: number; depth: number }>();
  for (const { claim, depth } of claimTree(claims).walk()) {
    const above = claim.answers === null ? 1 : (found.get(claim.answers)?.bearing ?? 1);
    found.set(claim.id, { bearing: claim.side === 'pro' ? above : -above, depth });
  }
  return found;
}

/** The participants' votes, drawn from their leanings: the same at every start, and some changed later. */
export function drawVotes(claims: readonly Claim[]): readonly Vote[] {
  const random = numbersFrom(20251120);
  const bearing = bearings(claims);
  const votes: Vote[] = [];
  for (const claim of claims) {
    const place = bearing.get(claim.id);
    if (!place || claim.link !== null) continue;
    const appeal = random() * 0.4 - 0.16;
    const weight = random() * 2.2 + (place.depth === 1 ? 1.6 : 0.8);
    const share = shareByDepth[place.depth - 1] ?? 0.1;
    for (const [by, { power, law }] of Object.entries(leanings)) {
      const luck = [random(), random(), random(), random(), random()] as const;
      if (by === claim.author || luck[0] >= share) continue;
      const disputeOfRecord = !claim.argument.startsWith('provision:');
      const leaning = disputeOfRecord ? 0 : ofLaw.has(claim.argument) ? law : power;
      const agrees = 0.56 + appeal + 0.34 * place.bearing * leaning;
      const choice = luck[1] < 0.09 ? 'pass' : luck[2] < agrees ? 'agree' : 'disagree';
      const impact =
        choice === 'pass' || luck[3] > 0.7
          ? null
          : Math.max(0, Math.min(4, Math.round(weight + (luck[4] - 0.5) * 2.4)));
      const at = later(claim.createdAt, 20 + Math.floor(luck[4] * 2600));
      votes.push({ claim: claim.id, by, choice, impact, at });
      if (choice === 'disagree' && luck[2] > 0.97)
        votes.push({ claim: claim.id, by, choice: 'agree', impact, at: later(at, 1440) });
    }
  }
  return votes.sort((a, b) => a.at.localeCompare(b.at) || a.by.localeCompare(b.by));
}
