import { claimTextOf } from '@proviso/document/argument-document';
import type { LiveClaim } from '@proviso/document/live-claim';
import { longestClaim } from '@proviso/domain/claim';
import { type JSX, lazy, Show, Suspense } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';

// CodeMirror is heavier than the rest of the page: it comes when the first text is opened.
const TextEditor = lazy(() => import('./text-editor.tsx'));

/** The text of a claim, open for writing, with the carets of whoever writes in it too. */
export function ClaimEditor(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  return (
    <Show when={claimTextOf(argument.doc, props.claim.id)}>
      {(text) => (
        <Suspense
          fallback={
            <p class="claim-editor" dir="auto">
              {props.claim.text}
            </p>
          }
        >
          <TextEditor
            text={text()}
            length={props.claim.text.length}
            longest={longestClaim}
            label={say.claim.textLabel}
            claim={props.claim.id}
          />
        </Suspense>
      )}
    </Show>
  );
}
