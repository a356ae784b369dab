import {
  type Credibility,
  credibilityKinds,
  newCredibilitySchema,
  proximities,
  type Source,
} from '@proviso/domain/evidence';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, createUniqueId, For } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Select, TextArea } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

/** Says how far a source can be trusted, and why. A later assessment follows the earlier one, which stays. */
export function AssessDialog(props: {
  readonly source: Source;
  readonly mine: Credibility | null;
  readonly onClose: () => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  // The slider starts on no value: a score is given, never left standing.
  const [score, setScore] = createSignal<number | null>(null);
  const scale = createUniqueId();
  const form = createForm({
    schema: newCredibilitySchema,
    send: (input) => api.evidence.assess(debate.id(), input),
    done: ({ credibility }) => {
      client.setQueryData(
        queries.evidence(debate.id()).queryKey,
        (old) => old && { ...old, credibility: upsert(old.credibility, credibility) },
      );
      notify(say.credibility.done);
      props.onClose();
    },
  });
  return (
    <FormDialog
      onClose={props.onClose}
      title={say.credibility.title}
      description={props.source.title}
      submit={say.credibility.submit}
      form={form}
      read={(data) => ({
        ...Object.fromEntries(data),
        source: props.source.id,
        score: score(),
      })}
    >
      <Select name="kind" label={say.credibility.kind} error={form.error('kind')}>
        <For each={credibilityKinds}>
          {(kind) => (
            <option value={kind} selected={kind === props.mine?.kind}>
              {say.credibility.kinds[kind]}
            </option>
          )}
        </For>
      </Select>
      <Select name="proximity" label={say.credibility.proximity} error={form.error('proximity')}>
        <For each={proximities}>
          {(one) => (
            <option value={one} selected={one === props.mine?.proximity}>
              {say.credibility.proximities[one]}
            </option>
          )}
        </For>
      </Select>
      <div>
        <label class="field-label flex justify-between" for={scale}>
          {say.credibility.score}
          <output class="num font-semibold text-ink-1" for={scale}>
            {score() ?? say.credibility.scoreUnset}
          </output>
        </label>
        <input
          id={scale}
          type="range"
          min="0"
          max="10"
          step="0.5"
          class="block h-8 w-full accent-(--accent)"
          classList={{ 'opacity-50': score() === null }}
          value="5"
          aria-valuetext={score() === null ? say.credibility.scoreUnset : String(score())}
          onInput={(event) => setScore(event.currentTarget.valueAsNumber)}
          onClick={(event) => setScore(event.currentTarget.valueAsNumber)}
        />
        <p class="flex justify-between text-12 text-ink-3" aria-hidden="true">
          <For each={say.credibility.scoreEnds}>{(end) => <span>{end}</span>}</For>
        </p>
        <div role="alert">
          <p class="text-13 text-redline">{form.error('score')}</p>
        </div>
      </div>
      <TextArea
        name="reason"
        label={say.credibility.reason}
        hint={say.credibility.reasonHint}
        written
        maxLength={2000}
        value={props.mine?.reason ?? ''}
        error={form.error('reason')}
      />
    </FormDialog>
  );
}
