import { A, useLocation } from '@solidjs/router';
import { createSignal, Show, Suspense } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { lazy } from '../control/lazy.ts';
import { say } from '../language/language.ts';
import { AccountMark } from './account-mark.tsx';

// Menus are a quarter of the first page's script, so this one comes when a hand moves towards it.
const load = () => import('./account-menu-items.tsx');
const Menu = lazy(load);

/** Who is signed in, with a menu; for others the way to sign in. */
export function AccountMenu(props: { readonly signInBelow: boolean }) {
  const account = useQuery(() => queries.account());
  const location = useLocation();
  /** Where one signs in already, or up, with the way to the other. */
  const isHere = () => /^\/sign-(?:in|up)$/.test(location.pathname);
  const [wanted, setWanted] = createSignal(false);
  const who = () => (account.isSuccess ? account.data : null);
  const button = () => (
    <button
      type="button"
      class="btn btn-plain btn-icon -me-1.5"
      aria-label={say.shell.menu}
      aria-haspopup="menu"
      aria-expanded="false"
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    >
      <AccountMark account={who()} />
    </button>
  );
  return (
    <>
      <Show when={account.isSuccess && !account.data && !isHere()}>
        <A
          href={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`}
          class="btn"
          classList={{ 'max-sm:hidden': props.signInBelow }}
        >
          {say.account.signIn}
        </A>
      </Show>
      <Show when={wanted()} fallback={button()}>
        <Suspense fallback={button()}>
          <Menu account={who()} />
        </Suspense>
      </Show>
    </>
  );
}
