import { positions, stanceKinds } from '@proviso/domain/stance';
import { createMemo, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { StanceFilePreview as Preview } from '../../api/contract.ts';
import { formatDay } from '../../language/format.ts';
import { say } from '../../language/language.ts';
import { StanceMark } from '../stance-mark.tsx';
import './stance-file.css';

type Row = Preview['rows'][number];

/** What becomes of each row of a file: first what is left out and why, then what will be recorded. */
export function StanceFilePreview(props: { readonly preview: Preview }) {
  const rowsOf = (becomes: Row['becomes']) => props.preview.rows.filter((row) => row.becomes === becomes);
  const counts = () => props.preview.counts;
  return (
    <div class="space-y-4">
      <p
        class="num font-medium outline-none"
        role="status"
        tabIndex={-1}
        // What was looked at stands where the fields were: whoever reads by ear or by keyboard goes on from here.
        ref={(line) => queueMicrotask(() => line.focus())}
      >
        {(['fresh', 'known', 'refused'] as const)
          .filter((kind) => kind === 'fresh' || counts()[kind] > 0)
          .map((kind) => say.stanceFile.counts[kind](counts()[kind]))
          .join(', ')}
      </p>
      <Rows title={say.stanceFile.leftOut} rows={rowsOf('refused')} of={counts().refused}>
        {(row) => <RefusedRow row={row} />}
      </Rows>
      <Rows title={say.stanceFile.toRecord} rows={rowsOf('fresh')} of={counts().fresh}>
        {(row) => <FreshRow row={row} />}
      </Rows>
      <div class="text-13 text-ink-2">
        <p>{counts().fresh > 0 ? say.stanceFile.yours : say.stanceFile.nothing}</p>
        <Show when={props.preview.unread.length > 0}>
          <p>{say.stanceFile.unread(props.preview.unread.join(', '))}</p>
        </Show>
      </div>
    </div>
  );
}

/** A part of the list, which scrolls by itself; `of` counts those that are not shown too. */
function Rows(props: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly of: number;
  readonly children: (row: Row) => JSX.Element;
}) {
  const id = createUniqueId();
  return (
    <Show when={props.of > 0}>
      <section aria-labelledby={id}>
        <h3 id={id} class="text-13 font-semibold">
          {props.title} <span class="num font-normal text-ink-3">({props.of})</span>
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
        <ol class="stance-file-rows" aria-labelledby={id} tabIndex={0}>
          <For each={props.rows}>{props.children}</For>
          <Show when={props.of > props.rows.length}>
            <li class="stance-file-row text-13 text-ink-3">
              {say.stanceFile.others(props.of - props.rows.length)}
            </li>
          </Show>
        </ol>
      </section>
    </Show>
  );
}

function RefusedRow(props: { readonly row: Row }) {
  const about = () =>
    [props.row.words.stakeholder, props.row.words.on, props.row.words.position].filter(Boolean).join(', ');
  return (
    <li class="stance-file-row">
      <p class="num text-13 text-ink-3">
        {say.stanceFile.row(props.row.row, props.row.line)}
        <Show when={about()}>
          {': '}
          <span dir="auto">{about()}</span>
        </Show>
      </p>
      <For each={props.row.sentences}>
        {(sentence) => (
          <p class="stance-file-fault" dir="auto">
            {sentence}
          </p>
        )}
      </For>
    </li>
  );
}

function FreshRow(props: { readonly row: Row }) {
  const words = () => props.row.words;
  const position = createMemo(() => positions.find((one) => one === words().position));
  const kind = createMemo(() => stanceKinds.find((one) => one === words().kind));
  return (
    <li class="stance-file-row stance-file-fresh">
      <Show when={position()}>
        {(stands) => (
          <Show when={kind()}>
            {(known) => (
              <>
                <StanceMark position={stands()} kind={known()} silent />
                <p class="stance-file-about" dir="auto">
                  <b>{words().stakeholder}</b> <span class="text-ink-2">{words().on}</span>
                </p>
                <p class="stance-file-stands num">
                  {say.position[stands()]}
                  <span class="text-ink-3">
                    {say.kind[known()]}, {say.stanceFile.since(formatDay(words().heldSince))}
                  </span>
                </p>
              </>
            )}
          </Show>
        )}
      </Show>
    </li>
  );
}
