import { type JSX, Show, Suspense } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Dialog } from '../control/dialog.tsx';
import { lazy } from '../control/lazy.ts';
import { say } from '../language/language.ts';

const MergeForm = lazy(() => import('./merge-form.tsx'));

/** Merges a claim into another one that says the same. */
export function MergeDialog(): JSX.Element {
  const argument = useArgument();
  const claim = () => {
    const open = argument.open();
    const found = open?.kind === 'merge' ? argument.store.claim(open.claim) : undefined;
    return found?.archived === null ? found : undefined;
  };
  return (
    <Dialog
      open={claim() !== undefined}
      onClose={() => argument.setOpen(null)}
      title={say.merge.title}
      description={say.merge.means}
    >
      <Suspense>
        <Show when={claim()} keyed>
          {(found) => <MergeForm claim={found} />}
        </Show>
      </Suspense>
    </Dialog>
  );
}
