import { personNameSchema } from '@proviso/domain/person';
import type { JSX } from 'solid-js';
import * as v from 'valibot';
import { useArgument } from '../argument/argument-context.tsx';
import { TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { say } from '../language/language.ts';

const nameSchema = v.strictObject({ voter: personNameSchema });

/** Asks whose votes one wants to imagine, and looks from there. */
export default function ImagineDialog(props: { readonly onClose: () => void }): JSX.Element {
  const argument = useArgument();
  const form = createForm({
    schema: nameSchema,
    send: async (input) => ({ ok: true as const, value: input }),
    done: ({ voter }) => {
      argument.selection.lookAs({ kind: 'imagined', voter });
      props.onClose();
    },
  });
  return (
    <FormDialog
      onClose={props.onClose}
      title={say.review.imagineTitle}
      description={say.review.imagineMeans}
      submit={say.review.imagineStart}
      form={form}
    >
      <TextField
        name="voter"
        label={say.review.imagineWho}
        hint={say.review.imagineHint}
        maxLength={80}
        error={form.error('voter')}
      />
    </FormDialog>
  );
}
