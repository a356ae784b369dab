import type { NewRoundAnswer } from '@proviso/domain/round';
import { type Position, positions, type StanceKind } from '@proviso/domain/stance';
import { createUniqueId, For, Show } from 'solid-js';
import { TextArea } from '../control/field.tsx';
import { say } from '../language/language.ts';
import { StanceMark } from '../stance/stance-mark.tsx';

/** An answer as far as it is given. */
export type AnswerDraft = Pick<NewRoundAnswer, 'salience' | 'reason'> & {
  readonly position: Position | null;
};

const saliences = [0, 1, 2, 3, 4] as const;

/** Five large targets for the position, five for how much it matters, and a reason. */
export function AnswerFields(props: {
  readonly draft: AnswerDraft;
  readonly kind: StanceKind;
  readonly legend: string;
  /** A delegate's answer becomes a stance: some positions need their reason then. */
  readonly reasonMatters: boolean;
  /** What is wanted before the answer can be kept. */
  readonly lacks: string | undefined;
  /** `send` false while somebody is still typing. */
  readonly onTouch: (part: Partial<AnswerDraft>, send: boolean) => void;
  readonly onLeave: () => void;
}) {
  const legend = createUniqueId();
  const step = (event: KeyboardEvent, by: number) => {
    const from = props.draft.position === null ? (by > 0 ? -1 : 0) : positions.indexOf(props.draft.position);
    const next = positions[(from + by + positions.length) % positions.length];
    if (!next) return;
    event.preventDefault();
    // Left and right are the way from provision to provision elsewhere on the page.
    event.stopPropagation();
    props.onTouch({ position: next }, true);
    const group = event.currentTarget as HTMLElement;
    queueMicrotask(() => group.querySelector<HTMLElement>('[aria-checked="true"]')?.focus());
  };
  const reasonLabel = (position: Position | null) =>
    props.reasonMatters && (position === 'red-line' || position === 'conditional')
      ? say.round.reasonNeeded[position]
      : say.round.reason;
  return (
    <div class="answer-fields">
      <h4 id={legend}>{props.legend}</h4>
      <div
        class="answer-positions"
        role="radiogroup"
        aria-labelledby={legend}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(event, 1);
          if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(event, -1);
        }}
      >
        <For each={positions}>
          {(position, i) => (
            <button
              type="button"
              role="radio"
              aria-checked={props.draft.position === position}
              tabIndex={
                props.draft.position === position || (props.draft.position === null && i() === 0) ? 0 : -1
              }
              onClick={() => props.onTouch({ position }, true)}
            >
              <StanceMark position={position} kind={props.kind} size={26} silent />
              {say.position[position]}
            </button>
          )}
        </For>
      </div>
      <Show when={props.draft.position !== null}>
        <fieldset class="answer-salience">
          <legend>
            {say.round.salience}
            <Show when={props.draft.salience !== null}>
              <button
                type="button"
                class="link action"
                onClick={() => props.onTouch({ salience: null }, true)}
              >
                {say.round.clear}
              </button>
            </Show>
          </legend>
          <div>
            <For each={saliences}>
              {(value) => (
                <button
                  type="button"
                  aria-pressed={props.draft.salience === value}
                  onClick={() => props.onTouch({ salience: value }, true)}
                >
                  {value}
                </button>
              )}
            </For>
          </div>
          <p aria-hidden="true">
            <For each={say.round.salienceEnds}>{(end) => <span>{end}</span>}</For>
          </p>
        </fieldset>
        <TextArea
          label={reasonLabel(props.draft.position)}
          hint={say.round.reasonHint}
          error={props.lacks}
          optional={props.lacks === undefined && reasonLabel(props.draft.position) === say.round.reason}
          written
          rows={2}
          maxLength={500}
          value={props.draft.reason}
          onInput={(event) => props.onTouch({ reason: event.currentTarget.value }, false)}
          onBlur={() => props.onLeave()}
        />
      </Show>
    </div>
  );
}
