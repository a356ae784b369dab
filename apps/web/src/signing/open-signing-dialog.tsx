import type { Package } from '@proviso/domain/package';
import { newSigningSchema } from '@proviso/domain/signing';
import { useQueryClient } from '@tanstack/solid-query';
import { For, untrack } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Select } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';
import { StakeholderChecks } from '../stakeholder/stakeholder-checks.tsx';

/** Puts a saved package before the parties; to begin with, before those whose consent the deal needs. */
export function OpenSigningDialog(props: {
  readonly packages: readonly Package[];
  readonly onClose: () => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  // The dialog is mounted anew each time: who is ticked at first does not change under it.
  const needed = untrack(() =>
    debate.stakeholders().flatMap(({ id, consentNeeded }) => (consentNeeded ? [id] : [])),
  );
  const form = createForm({
    schema: newSigningSchema,
    send: (input) => api.signings.open(debate.id(), input),
    done: ({ signing }) => {
      client.setQueryData(
        queries.signings(debate.id()).queryKey,
        (old) => old && { ...old, signings: upsert(old.signings, signing) },
      );
      notify(say.signing.opened);
      props.onClose();
    },
  });
  return (
    <FormDialog
      onClose={props.onClose}
      title={say.signing.put}
      description={say.signing.why}
      submit={say.signing.open}
      form={form}
      read={(data) => ({ package: data.get('package'), parties: data.getAll('parties') })}
    >
      <Select name="package" label={say.signing.package} error={form.error('package')}>
        <For each={[...props.packages].reverse()}>{(one) => <option value={one.id}>{one.name}</option>}</For>
      </Select>
      <StakeholderChecks
        name="parties"
        label={say.signing.parties}
        chosen={needed}
        error={form.error('parties')}
      />
    </FormDialog>
  );
}
