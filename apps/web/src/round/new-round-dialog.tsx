import { newRoundSchema, type Round, roundVoices } from '@proviso/domain/round';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, For, Show, untrack } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Select, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { Segmented } from '../control/segmented.tsx';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

const minutes = [1, 2, 3, 5, 10, 20] as const;

/** Opens a round: what it asks, whom, about what, for how long. A further take asks what the one before asked. */
export function NewRoundDialog(props: {
  readonly follows: Round | null;
  readonly onClose: () => void;
  readonly onOpened: () => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  // The dialog is mounted anew each time: what it starts from does not change under it.
  const start = untrack(() => props.follows);
  const drafts = debate.overview().drafts;
  const hasDelegates = () => debate.overview().people.some(({ speaksFor }) => speaksFor !== null);
  const [of, setOf] = createSignal<Round['of']>(start?.of ?? (hasDelegates() ? 'delegates' : 'everybody'));
  const [anonymous, setAnonymous] = createSignal(start?.anonymous ?? false);
  const [records, setRecords] = createSignal(start?.recordsStances ?? true);
  const [chosen, setChosen] = createSignal<readonly string[]>(start?.provisions ?? []);
  const [draft, setDraft] = createSignal(drafts[0]?.id ?? '');
  const [sought, setSought] = createSignal('');
  const offered = createMemo(() => {
    const words = sought().trim().toLowerCase();
    return debate
      .overview()
      .provisions.filter(({ id, draft: inDraft, number, heading }) =>
        start
          ? start.provisions.includes(id)
          : inDraft === draft() && `${number} ${heading}`.toLowerCase().includes(words),
      );
  });
  const toggle = (id: string) =>
    setChosen((list) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]));
  const form = createForm({
    schema: newRoundSchema,
    send: (input) => api.rounds.open(debate.id(), input),
    done: ({ round }) => {
      client.setQueryData(
        queries.rounds(debate.id()).queryKey,
        (old) => old && { ...old, rounds: upsert(old.rounds, round) },
      );
      notify(say.round.opened);
      props.onClose();
      props.onOpened();
    },
  });
  return (
    <FormDialog
      onClose={props.onClose}
      title={start ? say.round.openAgain : say.round.open}
      description={start ? say.round.again : say.round.newWhy}
      wide
      submit={start ? say.round.openAgain : say.round.open}
      form={form}
      read={(data) => ({
        title: data.get('title'),
        provisions: debate
          .overview()
          .provisions.map(({ id }) => id)
          .filter((id) => chosen().includes(id)),
        of: of(),
        anonymous: of() === 'everybody' && anonymous(),
        recordsStances: of() === 'delegates' && records(),
        follows: start?.id ?? null,
        seconds: data.get('minutes') === '' ? null : Number(data.get('minutes')) * 60,
      })}
    >
      <TextField
        name="title"
        label={say.round.question}
        maxLength={200}
        value={start?.title ?? say.round.questionStart}
        error={form.error('title')}
      />
      <Show when={!start}>
        <div>
          <p class="field-label">{say.round.asks}</p>
          <Segmented
            label={say.round.asks}
            value={of()}
            onChange={setOf}
            options={roundVoices.map((value) => ({ value, label: say.round.asksShort[value] }))}
          />
          <p class="mt-1 text-13 text-ink-3">{say.round.of[of()]}.</p>
        </div>
        <label class="round-check">
          <input
            type="checkbox"
            checked={of() === 'delegates' ? records() : anonymous()}
            onChange={(event) =>
              (of() === 'delegates' ? setRecords : setAnonymous)(event.currentTarget.checked)
            }
          />
          {of() === 'delegates' ? say.round.records : say.round.anonymous}
        </label>
      </Show>
      <fieldset class="round-choice">
        <legend class="field-label">
          {say.round.provisions}{' '}
          <span class="font-normal text-ink-3">({say.round.chosen(chosen().length)})</span>
        </legend>
        <Show when={!start}>
          <div class="grid gap-2 sm:grid-cols-2">
            <Show when={drafts.length > 1}>
              <select
                class="field"
                aria-label={say.round.draft}
                onChange={(event) => setDraft(event.currentTarget.value)}
              >
                <For each={drafts}>
                  {(one) => (
                    <option value={one.id} selected={one.id === draft()}>
                      {one.shortTitle}
                    </option>
                  )}
                </For>
              </select>
            </Show>
            <input
              class="field"
              type="search"
              placeholder={say.round.narrow}
              aria-label={say.round.narrow}
              onInput={(event) => setSought(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            />
          </div>
        </Show>
        <ul>
          <For each={offered()}>
            {(one) => (
              <li>
                <label class="round-check">
                  <input
                    type="checkbox"
                    checked={chosen().includes(one.id)}
                    onChange={() => toggle(one.id)}
                  />
                  <span>
                    <b>{one.number}</b> {one.heading}
                  </span>
                </label>
              </li>
            )}
          </For>
        </ul>
        <p class="text-13 text-redline" role="alert">
          {form.error('provisions')}
        </p>
      </fieldset>
      <Select name="minutes" label={say.round.time} error={form.error('seconds')}>
        <option value="">{say.round.timeNone}</option>
        <For each={minutes}>
          {(one) => (
            <option value={one} selected={one === 3}>
              {say.round.minutes(one)}
            </option>
          )}
        </For>
      </Select>
    </FormDialog>
  );
}
