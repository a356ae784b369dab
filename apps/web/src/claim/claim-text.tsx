import type { LiveClaim } from '@proviso/document/live-claim';
import type { ClaimId } from '@proviso/domain/claim';
import { plainInline } from '@proviso/domain/inline-form';
import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { InlineText } from '../control/inline-text.tsx';
import { say } from '../language/language.ts';

/**
 * What a claim says; of a link, what the claim says that it uses again, and where that stands. Plain, it has neither links
 * nor marks of form, to stand within something that is a link itself.
 */
export function ClaimText(props: { readonly claim: LiveClaim; readonly plain?: boolean }): JSX.Element {
  const argument = useArgument();
  const linked = () => (props.claim.link === null ? undefined : argument.linked(props.claim.link));
  return (
    <Show
      when={props.claim.link !== null}
      fallback={
        <Show when={props.claim.text} fallback={<i class="text-ink-3">{say.claim.empty}</i>}>
          <Words text={props.claim.text} of={props.claim.id} plain={props.plain === true} />
        </Show>
      }
    >
      <Show when={linked()} fallback={<i class="text-ink-3">{say.claim.linkGone}</i>}>
        {(target) => (
          <>
            <Words
              text={target().text}
              of={props.claim.link ?? props.claim.id}
              plain={props.plain === true}
            />
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

function Words(props: { readonly text: string; readonly of: ClaimId; readonly plain: boolean }): JSX.Element {
  return (
    <Show when={!props.plain} fallback={plainInline(props.text)}>
      <InlineText
        text={props.text}
        citation={(number, mark) => <CitationMark of={props.of} number={number} mark={mark} />}
      />
    </Show>
  );
}

/** `[1]` leads to the first quote beside the claim, or to the one that an import numbered so; else it is just written. */
function CitationMark(props: {
  readonly of: ClaimId;
  readonly number: number;
  readonly mark: string;
}): JSX.Element {
  const argument = useArgument();
  const citation = () => {
    const all = argument.beside.citationsOn('claim', props.of);
    return all.find(({ locator }) => locator === props.mark) ?? all[props.number - 1];
  };
  return (
    <Show when={citation()} fallback={props.mark}>
      {(found) => (
        <button
          type="button"
          class="claim-cite"
          title={argument.beside.sources.get(found().source)?.title}
          aria-label={say.claim.toSource(props.number)}
          onClick={(event) => {
            event.stopPropagation();
            argument.selection.cite(props.of, found().id);
          }}
        >
          {props.mark}
        </button>
      )}
    </Show>
  );
}
