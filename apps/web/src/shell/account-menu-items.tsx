import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import type { Account } from '@proviso/domain/account';
import Check from 'lucide-solid/icons/check';
import Keyboard from 'lucide-solid/icons/keyboard';
import LogOut from 'lucide-solid/icons/log-out';
import { For, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { complain } from '../control/toast.tsx';
import { say } from '../language/language.ts';
import { dropCopies } from '../offline/copies.ts';
import { dropReturned } from '../offline/returned-texts.ts';
import { AccountMark } from './account-mark.tsx';
import { openKeyboardSheet } from './keyboard-sheet-state.ts';
import { chooseTheme, theme, themes } from './theme.ts';

/** The menu itself, open as soon as it is here: the theme, the keyboard sheet, signing out. */
export default function AccountMenuItems(props: { readonly account: Account | null }) {
  const signOut = async () => {
    const answer = await api.account.signOut();
    if (!answer.ok) return complain(answer.problem);
    dropReturned();
    await dropCopies();
    // Loaded anew: whatever was read, and every open connection, belonged to the one who left.
    location.assign('/debates');
  };
  return (
    <DropdownMenu placement="bottom-end" gutter={6} defaultOpen>
      <DropdownMenu.Trigger class="btn btn-plain btn-icon -me-1.5" aria-label={say.shell.menu}>
        <AccountMark account={props.account} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="floating menu">
          <Show when={props.account}>
            {(who) => (
              <p class="mb-1 border-b border-line px-2.5 pb-2 pt-1 text-13">
                <span class="block font-medium">{who().name}</span>
                <span class="text-12 text-ink-3">{who().email ?? say.account.guest}</span>
              </p>
            )}
          </Show>
          <DropdownMenu.Group>
            <DropdownMenu.GroupLabel class="block px-2.5 pb-1 pt-1.5 text-12 text-ink-3">
              {say.theme.label}
            </DropdownMenu.GroupLabel>
            <DropdownMenu.RadioGroup
              value={theme()}
              onChange={(value) => {
                const chosen = themes.find((one) => one === value);
                if (chosen) chooseTheme(chosen);
              }}
            >
              <For each={themes}>
                {(one) => (
                  <DropdownMenu.RadioItem value={one} class="menu-item">
                    <span class="w-4">
                      <DropdownMenu.ItemIndicator>
                        <Check size={14} aria-hidden="true" />
                      </DropdownMenu.ItemIndicator>
                    </span>
                    {say.theme[one]}
                  </DropdownMenu.RadioItem>
                )}
              </For>
            </DropdownMenu.RadioGroup>
          </DropdownMenu.Group>
          <DropdownMenu.Separator class="my-1 border-line" />
          <DropdownMenu.Item class="menu-item" onSelect={openKeyboardSheet}>
            <Keyboard size={16} aria-hidden="true" />
            {say.keyboard.open}
            <kbd class="ms-auto">?</kbd>
          </DropdownMenu.Item>
          <Show when={props.account}>
            <DropdownMenu.Item class="menu-item" onSelect={signOut}>
              <LogOut size={16} aria-hidden="true" />
              {say.account.signOut}
            </DropdownMenu.Item>
          </Show>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
