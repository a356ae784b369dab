import IndentDecrease from 'lucide-solid/icons/list-indent-decrease';
import IndentIncrease from 'lucide-solid/icons/list-indent-increase';
import type { JSX } from 'solid-js';
import { ClaimComposer } from '../../claim/claim-composer.tsx';
import { keepDraft, type Place } from '../../claim/claim-draft.ts';
import { IconButton } from '../../control/button.tsx';
import { say } from '../../language/language.ts';
import { useArgument } from '../argument-context.tsx';
import { indented, outdented } from './outline-place.ts';
import { pasteList } from './paste-list.ts';

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
      onPaste={(event) => pasteList(argument, props.place, event)}
    >
      <ClaimComposer
        place={props.place}
        hint={say.composer.outlineHint}
        onPlaced={(id) => argument.setOpen({ kind: 'answer', place: { ...props.place, after: id } })}
        tools={(text) => (
          <span class="outline-composer-tools">
            <IconButton
              label={say.place.out}
              disabled={outdented(argument.store, props.place) === null}
              onClick={() => move(outdented(argument.store, props.place), text)}
            >
              <IndentDecrease size={18} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={say.place.in}
              disabled={indented(argument.store, props.place) === null}
              onClick={() => move(indented(argument.store, props.place), text)}
            >
              <IndentIncrease size={18} aria-hidden="true" />
            </IconButton>
          </span>
        )}
        onSide={(side) => argument.setOpen({ kind: 'answer', place: { ...props.place, side } })}
      />
    </div>
  );
}
