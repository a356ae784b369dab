import type { Credibility } from '@proviso/domain/evidence';
import { For, type JSX, Show } from 'solid-js';
import { formatMean } from '../../claim/format-strength.ts';
import { say } from '../../language/language.ts';
import { spreadOf } from './credibility-scores.ts';

const width = 258;
const left = 6;
const right = 252;
const x = (score: number) => left + (score / 10) * (right - left);

/** How people assess a source: each one's score on a line from 0 to 10, the median marked, the range in words. */
export function CredibilitySpread(props: { readonly assessments: readonly Credibility[] }): JSX.Element {
  const spread = () => spreadOf(props.assessments);
  return (
    <Show when={spread()} fallback={<p class="spread-none">{say.panel.notAssessed}</p>}>
      {(found) => (
        <div class="spread">
          <svg viewBox={`0 0 ${width} 22`} aria-hidden="true">
            <g stroke="var(--line-strong)">
              <line x1={left} x2={right} y1="14" y2="14" />
              <line x1={x(0)} x2={x(0)} y1="11" y2="17" />
              <line x1={x(5)} x2={x(5)} y1="11" y2="17" />
              <line x1={x(10)} x2={x(10)} y1="11" y2="17" />
            </g>
            <For each={found().scores}>
              {(score) => (
                <circle
                  cx={x(score)}
                  cy="14"
                  r="4"
                  fill="var(--surface-read)"
                  stroke="var(--ink-2)"
                  stroke-width="1.5"
                />
              )}
            </For>
            <path d={`M${x(found().median)} 8l-4 -6h8z`} fill="var(--ink-1)" />
          </svg>
          <span>{say.panel.median(formatMean(found().median))}</span>
          <span class="col-span-full">
            {say.panel.assessments(found().scores.length)}
            <Show when={found().scores.length > 1}>
              {`, ${say.panel.range(formatMean(found().least), formatMean(found().most))}`}
            </Show>
            {`. ${say.panel.kinds(
              found()
                .kinds.map((kind) => say.panel.kind[kind])
                .join(', '),
            )}`}
          </span>
        </div>
      )}
    </Show>
  );
}
