import type { JSX } from 'solid-js';
import { say } from '../language/language.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import type { createForm } from './form.ts';
import { FormProblem } from './form-problem.tsx';

/**
 * A dialog that is one form: its fields, what is wrong and belongs to none of them, and the way out or on. `read` makes of
 * what stands in the fields what the form's schema reads; without it, that is each field's text by its name.
 */
export function FormDialog(props: {
  readonly title: string;
  readonly description?: string;
  readonly wide?: boolean;
  /** What the button says that sends it. */
  readonly submit: string;
  /** Whether there is nothing to send yet. */
  readonly idle?: boolean;
  readonly form: Pick<ReturnType<typeof createForm>, 'general' | 'busy' | 'submit'>;
  readonly read?: (data: FormData) => unknown;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}) {
  const send = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    // The dialog may stand within another form, by the tree of components if not of the page.
    event.stopPropagation();
    const data = new FormData(event.currentTarget);
    void props.form.submit(props.read ? props.read(data) : Object.fromEntries(data));
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      description={props.description}
      wide={props.wide ?? false}
    >
      <form class="space-y-4" onSubmit={send}>
        {props.children}
        <FormProblem text={props.form.general()} />
        <div class="flex justify-end gap-2">
          <Button look="plain" onClick={() => props.onClose()}>
            {say.shell.cancel}
          </Button>
          <Button look="main" type="submit" disabled={props.idle === true || props.form.busy()}>
            {props.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
