import { longestClaim } from '@proviso/domain/claim';
import type { ArgumentContext } from '../../argument/argument-context.tsx';
import { notify } from '../../control/toast.tsx';
import { say } from '../../language/language.ts';
import type { Place } from '../claim-draft.ts';
import { mayHoldList } from './may-hold-list.ts';

/** More than this, in characters, is no claim that has grown a little too long, and a field for one would stand still under it. */
const mostInField = 10 * longestClaim;

/**
 * Where much more is pasted than a claim can hold: opens the preview of lists for it, or says that it is too much, to
 * whoever may only suggest. What was written in the field stays there. False where it is for the field to take.
 */
export function pasteMuch(argument: ArgumentContext, place: Place, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (event.defaultPrevented || text.length <= mostInField) return false;
  event.preventDefault();
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (argument.refusal('claim.create') === null)
    argument.setOpen({ kind: 'paste', place, text, ...(mayHoldList(html) && { html }) });
  else notify(say.paste.tooMuch(text.length, longestClaim));
  return true;
}
