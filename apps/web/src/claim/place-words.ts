import type { ClaimId } from '@proviso/domain/claim';
import { type ArgumentContext, mayOnlySuggest } from '../argument/argument-context.tsx';
import type { Place } from './claim-draft.ts';

/** What a field does with its words once they are taken, and who hears of the new claim instead of the field being closed. */
type Field = { readonly empty: () => void; readonly onPlaced?: ((claim: ClaimId) => void) | undefined };

/** Suggestions that are not answered yet: a second Enter sends nothing. */
const underWay = new Set<string>();

/**
 * Makes a claim of words at a place, or suggests it where somebody may do no more. What is only suggested stays in its field
 * until the server has it.
 */
export function placeWords(argument: ArgumentContext, place: Place, words: string, field: Field): void {
  if (mayOnlySuggest(argument, 'claim.create')) return void suggestWords(argument, place, words, field);
  field.empty();
  const id = argument.add(place, words);
  if (field.onPlaced) field.onPlaced(id);
  else argument.setOpen(null);
}

async function suggestWords(
  argument: ArgumentContext,
  { answers, side }: Place,
  words: string,
  { empty }: Field,
): Promise<void> {
  const { argument: id } = argument;
  const what = JSON.stringify([id, answers, side, words]);
  if (underWay.has(what)) return;
  underWay.add(what);
  const input = { kind: 'claim', argument: id, answers, side, text: words, reason: '' } as const;
  const isTaken = await argument.suggest(input).finally(() => underWay.delete(what));
  if (!isTaken) return;
  empty();
  argument.setOpen(null);
}
