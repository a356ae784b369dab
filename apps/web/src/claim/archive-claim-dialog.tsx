import { createSignal, type JSX } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Button } from '../control/button.tsx';
import { Dialog } from '../control/dialog.tsx';
import { TextArea } from '../control/field.tsx';
import { say } from '../language/language.ts';

/** Asks why a claim is to be archived. It stays readable, and whoever may archive it may restore it. */
export function ArchiveClaimDialog(): JSX.Element {
  const argument = useArgument();
  const [reason, setReason] = createSignal('');
  const claim = () => {
    const open = argument.open();
    return open?.kind === 'archive' ? open.claim : null;
  };
  const close = () => {
    setReason('');
    argument.setOpen(null);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const id = claim();
    if (id !== null && (await argument.archive(id, reason().trim()))) close();
  };
  return (
    <Dialog
      open={claim() !== null}
      onClose={close}
      title={say.archiveClaim.title}
      description={say.archiveClaim.means}
    >
      <form onSubmit={submit}>
        <TextArea
          label={say.archiveClaim.reason}
          value={reason()}
          maxLength={1000}
          required
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <div class="mt-5 flex justify-end gap-2">
          <Button onClick={close}>{say.shell.cancel}</Button>
          <Button look="main" type="submit" disabled={reason().trim() === ''}>
            {say.claim.archive}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
