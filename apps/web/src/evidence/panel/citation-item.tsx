import type { Citation } from '@proviso/domain/evidence';
import { createEffect, type JSX, Show } from 'solid-js';
import { useArgument } from '../../argument/argument-context.tsx';
import { formatPartialDate } from '../../language/format.ts';
import { say } from '../../language/language.ts';
import { SourceFileLink } from '../source-file-link.tsx';
import { CredibilitySpread } from './credibility-spread.tsx';
import './evidence-panel.css';

/** A quote with its source. What is told in other words is not set as a quotation, and says so. */
export function CitationItem(props: {
  readonly citation: Citation;
  /** Its number among the quotes of the claim, by which the words may name it. */
  readonly number: number;
}): JSX.Element {
  const argument = useArgument();
  let place: HTMLElement | undefined;
  const isWanted = () => argument.selection.quote() === props.citation.id;
  createEffect(() => {
    if (!isWanted()) return;
    queueMicrotask(() => {
      place?.scrollIntoView({ block: 'nearest' });
      place?.focus({ preventScroll: true });
    });
  });
  const source = () => argument.beside.sources.get(props.citation.source);
  const details = () => {
    const found = source();
    if (!found) return '';
    return [
      found.authors.join(', '),
      found.publisher,
      found.published && formatPartialDate(found.published),
      props.citation.locator,
      say.genre[found.genre],
    ]
      .filter(Boolean)
      .join(', ');
  };
  return (
    <section
      class="panel-section citation"
      tabIndex={-1}
      data-wanted={isWanted() ? '' : undefined}
      aria-label={say.panel.source(props.number)}
      ref={(element) => {
        place = element;
      }}
    >
      <Show
        when={props.citation.verbatim}
        fallback={
          <div class="citation-told">
            <p dir="auto">{props.citation.quote}</p>
            <small>{say.panel.inOtherWords}</small>
          </div>
        }
      >
        <blockquote dir="auto">{props.citation.quote}</blockquote>
      </Show>
      <Show when={source()}>
        {(found) => (
          <p class="citation-source">
            <span class="citation-number">[{props.number}]</span>
            <Show when={found().url} fallback={<b>{found().title}</b>}>
              {(url) => (
                <a class="citation-title" href={url()} target="_blank" rel="noreferrer">
                  {found().title}
                </a>
              )}
            </Show>
            <span>{details()}</span> <SourceFileLink debate={argument.debate} source={found()} />
          </p>
        )}
      </Show>
      <CredibilitySpread assessments={argument.beside.credibilityOf(props.citation.source)} />
      <p class="citation-by">{say.panel.addedBy(argument.nameOf(props.citation.addedBy))}</p>
    </section>
  );
}
