import { For, type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Button } from '../control/button.tsx';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import { ClaimText } from './claim-text.tsx';
import { sideWord } from './side-sign.tsx';

/** The archived claims, out of the way but readable; whoever may, restores them. */
export function ArchivedClaims(): JSX.Element {
  const argument = useArgument();
  return (
    <Show when={argument.store.archived().length > 0}>
      <details class="claim-archived">
        <summary>{say.argument.archived(argument.store.archived().length)}</summary>
        <ul>
          <For each={argument.store.archived()}>
            {(claim) => (
              <li>
                <p class="claim-answer-text" dir="auto">
                  <ClaimText claim={claim} plain />
                </p>
                <p class="claim-meta">
                  <span>{sideWord(claim.side)}</span>
                  <span>
                    {say.claim.archivedBy(argument.nameOf(claim.archived?.by ?? claim.author))}
                    {claim.archived && `, ${formatMoment(claim.archived.at)}`}
                  </span>
                  <Show when={claim.archived?.reason}>{(reason) => <q>{reason()}</q>}</Show>
                  <Show when={argument.refusal('claim.restore', claim) === null}>
                    <Button look="plain" onClick={() => argument.restore(claim.id)}>
                      {say.claim.restore}
                    </Button>
                  </Show>
                </p>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
