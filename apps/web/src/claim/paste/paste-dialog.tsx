import { type JSX, Show, Suspense } from 'solid-js';
import { useArgument } from '../../argument/argument-context.tsx';
import { Dialog } from '../../control/dialog.tsx';
import { lazy } from '../../control/lazy.ts';
import { say } from '../../language/language.ts';

// The readers of lists come when one is pasted.
const PasteForm = lazy(() => import('./paste-form.tsx'));

/** What was pasted as claims, to be looked over before it is added. */
export function PasteDialog(): JSX.Element {
  const argument = useArgument();
  const open = () => {
    const now = argument.open();
    return now?.kind === 'paste' ? now : null;
  };
  return (
    <Dialog
      wide
      open={open() !== null}
      onClose={() => argument.setOpen(null)}
      title={say.paste.title}
      description={say.paste.means}
    >
      <Suspense>
        <Show when={open()} keyed>
          {(pasted) => <PasteForm pasted={pasted} />}
        </Show>
      </Suspense>
    </Dialog>
  );
}
