import { type ArgumentId, subjectOf } from '@proviso/domain/argument';
import { newId } from '@proviso/domain/identity';
import type { NewSuggestion, Suggestion } from '@proviso/domain/suggestion';
import type { DebateAccess } from '../access/debate-access.ts';
import { demandReferences } from '../access/references.ts';
import { findClaim } from '../claim/claim.queries.ts';
import type { Database, Tx } from '../database/database.ts';
import { commit } from '../event/commit.ts';
import { Problem } from '../http/problem.ts';
import { insertSuggestions } from './suggestion.queries.ts';

const none = { claim: null, was: '', text: '', answers: null, side: null } as const;

/** Makes a suggestion. What it is about has to be there now; whether it still can be done is looked at when it is accepted. */
export const makeSuggestion = (
  database: Database,
  access: DebateAccess,
  entry: NewSuggestion,
): Promise<Suggestion> =>
  commit(database, access, { action: 'suggestion.make' }, async (tx, { debateId, by, tell }) => {
    const argument = entry.kind === 'claim' ? entry.argument : await argumentOf(tx, debateId, entry.claim);
    if (entry.kind === 'claim') {
      const subject = subjectOf(entry.argument);
      await demandReferences(tx, debateId, [[subject.kind, subject.id, 'argument']]);
    }
    if (entry.kind !== 'wording') await demandTarget(tx, debateId, argument, entry);
    const made: Suggestion = {
      ...none,
      ...entry,
      id: newId(),
      argument,
      by,
      at: new Date().toISOString(),
      settled: null,
    };
    await insertSuggestions(tx, debateId, [made]);
    await tell({ kind: 'suggestion.made', suggestion: made });
    return made;
  });

const refuse = (where: string, code: string, message: string) =>
  new Problem(422, code, message, [{ where, message }]);

/** Where the claim stands that is to change: it has words of its own, and is not archived. */
async function argumentOf(tx: Tx, debateId: string, id: string): Promise<ArgumentId> {
  const claim = await findClaim(tx, debateId, id);
  if (!claim) throw refuse('claim', 'claim.unknown', `There is no claim ${id} in this debate.`);
  if (claim.archived !== null) throw refuse('claim', 'claim.is_archived', 'That claim is archived.');
  if (claim.link !== null)
    throw refuse('claim', 'claim.is_link', 'That is a claim from elsewhere; suggest it where it stands.');
  return claim.argument;
}

/** The claim that is to be answered stands in the same argument, and can be answered. */
async function demandTarget(
  tx: Tx,
  debateId: string,
  argument: ArgumentId,
  { answers, side }: Extract<NewSuggestion, { answers: unknown }>,
): Promise<void> {
  if (answers === null) {
    if (side === 'undercut')
      throw refuse(
        'answers',
        'claim.undercut_of_nothing',
        'An undercut answers the step of a claim; choose that claim.',
      );
    return;
  }
  const target = await findClaim(tx, debateId, answers);
  if (!target || target.argument !== argument)
    throw refuse('answers', 'claim.unknown', 'The claim to answer is not in this argument.');
  if (target.archived !== null)
    throw refuse('answers', 'claim.is_archived', 'The claim to answer is archived.');
  if (target.link !== null)
    throw refuse('answers', 'claim.is_link', 'That is a claim from elsewhere; answer it where it stands.');
}
