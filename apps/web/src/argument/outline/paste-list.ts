import type { Place } from '../../claim/claim-draft.ts';
import { mayHoldList } from '../../claim/paste/may-hold-list.ts';
import type { ArgumentContext } from '../argument-context.tsx';

/** Opens the preview for what is pasted, where that is a list and not a few words; false where it is for the browser to paste. */
export function pasteList(argument: ArgumentContext, place: Place, event: ClipboardEvent): boolean {
  if (event.defaultPrevented) return false;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const html = event.clipboardData?.getData('text/html') ?? '';
  const lines = text
    .slice(0, 100_000)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
  if (lines < 2 && !(lines === 1 && mayHoldList(html)) && text.length < 100_000) return false;
  if (argument.refusal('claim.create') !== null) return false;
  event.preventDefault();
  argument.setOpen({ kind: 'paste', place, text, ...(mayHoldList(html) && { html }) });
  return true;
}
