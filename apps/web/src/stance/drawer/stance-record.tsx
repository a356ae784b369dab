import { argumentId } from '@proviso/domain/argument';
import type { Citation } from '@proviso/domain/evidence';
import type { Stance } from '@proviso/domain/stance';
import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { useDebate } from '../../debate/debate-context.tsx';
import { formatDay, formatMoment } from '../../language/format.ts';
import { say } from '../../language/language.ts';
import { StanceMark } from '../stance-mark.tsx';
import { RestsOn } from './rests-on.tsx';
import { StanceCondition } from './stance-condition.tsx';

/** One stance in full: what, since when, by whom written down, on what it rests. */
export function StanceRecord(props: {
  readonly stance: Stance;
  readonly isCurrent: boolean;
  readonly isCorrected: boolean;
  readonly citations: readonly Citation[];
  /** "Press report, rated 6.0": how a source is named here. */
  readonly nameSource: (source: string) => string;
  readonly onCorrect: (() => void) | null;
  /** Puts a further quote beside it; null for who may not. */
  readonly onCite: (() => void) | null;
}) {
  const debate = useDebate();
  const stance = () => props.stance;
  const wording = () => {
    const id = stance().wording;
    const provision = id === null ? undefined : debate.provision(id);
    return debate.overview().drafts.find((draft) => draft.id === provision?.draft)?.shortTitle;
  };
  return (
    <li
      class="grid grid-cols-[22px_1fr] gap-3.5 border-t border-line py-4"
      classList={{ 'text-ink-2': !props.isCurrent }}
    >
      <StanceMark position={stance().position} kind={stance().kind} silent />
      <div class="min-w-0">
        <h3 class="flex justify-between gap-2 leading-[22px]">
          <span class="font-semibold" classList={{ 'line-through': props.isCorrected }}>
            {say.position[stance().position]}
          </span>
          <small class="text-12 text-ink-3">
            {say.kind[stance().kind]}
            <Show when={props.isCurrent}>, {say.drawer.current}</Show>
            <Show when={props.isCorrected}>, {say.drawer.corrected}</Show>
          </small>
        </h3>
        <Show when={stance().reason}>
          <p class="mt-1.5 text-pretty font-serif text-16 leading-normal">{stance().reason}</p>
        </Show>
        <Show when={stance().conditions.length > 0}>
          <ul class="mt-2 font-serif text-[15px] leading-normal">
            <For each={stance().conditions}>{(condition) => <StanceCondition condition={condition} />}</For>
          </ul>
        </Show>
        <For each={props.citations}>
          {(citation) => (
            <blockquote class="mt-2.5 border-s-2 border-line-strong ps-3">
              <p class="font-serif text-[15px] leading-normal" classList={{ italic: citation.verbatim }}>
                {citation.quote}
              </p>
              <footer class="mt-1 text-12 text-ink-3">
                {props.nameSource(citation.source)}
                <Show when={citation.locator}>, {citation.locator}</Show>
                <Show when={!citation.verbatim}> ({say.drawer.retold})</Show>
              </footer>
            </blockquote>
          )}
        </For>
        <RestsOn claims={stance().restsOn} />
        <dl class="num mt-2.5 grid grid-cols-[80px_1fr] gap-x-2 gap-y-0.5 text-13">
          <Fact name={say.drawer.held}>
            {stance().heldUntil === null
              ? say.drawer.since(formatDay(stance().heldSince))
              : say.drawer.span(formatDay(stance().heldSince), formatDay(stance().heldUntil ?? ''))}
          </Fact>
          <Fact name={say.drawer.recorded}>
            {say.drawer.recordedBy(formatMoment(stance().recordedAt), debate.nameOf(stance().recordedBy))}
          </Fact>
          <Show when={stance().confidence}>
            {(sure) => <Fact name={say.drawer.confidence}>{say.drawer.confidenceOf[sure()]}</Fact>}
          </Show>
          <Show when={stance().salience !== null}>
            <Fact name={say.drawer.salience}>{say.drawer.salienceOf(stance().salience ?? 0)}</Fact>
          </Show>
          <Show when={wording()}>{(title) => <Fact name={say.drawer.wording}>{title()}</Fact>}</Show>
        </dl>
        <A
          class="link mt-2 me-4 inline-block text-13"
          href={debate.address(`arguments/${argumentId({ kind: 'stance', id: stance().id })}`)}
        >
          {say.drawer.argue}
        </A>
        <Show when={props.onCorrect}>
          {(correct) => (
            <button type="button" class="link mt-2 me-4 text-13" onClick={() => correct()()}>
              {say.drawer.correct}
            </button>
          )}
        </Show>
        <Show when={props.onCite}>
          {(cite) => (
            <button type="button" class="link mt-2 text-13" onClick={() => cite()()}>
              {say.drawer.cite}
            </button>
          )}
        </Show>
      </div>
    </li>
  );
}

function Fact(props: { readonly name: string; readonly children: JSX.Element }) {
  return (
    <>
      <dt class="text-ink-3">{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
