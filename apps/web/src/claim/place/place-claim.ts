import type { ClaimId, ClaimMove } from '@proviso/domain/claim';
import { type ArgumentContext, mayOnlySuggest } from '../../argument/argument-context.tsx';

/** Puts a claim elsewhere; whoever may not do that suggests it. False where it stands there already, or it could not be done. */
export async function placeClaim(argument: ArgumentContext, id: ClaimId, to: ClaimMove): Promise<boolean> {
  const claim = argument.store.claim(id);
  if (!claim) return false;
  const isStep = claim.answers === to.answers && claim.side === to.side;
  if (mayOnlySuggest(argument, 'claim.move', claim)) {
    // A suggestion names what is answered, and how; not the place among the answers.
    if (isStep) return false;
    const { answers, side } = to;
    return argument.suggest({ kind: 'move', claim: id, answers, side, reason: '' });
  }
  return isStep && claim.order === to.order ? false : argument.move(id, to);
}
