import { subjectOf } from '@proviso/domain/argument';
import type { Citation, Credibility } from '@proviso/domain/evidence';
import { cellKey } from '@proviso/domain/stance-matrix';
import { A } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';

/** Folded away until asked for: who assessed the source and why, and every place that quotes it. */
export function SourceDetails(props: {
  readonly citations: readonly Citation[];
  readonly assessments: readonly Credibility[];
}) {
  const debate = useDebate();
  const [open, setOpen] = createSignal(false);
  const newestFirst = () => [...props.assessments].sort((a, b) => b.at.localeCompare(a.at));
  const summary = () =>
    [
      props.citations.length === 0 ? say.source.unused : say.source.quotes(props.citations.length),
      ...(props.assessments.length === 0 ? [] : [say.credibility.count(props.assessments.length)]),
    ].join(', ');
  return (
    <Show
      when={props.citations.length + props.assessments.length > 0}
      fallback={<p class="text-13 text-ink-3">{say.source.unused}</p>}
    >
      <details class="md:open:col-span-2" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class="num min-h-6 cursor-pointer text-13 text-ink-3">{summary()}</summary>
        <Show when={open()}>
          <div class="mt-3 grid gap-x-10 gap-y-5 md:grid-cols-2">
            <Show when={props.citations.length > 0}>
              <section>
                <h3 class="mb-2 text-12 font-semibold text-ink-2">{say.source.usedFor}</h3>
                <ul class="space-y-3">
                  <For each={props.citations}>
                    {(citation) => (
                      <li class="border-s-2 border-line-strong ps-3">
                        <p
                          class="font-serif text-[15px] leading-normal"
                          classList={{ italic: citation.verbatim }}
                        >
                          {citation.quote}
                        </p>
                        <p class="mt-0.5 text-12 text-ink-3">
                          <Place citation={citation} />
                          <Show when={citation.locator}>, {citation.locator}</Show>
                        </p>
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            </Show>
            <Show when={props.assessments.length > 0}>
              <section>
                <h3 class="mb-2 text-12 font-semibold text-ink-2">{say.credibility.title}</h3>
                <ul class="space-y-3">
                  <For each={newestFirst()}>
                    {(one) => (
                      <li>
                        <p class="num text-13">
                          <strong class="font-semibold">{one.score}</strong>,{' '}
                          {say.credibility.kindShort[one.kind]}, {say.credibility.proximities[one.proximity]}
                        </p>
                        <p class="font-serif text-[15px] leading-normal text-ink-2">{one.reason}</p>
                        <p class="text-12 text-ink-3">
                          {say.credibility.by(debate.nameOf(one.by), formatMoment(one.at))}
                        </p>
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            </Show>
          </div>
        </Show>
      </details>
    </Show>
  );
}

/** The way to what a quote stands beside. */
function Place(props: { readonly citation: Citation }) {
  const debate = useDebate();
  const claims = useQuery(() => ({
    ...queries.claims(debate.id()),
    enabled: props.citation.on.kind === 'claim',
  }));
  const stances = useQuery(() => ({
    ...queries.stances(debate.id()),
    enabled: props.citation.on.kind === 'stance',
  }));
  const address = () => {
    const { kind, id } = props.citation.on;
    if (kind === 'provision') return debate.address(`provisions/${id}`);
    if (kind === 'stance') {
      const stance = stances.isSuccess ? stances.data.find((one) => one.id === id) : undefined;
      return stance && debate.address(`stances?cell=${encodeURIComponent(cellKey(stance))}`);
    }
    const claim = claims.isSuccess ? claims.data.find((one) => one.id === id) : undefined;
    if (!claim) return undefined;
    const subject = subjectOf(claim.argument);
    return debate.address(
      `${subject.kind === 'provision' ? `provisions/${subject.id}` : `arguments/${claim.argument}`}?claim=${id}`,
    );
  };
  const name = () =>
    ({ claim: say.source.onClaim, stance: say.source.onStance, provision: say.source.onProvision })[
      props.citation.on.kind
    ];
  return (
    <Show when={address()} fallback={name()}>
      {(href) => (
        <A class="link" href={href()}>
          {name()}
        </A>
      )}
    </Show>
  );
}
