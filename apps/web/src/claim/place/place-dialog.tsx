import { createEffect, type JSX, on, Show, Suspense } from 'solid-js';
import { useArgument } from '../../argument/argument-context.tsx';
import { Dialog } from '../../control/dialog.tsx';
import { lazy } from '../../control/lazy.ts';
import { say } from '../../language/language.ts';

// Asked for now and then: it comes when it is.
const PlaceForm = lazy(() => import('./place-form.tsx'));

/** Where a claim is to go, to be used again, or what it is to be joined with: chosen by words, without a pointer. */
export function PlaceDialog(): JSX.Element {
  const argument = useArgument();
  const open = () => {
    const now = argument.open();
    return now?.kind === 'place' ? now : null;
  };
  const how = () => open()?.how ?? 'move';
  const claim = () => {
    const id = open()?.claim;
    return id === undefined ? undefined : argument.store.claim(id);
  };
  // A claim that somebody archives meanwhile is not placed any more.
  createEffect(
    on(
      () => open() !== null && claim()?.archived !== null,
      (gone) => gone && argument.setOpen(null),
    ),
  );
  return (
    <Dialog
      open={open() !== null}
      onClose={() => argument.setOpen(null)}
      title={say.place.title[how()]}
      description={say.place.means[how()]}
    >
      <Suspense>
        <Show when={claim()} keyed>
          {(found) => <PlaceForm claim={found} how={how()} />}
        </Show>
      </Suspense>
    </Dialog>
  );
}
