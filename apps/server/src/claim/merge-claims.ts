import { readArgument } from '@proviso/document/argument-document';
import { archiveClaim, moveClaim, relinkClaim, stampClaim } from '@proviso/document/rule-claim';
import { createClaim, orderAfter, orderBetween } from '@proviso/document/write-claim';
import type { ArgumentId } from '@proviso/domain/argument';
import type { Claim, ClaimId } from '@proviso/domain/claim';
import type { Citation } from '@proviso/domain/evidence';
import { idSchema, newId } from '@proviso/domain/identity';
import { carriedVotes, mergedReason, planMerge } from '@proviso/domain/merge-claims';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { is } from 'valibot';
import type * as Y from 'yjs';
import { type DebateAccess, demand, lockAccess, permit } from '../access/debate-access.ts';
import { moveComments } from '../comment/comment.queries.ts';
import type { Tx } from '../database/database.ts';
import { claim as claimTable } from '../database/schema.ts';
import { appendEvent } from '../event/commit.ts';
import { insertCitations, listCitations } from '../evidence/evidence.queries.ts';
import { Problem } from '../http/problem.ts';
import { insertVotes, listVotesOn } from '../vote/vote.queries.ts';
import { carryReviews } from './carry-reviews.ts';
import { findClaim } from './claim.queries.ts';
import type { ClaimServices } from './command-claim.ts';

export type Merged = {
  readonly claim: Claim;
  readonly duplicate: Claim;
  readonly link: Claim | null;
  readonly moved: readonly Claim[];
  readonly citations: readonly Citation[];
};

/**
 * Merges a claim into another one of its argument that says the same. The kept one gets what answered the duplicate, and copies
 * of its votes and evidence, what was said about the duplicate, and the marks and suggestions on it that wait; the duplicate is
 * archived with a reason that names the kept one, and a link takes its place where the two stood at different steps. See `planMerge` for the rules.
 */
export async function mergeClaims(
  { database, rooms }: ClaimServices,
  access: DebateAccess,
  id: string,
  into: ClaimId,
): Promise<Merged> {
  const { debateId } = access;
  const { by } = demand(access, 'claim.merge');
  const found = is(idSchema, id) ? await findClaim(database.db, debateId, id) : null;
  if (!found) throw new Problem(404, 'claim.unknown', 'There is no such claim in this debate.');
  const { argument } = found;

  /** Filled when the command commits. */
  const results: Merged[] = [];
  await rooms.command(debateId, argument, {
    by,
    change: (doc) => mergeInDocument(doc, { duplicate: found.id, kept: into, by }),
    async within(tx, { sameStep, link, moved }) {
      permit(await lockAccess(tx, access), 'claim.merge');
      await demandNotShownElsewhere(tx, debateId, argument, found.id);
      const there = await listVotesOn(tx, debateId, into);
      const votes = carriedVotes(await listVotesOn(tx, debateId, found.id), there, { kept: into, sameStep });
      await insertVotes(tx, debateId, votes);
      await moveComments(tx, debateId, {
        from: { kind: 'claim', id: found.id },
        to: { kind: 'claim', id: into },
      });
      const citations = await carryCitations(tx, debateId, found.id, into);
      const reviews = { duplicate: found.id, kept: into, sameStep };
      const decided = await carryReviews(tx, debateId, reviews, by);
      const merged: Merged = {
        claim: await rowOf(tx, debateId, into),
        duplicate: await rowOf(tx, debateId, found.id),
        link: link === null ? null : await rowOf(tx, debateId, link),
        moved: await Promise.all(moved.map((one) => rowOf(tx, debateId, one))),
        citations,
      };
      await appendEvent(tx, { debateId, by, happening: { kind: 'claim.merged', argument, ...merged } });
      for (const mark of decided)
        await appendEvent(tx, { debateId, by, happening: { kind: 'mark.settled', mark } });
      results.push(merged);
    },
  });
  const merged = results.at(-1);
  if (!merged) throw new Error('A merge that committed has no result.');
  return merged;
}

function mergeInDocument(
  doc: Y.Doc,
  { duplicate, kept, by }: { readonly duplicate: ClaimId; readonly kept: ClaimId; readonly by: string },
) {
  const claims = new Map(readArgument(doc).claims.map((claim) => [claim.id, claim]));
  const plan = planMerge(claims, duplicate, kept);
  if (!plan.ok) throw new Problem(422, plan.code, plan.message, [{ where: 'into', message: plan.message }]);
  const from = claims.get(duplicate);
  const onto = claims.get(kept);
  if (!from || !onto) throw new Error('A plan to merge claims that are not there.');
  const at = new Date().toISOString();

  let order = orderAfter(doc, kept);
  for (const one of plan.moved) {
    const side = claims.get(one)?.side ?? 'pro';
    moveClaim(doc, one, { answers: kept, side, order });
    order = orderBetween(order, null);
  }
  for (const one of plan.relinked) relinkClaim(doc, one, kept);
  archiveClaim(doc, duplicate, { by, at, reason: mergedReason(onto) });
  let link: ClaimId | null = null;
  if (plan.leavesLink) {
    link = newId();
    const { answers, side, joint } = from;
    createClaim(doc, { id: link, answers, side, order: from.order, joint, link: kept });
    stampClaim(doc, link, { author: by, createdAt: at });
  }
  return { sameStep: plan.sameStep, moved: plan.moved, link };
}

/** A link in another argument would go on to show the archived claim, and one command changes one argument. */
async function demandNotShownElsewhere(
  tx: Tx,
  debateId: string,
  argument: ArgumentId,
  id: ClaimId,
): Promise<void> {
  const [link] = await tx
    .select({ id: claimTable.id })
    .from(claimTable)
    .where(
      and(
        eq(claimTable.debateId, debateId),
        eq(claimTable.link, id),
        ne(claimTable.argumentId, argument),
        isNull(claimTable.archivedAt),
      ),
    )
    .limit(1);
  if (link)
    throw new Problem(
      409,
      'claim.used_elsewhere',
      'This claim is also shown in another argument. Merge the other one into this one instead.',
    );
}

/** The duplicate's evidence once more, beside the kept claim; who added it when stays. What stands there already is not doubled. */
async function carryCitations(
  tx: Tx,
  debateId: string,
  from: ClaimId,
  onto: ClaimId,
): Promise<readonly Citation[]> {
  const all = (await listCitations(tx, debateId)).filter(({ on }) => on.kind === 'claim');
  const said = ({ source, quote, locator }: Citation) => JSON.stringify([source, quote, locator]);
  const there = new Set(all.filter(({ on }) => on.id === onto).map(said));
  const carried = all
    .filter((citation) => citation.on.id === from && !there.has(said(citation)))
    .map((citation): Citation => ({ ...citation, id: newId(), on: { kind: 'claim', id: onto } }));
  await insertCitations(tx, debateId, carried);
  return carried;
}

async function rowOf(tx: Tx, debateId: string, id: ClaimId): Promise<Claim> {
  const claim = await findClaim(tx, debateId, id);
  if (!claim) throw new Error(`The claim ${id} has no row.`);
  return claim;
}
