import { createSignal, createUniqueId, type JSX, onMount } from 'solid-js';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';

/** One sentence that a decision takes, asked for where the decision is made. Escape steps back. */
export function ReasonForm(props: {
  readonly label: string;
  readonly submit: string;
  readonly onSubmit: (reason: string) => Promise<boolean>;
  readonly onCancel: () => void;
}): JSX.Element {
  const id = createUniqueId();
  const [reason, setReason] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  let field: HTMLTextAreaElement | undefined;
  onMount(() => field?.focus());
  const submit = async () => {
    const text = reason().trim();
    if (text === '' || busy()) return;
    setBusy(true);
    if (!(await props.onSubmit(text))) setBusy(false);
  };
  return (
    <form
      class="review-reason"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <textarea
        id={id}
        class="field"
        rows={2}
        maxLength={1000}
        ref={(element) => {
          field = element;
        }}
        value={reason()}
        onInput={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            void submit();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            props.onCancel();
          }
        }}
      />
      <div class="review-actions">
        <Button look="main" type="submit" disabled={reason().trim() === '' || busy()}>
          {props.submit}
        </Button>
        <Button look="plain" onClick={() => props.onCancel()}>
          {say.shell.cancel}
        </Button>
      </div>
    </form>
  );
}
