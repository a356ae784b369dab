import type { Signing } from '@proviso/domain/signing';
import { A } from '@solidjs/router';
import { createSignal, Show, Suspense } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { ById } from '../control/by-id.tsx';
import { lazy } from '../control/lazy.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { SigningCard } from './signing-card.tsx';

const OpenSigningDialog = lazy(async () => ({
  default: (await import('./open-signing-dialog.tsx')).OpenSigningDialog,
}));

/** The packages that lie before the parties, in the open. */
export function SigningSection(props: { readonly party: string | null }) {
  const debate = useDebate();
  const query = useQuery(() => queries.signings(debate.id()));
  const saved = useQuery(() => queries.packages(debate.id()));
  const [opening, setOpening] = createSignal(false);
  const mayPropose = () => {
    const speaksFor = debate.me()?.speaksFor;
    return debate.can('package.propose', speaksFor ? { stakeholder: speaksFor } : {});
  };
  const packageOf = ({ package: id }: Signing) =>
    (saved.isSuccess ? saved.data : []).find((one) => one.id === id);
  return (
    <section class="signings" aria-label={say.signing.title}>
      <header>
        <div>
          <h2>{say.signing.title}</h2>
          <p>{say.signing.why}</p>
        </div>
        <Show when={mayPropose() && (saved.data?.length ?? 0) > 0}>
          <Button onClick={() => setOpening(true)}>{say.signing.put}</Button>
        </Show>
      </header>
      <ul aria-live="polite">
        <ById
          each={[...(query.data?.signings ?? [])].reverse()}
          id={({ id }) => id}
          fallback={
            <li class="text-ink-3">
              {say.signing.none}
              <Show when={mayPropose() && saved.isSuccess && saved.data.length === 0}>
                {' '}
                {say.signing.noPackages}{' '}
                <A class="link" href={debate.address('deal')}>
                  {say.signing.toDeal}
                </A>
              </Show>
            </li>
          }
        >
          {(one) => (
            <SigningCard
              signing={one()}
              signatures={query.data?.signatures ?? []}
              package={packageOf(one())}
              party={props.party}
            />
          )}
        </ById>
      </ul>
      <Show when={opening()}>
        <Suspense>
          <OpenSigningDialog
            packages={(saved.data ?? []).filter(
              ({ id }) => !(query.data?.signings ?? []).some((one) => one.package === id),
            )}
            onClose={() => setOpening(false)}
          />
        </Suspense>
      </Show>
    </section>
  );
}
