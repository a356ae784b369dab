import { conditionCircle } from '@proviso/domain/condition-circle';
import { newStanceSchema, positions, type Stance, stanceKinds } from '@proviso/domain/stance';
import type { Day } from '@proviso/domain/time';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, For, onMount, Show, untrack } from 'solid-js';
import { createStore } from 'solid-js/store';
import { queries } from '../../api/queries.ts';
import { serverDay, strayDay } from '../../api/server-clock.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../control/button.tsx';
import { Select, TextArea, TextField } from '../../control/field.tsx';
import { createForm } from '../../control/form.ts';
import { FormProblem } from '../../control/form-problem.tsx';
import { Segmented } from '../../control/segmented.tsx';
import { notify } from '../../control/toast.tsx';
import { useDebate } from '../../debate/debate-context.tsx';
import { formatDay } from '../../language/format.ts';
import { say } from '../../language/language.ts';
import { rivalWordings } from '../../provision/rival-wordings.ts';
import type { CellAddress } from '../matrix/matrix-address.ts';
import { ClaimPicker } from './claim-picker.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import { PositionPicker } from './position-picker.tsx';
import { recordStance } from './record-stance.ts';
import { begun, inputOf, type StanceDraft, startingDraft } from './stance-draft.ts';

/** Records a stance in a few keys: 1 to 5 for the position, a reason, Ctrl Enter. Asks only for what its kind needs. */
export function RecordStanceForm(props: {
  readonly cell: CellAddress;
  readonly corrects: Stance | null;
  readonly day: Day;
  readonly onClose: () => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  const kinds = () =>
    stanceKinds.filter((kind) =>
      kind === 'role-played'
        ? debate.can('stance.play', { stakeholder: props.cell.stakeholder })
        : debate.can('stance.record'),
    );
  // The form is mounted anew for each cell and each correction, so what it starts from never changes under it.
  const start = untrack(() => {
    const usual = kinds().includes('assessed') ? 'assessed' : (kinds()[0] ?? 'assessed');
    return startingDraft(usual, props.day, props.corrects);
  });
  const [draft, setDraft] = createStore<StanceDraft>(start);
  const rivals = () =>
    props.cell.on.kind === 'draft'
      ? []
      : rivalWordings(debate.overview(), props.cell.on.id).flatMap(({ draft: text, provision }) =>
          provision ? [{ draft: text, provision }] : [],
        );
  const [group, setGroup] = createSignal<HTMLDivElement>();
  const form = createForm({
    schema: newStanceSchema,
    send: async (input) => {
      const answer = await recordStance(client, debate.id(), debate.me()?.person ?? '', input);
      // The server's day counts: the field gets it, and the sentence beside it says why.
      if (!answer.ok && answer.problem.code === 'stance.in_the_future') setDraft('heldSince', serverDay());
      return answer;
    },
    done: () => {
      notify(say.record.done);
      props.onClose();
    },
  });
  const stances = useQuery(() => queries.stances(debate.id()));
  const circle = createMemo(() =>
    draft.position === 'conditional'
      ? conditionCircle(
          {
            stakeholder: props.cell.stakeholder,
            kind: draft.kind,
            on: props.corrects?.on ?? props.cell.on,
            position: draft.position,
            conditions: draft.conditions,
            supersedes: props.corrects?.id ?? null,
          },
          [...(stances.isSuccess ? stances.data : [])].sort((a, b) => a.heldSince.localeCompare(b.heldSince)),
        )
      : null,
  );
  const submit = () => {
    // Rows that were left blank go, so that what is wrong with a condition stands beside that one.
    const said = begun(draft.conditions);
    if (said.length > 0) setDraft('conditions', said);
    return form.submit(inputOf(draft, props.cell, props.corrects));
  };
  onMount(() => group()?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    } else if (event.target instanceof HTMLButtonElement) {
      const position = /^[1-5]$/.test(event.key) ? positions[Number(event.key) - 1] : undefined;
      if (position && !event.ctrlKey && !event.metaKey && !event.altKey) {
        setDraft('position', position);
        const choices = group();
        queueMicrotask(() => choices?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus());
      }
    } else if (event.key === 'Escape') {
      event.preventDefault();
      props.onClose();
    }
  };
  return (
    <form
      class="space-y-4 border-t border-line py-4"
      noValidate
      aria-label={props.corrects ? say.record.correctTitle : say.record.title}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={onKey}
    >
      <div>
        <h3 class="font-semibold">{props.corrects ? say.record.correctTitle : say.record.title}</h3>
        <p class="mt-0.5 text-13 text-ink-3" classList={{ 'max-sm:hidden': !props.corrects }}>
          {props.corrects ? say.record.correctWhy : say.record.keys}
        </p>
      </div>
      <PositionPicker
        ref={setGroup}
        value={draft.position}
        kind={draft.kind}
        error={form.error('position')}
        onChange={(position) => setDraft('position', position)}
      />
      <FormProblem text={form.general()} />
      <Show when={draft.position === 'conditional'}>
        <ConditionFields
          conditions={draft.conditions}
          error={form.error}
          onChange={(conditions) => setDraft('conditions', conditions)}
        />
        <Show when={circle()}>
          {(closed) => (
            <p class="border-s-2 border-con ps-3 text-13" role="status">
              {say.record.circle[closed().means](
                closed()
                  .path.map((id) => debate.provision(id)?.number ?? id)
                  .join(' → '),
              )}
            </p>
          )}
        </Show>
      </Show>
      <div>
        <span class="field-label">{say.record.kind}</span>
        <Segmented
          label={say.record.kind}
          value={draft.kind}
          onChange={(kind) => setDraft('kind', kind)}
          options={kinds().map((kind) => ({ value: kind, label: say.kind[kind] }))}
        />
        <p class="mt-1 text-13 text-ink-3">{say.record.kindHint[draft.kind]}</p>
      </div>
      <TextArea
        label={say.record.reason}
        hint={say.record.reasonHint}
        written
        rows={2}
        maxLength={2000}
        optional={draft.position !== 'red-line'}
        error={form.error('reason')}
        value={draft.reason}
        onInput={(event) => setDraft('reason', event.currentTarget.value)}
      />
      <Show when={rivals().length > 0}>
        <Select
          label={say.record.wording}
          value={draft.wording ?? ''}
          onChange={(event) => setDraft('wording', event.currentTarget.value || null)}
        >
          <option value="">{say.record.ownWording}</option>
          <For each={rivals()}>
            {(rival) => (
              <option value={rival.provision.id} selected={rival.provision.id === draft.wording}>
                {rival.draft.shortTitle}, {rival.provision.number}
              </option>
            )}
          </For>
        </Select>
      </Show>
      <EvidenceFields draft={draft} set={setDraft} error={form.error} />
      <ClaimPicker claims={draft.restsOn} onChange={(claims) => setDraft('restsOn', claims)} />
      <Show when={strayDay()}>
        {(here) => (
          <p class="text-13 text-ink-2">{say.record.strayClock(formatDay(here()), formatDay(serverDay()))}</p>
        )}
      </Show>
      <div class="grid grid-cols-2 gap-3">
        <TextField
          type="date"
          max={serverDay()}
          label={say.record.since}
          error={form.error('heldSince')}
          value={draft.heldSince}
          onInput={(event) => setDraft('heldSince', event.currentTarget.value)}
        />
        <TextField
          type="date"
          label={say.record.until}
          optional
          error={form.error('heldUntil')}
          value={draft.heldUntil}
          onInput={(event) => setDraft('heldUntil', event.currentTarget.value)}
        />
        <Select
          label={say.record.salience}
          value={draft.salience ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setDraft('salience', value === '' ? null : Number(value))
          }
        >
          <option value="">{say.record.salienceUnset}</option>
          <For each={say.record.salienceSteps}>{(step, i) => <option value={i()}>{step}</option>}</For>
        </Select>
        <Show when={draft.kind === 'assessed'}>
          <Select
            label={say.record.confidence}
            value={draft.confidence ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setDraft('confidence', value === 'low' || value === 'medium' || value === 'high' ? value : null)
            }
          >
            <option value="">{say.record.confidenceUnset}</option>
            <For each={['low', 'medium', 'high'] as const}>
              {(sure) => <option value={sure}>{say.drawer.confidenceOf[sure]}</option>}
            </For>
          </Select>
        </Show>
      </div>
      <div class="flex gap-2">
        <Button look="main" type="submit" disabled={form.busy()}>
          {say.record.submit}
        </Button>
        <Button look="plain" onClick={() => props.onClose()}>
          {say.shell.cancel}
        </Button>
      </div>
    </form>
  );
}
