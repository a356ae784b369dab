import {
  belongsToItself,
  newStakeholderSchema,
  processParts,
  type Stakeholder,
  stakeholderColours,
  stakeholderKinds,
} from '@proviso/domain/stakeholder';
import { useQueryClient } from '@tanstack/solid-query';
import { For } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Select, TextArea, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

/** Adds a party, which becomes a column of the matrix, or changes what is said of one. */
export default function StakeholderDialog(props: {
  readonly changes: Stakeholder | null;
  readonly onClose: () => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  const former = () => props.changes;
  const form = createForm({
    schema: newStakeholderSchema,
    send: (input) => {
      const changed = former();
      return changed
        ? api.drafts.changeStakeholder(debate.id(), changed.id, input)
        : api.drafts.addStakeholder(debate.id(), input);
    },
    done: ({ stakeholder }) => {
      client.setQueryData(
        queries.overview(debate.id()).queryKey,
        (old) => old && { ...old, stakeholders: upsert(old.stakeholders, stakeholder) },
      );
      notify(former() ? say.people.changed(stakeholder.shortName) : say.people.added(stakeholder.shortName));
      props.onClose();
    },
  });
  /** Those it can belong to: not itself, and none that belongs to it. */
  const parents = () => {
    const own = former();
    const all = debate.stakeholders();
    return own ? all.filter(({ id }) => !belongsToItself(all, own.id, id)) : all;
  };
  return (
    <FormDialog
      onClose={props.onClose}
      title={former() ? say.stakeholder.change : say.people.addStakeholder}
      description={say.people.stakeholdersWhy}
      submit={former() ? say.timeline.save : say.people.addStakeholder}
      form={form}
      read={(data) => ({
        ...Object.fromEntries(data),
        parent: data.get('parent') || null,
        colour: data.get('colour') || null,
        consentNeeded: data.has('consentNeeded'),
      })}
    >
      <TextField
        name="name"
        label={say.people.stakeholderName}
        maxLength={200}
        value={former()?.name ?? ''}
        error={form.error('name')}
      />
      <div class="grid gap-4 sm:grid-cols-2">
        <TextField
          name="shortName"
          label={say.people.shortName}
          hint={say.people.shortNameHint}
          maxLength={24}
          value={former()?.shortName ?? ''}
          error={form.error('shortName')}
        />
        <Select name="kind" label={say.people.kind} error={form.error('kind')}>
          <For each={stakeholderKinds}>
            {(kind) => (
              <option value={kind} selected={kind === former()?.kind}>
                {say.people.kinds[kind]}
              </option>
            )}
          </For>
        </Select>
        <Select
          name="parent"
          label={say.people.parent}
          hint={say.stakeholder.parentHint}
          error={form.error('parent')}
        >
          <option value="">{say.people.noParent}</option>
          <For each={parents()}>
            {(one) => (
              <option value={one.id} selected={one.id === former()?.parent}>
                {one.name}
              </option>
            )}
          </For>
        </Select>
        <Select name="part" label={say.people.part} error={form.error('part')}>
          <For each={processParts}>
            {(part) => (
              <option value={part} selected={part === (former()?.part ?? 'unknown')}>
                {say.part[part]}
              </option>
            )}
          </For>
        </Select>
      </div>
      <fieldset>
        <legend class="field-label">{say.stakeholder.colour}</legend>
        <div class="flex flex-wrap gap-1">
          <For each={['', ...stakeholderColours]}>
            {(colour) => (
              <label class="stakeholder-colour">
                <input
                  type="radio"
                  name="colour"
                  value={colour}
                  checked={colour === (former()?.colour ?? '')}
                />
                <i data-colour={colour || undefined} aria-hidden="true" />
                {colour === '' ? say.stakeholder.noColour : say.stakeholder.colours[colour]}
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <label class="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          name="consentNeeded"
          class="size-4 accent-(--accent)"
          checked={former()?.consentNeeded ?? false}
        />
        {say.people.consentNeeded}
      </label>
      <TextArea
        name="note"
        label={say.people.note}
        optional
        written
        maxLength={2000}
        value={former()?.note ?? ''}
        error={form.error('note')}
      />
    </FormDialog>
  );
}
