import type { Account } from '@proviso/domain/account';
import { Show } from 'solid-js';
import { initials } from '../control/avatar.tsx';

/** The sign on the menu's button: the person's letters, or three dots for a visitor. */
export function AccountMark(props: { readonly account: Account | null }) {
  return (
    <Show
      when={props.account}
      fallback={
        <span aria-hidden="true" class="text-16">
          ⋯
        </span>
      }
    >
      {(who) => (
        <span class="avatar" aria-hidden="true">
          {initials(who().name)}
        </span>
      )}
    </Show>
  );
}
