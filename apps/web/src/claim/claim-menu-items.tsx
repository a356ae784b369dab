import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import type { LiveClaim } from '@proviso/document/live-claim';
import Ellipsis from 'lucide-solid/icons/ellipsis';
import { type JSX, Show } from 'solid-js';
import { beginAnswer, mayOnlySuggest, useArgument } from '../argument/argument-context.tsx';
import { notify } from '../control/toast.tsx';
import { say } from '../language/language.ts';
import { PlaceItems } from './place/place-items.tsx';

/** The menu itself, open as soon as it is here. */
export default function ClaimMenuItems(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  const copyAddress = async () => {
    await navigator.clipboard.writeText(
      new URL(argument.selection.href(props.claim.id), location.href).toString(),
    );
    notify(say.shell.copied);
  };
  return (
    <DropdownMenu placement="bottom-end" defaultOpen>
      <DropdownMenu.Trigger class="btn btn-plain btn-icon" aria-label={say.claim.more} title={say.claim.more}>
        <Ellipsis size={16} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="floating menu">
          <Show when={argument.refusal('claim.create') === null}>
            <DropdownMenu.Item
              class="menu-item"
              onSelect={() => beginAnswer(argument, 'undercut', props.claim.id)}
            >
              {say.claim.addUndercut}
            </DropdownMenu.Item>
          </Show>
          <Show when={argument.refusal('citation.add') === null}>
            <DropdownMenu.Item
              class="menu-item"
              onSelect={() => argument.setOpen({ kind: 'cite', on: { kind: 'claim', id: props.claim.id } })}
            >
              {say.panel.addSource}
            </DropdownMenu.Item>
          </Show>
          <Show when={props.claim.link === null && mayOnlySuggest(argument, 'claim.move', props.claim)}>
            <DropdownMenu.Item
              class="menu-item"
              onSelect={() => argument.setOpen({ kind: 'place', how: 'move', claim: props.claim.id })}
            >
              {say.review.suggestMove}
            </DropdownMenu.Item>
          </Show>
          <Show when={argument.refusal('mark.set') === null}>
            <DropdownMenu.Item
              class="menu-item"
              onSelect={() => argument.setOpen({ kind: 'mark', claim: props.claim.id })}
            >
              {say.review.mark}
            </DropdownMenu.Item>
          </Show>
          <PlaceItems claim={props.claim} />
          <DropdownMenu.Item class="menu-item" onSelect={copyAddress}>
            {say.claim.copyAddress}
          </DropdownMenu.Item>
          <Show when={argument.refusal('claim.archive', props.claim) === null}>
            <DropdownMenu.Item
              class="menu-item"
              onSelect={() => argument.setOpen({ kind: 'archive', claim: props.claim.id })}
            >
              {say.claim.archive}
            </DropdownMenu.Item>
          </Show>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
