import { argumentId } from '@proviso/domain/argument';
import type { Citation, Credibility, Source } from '@proviso/domain/evidence';
import { A } from '@solidjs/router';
import ExternalLink from 'lucide-solid/icons/external-link';
import { createSignal, Show } from 'solid-js';
import { createAnchor } from '../control/anchor.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { formatPartialDate } from '../language/format.ts';
import { say } from '../language/language.ts';
import { AssessDialog } from './assess-dialog.tsx';
import { CredibilitySpread } from './panel/credibility-spread.tsx';
import { SourceFileLink } from './source-file-link.tsx';
import './panel/evidence-panel.css';
import { SourceDetails } from './source-details.tsx';

/** One source: what it is, how people rate it, and on demand each assessment's reason and each quote. */
export function SourceEntry(props: {
  readonly source: Source;
  readonly citations: readonly Citation[];
  readonly assessments: readonly Credibility[];
}) {
  const debate = useDebate();
  const [assessing, setAssessing] = createSignal(false);
  const mine = () => props.assessments.filter(({ by }) => by === debate.me()?.person).at(-1);
  const facts = () =>
    [
      props.source.authors.join(', '),
      props.source.publisher,
      props.source.published === null ? '' : formatPartialDate(props.source.published),
      say.genre[props.source.genre],
    ].filter(Boolean);
  return (
    <li {...createAnchor(() => `source-${props.source.id}`)} class="border-b border-line py-5">
      <div class="grid gap-x-8 gap-y-1 md:grid-cols-[1fr_300px] md:grid-rows-[auto_1fr]">
        <div class="min-w-0">
          <h2 class="font-serif text-17 font-semibold leading-snug">
            {props.source.title}
            <Show when={props.source.url}>
              {(url) => (
                <a
                  href={url()}
                  target="_blank"
                  rel="noopener noreferrer nofollow"
                  class="ms-1.5 inline-block align-[-2px] text-accent"
                  title={url()}
                >
                  <ExternalLink size={15} aria-hidden="true" />
                  <span class="sr-only">{say.source.open}</span>
                </a>
              )}
            </Show>
          </h2>
          <p class="mt-1 text-13 text-ink-2">{facts().join(' · ')}</p>
          <SourceFileLink debate={debate.id()} source={props.source} />
        </div>
        <div class="source-rating md:row-span-2">
          <CredibilitySpread assessments={props.assessments} />
          <p class="mt-1 flex flex-wrap gap-x-4">
            <Show when={debate.can('credibility.assess')}>
              <button type="button" class="link action" onClick={() => setAssessing(true)}>
                {mine() ? say.credibility.again : say.credibility.assess}
              </button>
            </Show>
            <A
              class="link action"
              href={debate.address(`arguments/${argumentId({ kind: 'source', id: props.source.id })}`)}
            >
              {say.source.dispute}
            </A>
          </p>
        </div>
        <SourceDetails citations={props.citations} assessments={props.assessments} />
      </div>
      <Show when={assessing()}>
        <AssessDialog source={props.source} mine={mine() ?? null} onClose={() => setAssessing(false)} />
      </Show>
    </li>
  );
}
