import type { ClaimId } from '@proviso/domain/claim';
import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { ClaimText } from '../../claim/claim-text.tsx';
import { formatStrength } from '../../claim/format-strength.ts';
import { SideSign } from '../../claim/side-sign.tsx';
import { say } from '../../language/language.ts';
import { useArgument } from '../argument-context.tsx';

/** What the claim in focus answers, from the subject down; each line leads there. */
export function AncestorStrip(props: { readonly of: ClaimId }): JSX.Element {
  const argument = useArgument();
  const above = () => argument.store.tree().ancestors(props.of);
  return (
    <nav aria-label={say.argument.answersWhat}>
      <ol class="argument-ancestors">
        <li data-drop-answer="">
          <A href={argument.selection.href(null)} noScroll>
            <span class="claim-sign num" data-side="subject">
              {argument.subject().mark}
            </span>
            <span class="argument-ancestor-text">{argument.subject().text}</span>
            <FigureOf claim={null} />
          </A>
        </li>
        <For each={above()}>
          {(claim) => (
            <li data-drop-answer={claim.id}>
              <A href={argument.selection.href(claim.id)} noScroll>
                <SideSign side={claim.side} />
                <span class="argument-ancestor-text" dir="auto">
                  <ClaimText claim={claim} plain />
                </span>
                <FigureOf claim={claim.id} />
              </A>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}

function FigureOf(props: { readonly claim: ClaimId | null }): JSX.Element {
  const argument = useArgument();
  return (
    <Show when={argument.strength(props.claim)}>
      {(value) => (
        <span class="argument-ancestor-strength">{say.claim.strength(formatStrength(value()))}</span>
      )}
    </Show>
  );
}
