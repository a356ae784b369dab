import type { ClaimId } from '@proviso/domain/claim';
import { type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Avatar } from '../control/avatar.tsx';
import { say } from '../language/language.ts';

/** Who is changing this claim's words just now. */
export function EditedBy(props: { readonly claim: ClaimId }): JSX.Element {
  const argument = useArgument();
  const writer = () =>
    argument.people().find(({ writing }) => writing?.kind === 'claim' && writing.claim === props.claim);
  return (
    <Show when={writer()}>
      {(person) => (
        <div class="argument-ghost">
          <Avatar name={person().name} active />
          {say.argument.editing(person().name)}
          <span class="argument-ghost-caret" aria-hidden="true" />
        </div>
      )}
    </Show>
  );
}
