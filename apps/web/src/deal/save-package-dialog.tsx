import type { Choice, Deal } from '@proviso/argumentation/deal';
import { toPackage } from '@proviso/argumentation/package-choice';
import { newPackageSchema, type Package } from '@proviso/domain/package';
import { useQueryClient } from '@tanstack/solid-query';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { TextArea, TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

/** Gives the choice a name and saves it; `follows` is the package it was made from. */
export function SavePackageDialog(props: {
  readonly deal: Deal;
  readonly choice: Choice;
  readonly follows: Package | null;
  readonly onClose: () => void;
  readonly onSaved: (saved: string) => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  const form = createForm({
    schema: newPackageSchema,
    send: (input) => api.packages.save(debate.id(), input),
    done: ({ package: saved }) => {
      client.setQueryData(queries.packages(debate.id()).queryKey, (old) => old && upsert(old, saved));
      notify(say.deal.savedDone);
      props.onClose();
      props.onSaved(saved.id);
    },
  });
  return (
    <FormDialog
      onClose={props.onClose}
      title={say.deal.save}
      description={say.deal.saveWhy}
      submit={say.deal.save}
      form={form}
      read={(data) => ({
        ...Object.fromEntries(data),
        choices: toPackage(props.deal, props.choice),
        follows: props.follows?.id ?? null,
      })}
    >
      <TextField
        name="name"
        label={say.deal.name}
        maxLength={120}
        value={props.follows?.name ?? ''}
        hint={props.follows ? say.deal.follows(props.follows.name) : undefined}
        error={form.error('name')}
      />
      <TextArea
        name="note"
        label={say.deal.note}
        hint={say.deal.noteHint}
        optional
        written
        maxLength={2000}
        error={form.error('note')}
      />
    </FormDialog>
  );
}
