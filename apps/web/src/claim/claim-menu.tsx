import type { LiveClaim } from '@proviso/document/live-claim';
import Ellipsis from 'lucide-solid/icons/ellipsis';
import { createSignal, type JSX, onMount, Show, Suspense } from 'solid-js';
import { lazy } from '../control/lazy.ts';
import { whenIdle } from '../control/when-idle.ts';
import { say } from '../language/language.ts';

// Menus are a seventh of the page's script, so this one comes while the page lies idle, or when a hand moves towards it.
const load = () => import('./claim-menu-items.tsx');
const Menu = lazy(load);

/** What else one can do with a claim. */
export function ClaimMenu(props: { readonly claim: LiveClaim }): JSX.Element {
  const [wanted, setWanted] = createSignal(false);
  onMount(() => whenIdle(load));
  const button = () => (
    <button
      type="button"
      class="btn btn-plain btn-icon"
      aria-label={say.claim.more}
      title={say.claim.more}
      aria-haspopup="menu"
      aria-expanded="false"
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    >
      <Ellipsis size={16} aria-hidden="true" />
    </button>
  );
  return (
    <Show when={wanted()} fallback={button()}>
      <Suspense fallback={button()}>
        <Menu claim={props.claim} />
      </Suspense>
    </Show>
  );
}
