import type { JSX } from 'solid-js';
import { ClaimComposer } from '../claim/claim-composer.tsx';
import { keepDraft, type Place } from '../claim/claim-draft.ts';
import { say } from '../language/language.ts';
import { useArgument } from './argument-context.tsx';
import { indented, outdented } from './outline-place.ts';

/** A new line of the outline. Enter places it and begins the next, Tab and Shift-Tab move it in and out. */
export function OutlineComposer(props: { readonly place: Place; readonly level: number }): JSX.Element {
  const argument = useArgument();
  const move = (to: Place | null, text: string): boolean => {
    if (!to) return false;
    keepDraft(argument.argument, props.place, '');
    keepDraft(argument.argument, to, text);
    argument.setOpen({ kind: 'answer', place: to });
    return true;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears Tab from the field inside.
    <div
      class="outline-composer"
      style={{ '--level': props.level }}
      onKeyDown={(event) => {
        if (event.key !== 'Tab' || !(event.target instanceof HTMLTextAreaElement)) return;
        const to = event.shiftKey
          ? outdented(argument.store, props.place)
          : indented(argument.store, props.place);
        // Where a line can go no further, Tab goes on to the next control as everywhere.
        if (move(to, event.target.value)) event.preventDefault();
      }}
    >
      <ClaimComposer
        place={props.place}
        hint={say.composer.outlineHint}
        onPlaced={(id) => argument.setOpen({ kind: 'answer', place: { ...props.place, after: id } })}
        onSide={(side) => argument.setOpen({ kind: 'answer', place: { ...props.place, side } })}
      />
    </div>
  );
}
