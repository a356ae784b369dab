import type { LiveClaim } from '@proviso/document/live-claim';
import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';

/** What a claim says; of a link, what the claim says that it uses again, and (unless plain) where that stands. */
export function ClaimText(props: { readonly claim: LiveClaim; readonly plain?: boolean }): JSX.Element {
  const argument = useArgument();
  const linked = () => (props.claim.link === null ? undefined : argument.linked(props.claim.link));
  return (
    <Show
      when={props.claim.link !== null}
      fallback={props.claim.text || <i class="text-ink-3">{say.claim.empty}</i>}
    >
      <Show when={linked()} fallback={<i class="text-ink-3">{say.claim.linkGone}</i>}>
        {(target) => (
          <>
            {target().text}
            <Show when={!props.plain}>
              {' '}
              <A class="link font-sans text-13" href={target().href}>
                {say.claim.linkFrom(target().where)}
              </A>
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}
