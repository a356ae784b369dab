import { claimTextOf } from '@proviso/document/argument-document';
import type { LiveClaim } from '@proviso/document/live-claim';
import { longestClaim } from '@proviso/domain/claim';
import { type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';
import { LiveText } from './editor/live-text.tsx';

/** The text of a claim, open for writing, with the carets of whoever writes in it too. */
export function ClaimEditor(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  return (
    <Show when={claimTextOf(argument.doc, props.claim.id)}>
      {(text) => (
        <LiveText
          text={text()}
          now={props.claim.text}
          longest={longestClaim}
          label={say.claim.textLabel}
          claim={props.claim.id}
        />
      )}
    </Show>
  );
}
