import type { LiveClaim } from '@proviso/document/live-claim';
import type { ClaimMove } from '@proviso/domain/claim';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import Outward from 'lucide-solid/icons/list-indent-decrease';
import Inward from 'lucide-solid/icons/list-indent-increase';
import { type JSX, Show } from 'solid-js';
import { movedBy, movedIn, movedOut } from '../../claim/place/claim-moves.ts';
import { IconButton } from '../../control/button.tsx';
import { say } from '../../language/language.ts';
import { AgreeButton } from '../../vote/agree-button.tsx';
import { useArgument } from '../argument-context.tsx';

/** What keys do on a line of the outline, as buttons for a finger; below the line that is chosen, on a narrow page. */
export function OutlineTools(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  const mayMove = () =>
    argument.refusal('claim.move', props.claim) === null && props.claim.createdAt !== null;
  const step = (label: string, to: () => ClaimMove | null, icon: JSX.Element) => (
    <IconButton
      label={label}
      disabled={to() === null}
      onClick={(event) => {
        event.stopPropagation();
        const place = to();
        if (place) void argument.move(props.claim.id, place);
      }}
    >
      {icon}
    </IconButton>
  );
  return (
    <div class="outline-tools" role="group" aria-label={say.argument.actions}>
      <AgreeButton claim={props.claim.id} />
      <Show when={mayMove()}>
        {step(
          say.place.out,
          () => movedOut(argument.store, props.claim.id),
          <Outward size={18} aria-hidden="true" />,
        )}
        {step(
          say.place.in,
          () => movedIn(argument.store, props.claim.id),
          <Inward size={18} aria-hidden="true" />,
        )}
        {step(
          say.place.up,
          () => movedBy(argument.store, props.claim.id, -1),
          <ArrowUp size={18} aria-hidden="true" />,
        )}
        {step(
          say.place.down,
          () => movedBy(argument.store, props.claim.id, 1),
          <ArrowDown size={18} aria-hidden="true" />,
        )}
      </Show>
    </div>
  );
}
