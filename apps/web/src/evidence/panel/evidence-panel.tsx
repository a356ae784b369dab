import type { CitedBy } from '@proviso/domain/evidence';
import { For, type JSX, Show, Suspense } from 'solid-js';
import { useArgument } from '../../argument/argument-context.tsx';
import { lazy } from '../../control/lazy.ts';
import { say } from '../../language/language.ts';
import { CitationItem } from './citation-item.tsx';

const headings = {
  claim: say.panel.forClaim,
  provision: say.panel.forWording,
  stance: say.panel.forStance,
} as const;

const StancesOnClaim = lazy(async () => ({
  default: (await import('../../stance/stances-on-claim.tsx')).StancesOnClaim,
}));

/** The quotes that stand beside a claim, or beside a provision's wording. */
export function EvidencePanel(props: { readonly on: CitedBy }): JSX.Element {
  const argument = useArgument();
  const citations = () => argument.beside.citationsOn(props.on.kind, props.on.id);
  const mayAdd = () => argument.refusal('citation.add') === null;
  return (
    <>
      <section class="panel-section">
        <h3>
          {headings[props.on.kind]}
          <Show when={mayAdd()}>
            <button
              type="button"
              class="link"
              onClick={() => argument.setOpen({ kind: 'cite', on: props.on })}
            >
              {say.panel.addSource}
            </button>
          </Show>
        </h3>
        <Show when={citations().length === 0}>
          <p class="panel-empty">{mayAdd() ? say.panel.none : say.panel.noneReading}</p>
        </Show>
      </section>
      <For each={citations()}>
        {(citation, index) => <CitationItem citation={citation} number={index() + 1} />}
      </For>
      <Show when={props.on.kind === 'claim' && props.on.id}>
        {(id) => (
          <Suspense>
            <StancesOnClaim claim={id()} />
          </Suspense>
        )}
      </Show>
    </>
  );
}
