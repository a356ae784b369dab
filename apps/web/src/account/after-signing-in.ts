import { useNavigate, useSearchParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';

/** Only an address of this site, never another's: `//elsewhere.org` and the like lead to the list of debates instead. */
export function addressToGoTo(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/debates';
}

/** Where somebody goes who has just signed in: back to where they came from, with everything read anew as themselves. */
export function useAfterSigningIn(): { readonly go: () => void; readonly search: () => string } {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [search] = useSearchParams();
  return {
    go: () => {
      client.clear();
      navigate(addressToGoTo(search.to), { replace: true });
    },
    search: () => (typeof search.to === 'string' ? `?to=${encodeURIComponent(search.to)}` : ''),
  };
}
