import type { Account } from '@proviso/domain/account';
import type { Archive } from '@proviso/domain/archive';
import { type ArgumentId, argumentId } from '@proviso/domain/argument';
import type { Claim } from '@proviso/domain/claim';
import { newId } from '@proviso/domain/identity';
import type { Person, PersonId } from '@proviso/domain/person';
import { seedArgument } from '../argument/seed-argument.ts';
import { insertCoalitions } from '../coalition/coalition.queries.ts';
import { insertComments } from '../comment/comment.queries.ts';
import type { Database, Tx } from '../database/database.ts';
import { debate } from '../database/schema.ts';
import { insertDrafts } from '../draft/draft.queries.ts';
import { appendEvent } from '../event/commit.ts';
import { insertCitations, insertCredibility, insertSources } from '../evidence/evidence.queries.ts';
import { insertMarks } from '../mark/mark.queries.ts';
import { insertOccurrences } from '../occurrence/occurrence.queries.ts';
import { insertOfferReplies, insertOffers } from '../offer/offer.queries.ts';
import { insertPackages } from '../package/package.queries.ts';
import { insertPeople } from '../person/person.queries.ts';
import { insertLineage, insertProvisions } from '../provision/provision.queries.ts';
import { insertRounds } from '../round/round.queries.ts';
import { insertSignatures, insertSignings } from '../signing/signing.queries.ts';
import { insertStakeholders } from '../stakeholder/stakeholder.queries.ts';
import { insertSettlements } from '../stance/settlement.queries.ts';
import { insertStances } from '../stance/stance.queries.ts';
import { insertSuggestions } from '../suggestion/suggestion.queries.ts';
import { insertVotes } from '../vote/vote.queries.ts';

/**
 * Makes a debate out of an archive that its schema and `checkArchive` have passed; all of it or nothing. Every id is kept.
 * The people of the archive come without accounts. The account that imports becomes an owner besides them, and `readArchive`
 * says when they show in an export. `by` null is for an example that comes with the product: nobody with an account owns it.
 */
export const importArchive = (
  database: Database,
  archive: Archive,
  { by }: { readonly by: Account | null },
): Promise<string> =>
  database.transaction(async (tx) => {
    const debateId = newId();
    const importer: Person | null = by && { id: newId(), name: by.name, role: 'owner', speaksFor: null };
    await tx.insert(debate).values({
      ...archive.debate,
      id: debateId,
      createdAt: new Date(archive.debate.createdAt),
      broughtBy: importer?.id ?? null,
    });
    await insertPeople(tx, debateId, archive.people, null);
    if (importer) await insertPeople(tx, debateId, [importer], by?.id ?? null);

    await insertStakeholders(tx, debateId, archive.stakeholders);
    await insertDrafts(tx, debateId, archive.drafts);
    await insertProvisions(tx, debateId, archive.provisions);
    await insertLineage(tx, debateId, archive.lineage);
    await insertSources(tx, debateId, archive.sources);
    await insertStances(tx, debateId, archive.stances);
    await insertCredibility(tx, debateId, archive.credibility);
    await seedArguments(tx, debateId, archive, importer?.id ?? ownerOf(archive));
    await insertCitations(tx, debateId, archive.citations);
    await insertVotes(tx, debateId, archive.votes);
    await insertPackages(tx, debateId, archive.packages);
    await insertRounds(tx, debateId, archive.rounds, archive.roundAnswers);
    await insertOffers(tx, debateId, archive.offers);
    await insertOfferReplies(tx, debateId, archive.offerReplies);
    await insertSignings(tx, debateId, archive.signings);
    await insertSignatures(tx, debateId, archive.signatures);
    await insertSuggestions(tx, debateId, archive.suggestions);
    await insertMarks(tx, debateId, archive.marks);
    await insertComments(tx, debateId, archive.comments);
    await insertCoalitions(tx, debateId, archive.coalitions);
    await insertOccurrences(tx, debateId, archive.occurrences);
    await insertSettlements(tx, debateId, archive.settlements);
    if (importer)
      await appendEvent(tx, {
        debateId,
        by: importer.id,
        happening: { kind: 'person.joined', person: importer },
      });
    return debateId;
  });

/** Every provision has an argument; a stance, a source or a package has one where somebody argued it. */
async function seedArguments(
  tx: Tx,
  debateId: string,
  { provisions, claims }: Archive,
  by: PersonId,
): Promise<void> {
  const wordings = new Map<ArgumentId, string>();
  for (const { id, text } of provisions) wordings.set(argumentId({ kind: 'provision', id }), text);
  const byArgument = new Map<ArgumentId, Claim[]>();
  for (const id of wordings.keys()) byArgument.set(id, []);
  for (const claim of claims) {
    const others = byArgument.get(claim.argument);
    if (others) others.push(claim);
    else byArgument.set(claim.argument, [claim]);
  }
  for (const [id, list] of byArgument)
    await seedArgument(tx, debateId, id, { wording: wordings.get(id) ?? '', claims: list, by });
}

/** Whose doing it is where nobody imports. */
function ownerOf({ people }: Archive): PersonId {
  const owner = people.find(({ role }) => role === 'owner');
  if (!owner) throw new Error('An example that comes with the product needs an owner among its people.');
  return owner.id;
}
