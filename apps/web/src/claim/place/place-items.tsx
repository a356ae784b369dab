import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import type { LiveClaim } from '@proviso/document/live-claim';
import { type JSX, Show } from 'solid-js';
import { type Placing, placingRefusal, useArgument } from '../../argument/argument-context.tsx';
import { say } from '../../language/language.ts';
import { turned } from './turn-claim.ts';

/** What a claim's menu offers for its place; what the reader may not do is left out. */
export function PlaceItems(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  const may = (how: Placing) => placingRefusal(argument, how, props.claim) === null;
  const other = () => turned(argument.store, props.claim.id);
  const isJoint = () =>
    props.claim.joint !== null &&
    argument.store
      .tree()
      .on(props.claim.side, props.claim.answers)
      .some(({ id, joint }) => id !== props.claim.id && joint === props.claim.joint);
  const item = (how: Placing, key: string) => (
    <Show when={may(how)}>
      <DropdownMenu.Item
        class="menu-item"
        onSelect={() => argument.setOpen({ kind: 'place', how, claim: props.claim.id })}
      >
        {say.place[how]} <kbd class="ms-auto">{key}</kbd>
      </DropdownMenu.Item>
    </Show>
  );
  return (
    <>
      {item('move', 'm')}
      <Show when={may('move') && other()}>
        {(move) => (
          <DropdownMenu.Item class="menu-item" onSelect={() => argument.move(props.claim.id, move())}>
            {say.place.turn[move().side === 'pro' ? 'pro' : 'con']} <kbd class="ms-auto">t</kbd>
          </DropdownMenu.Item>
        )}
      </Show>
      <Show when={props.claim.side !== 'undercut'}>{item('join', 'j')}</Show>
      <Show when={may('join') && isJoint()}>
        <DropdownMenu.Item class="menu-item" onSelect={() => argument.part(props.claim.id)}>
          {say.place.part}
        </DropdownMenu.Item>
      </Show>
      {item('link', 'l')}
      <Show when={props.claim.link === null && argument.refusal('claim.merge') === null}>
        <DropdownMenu.Item
          class="menu-item"
          onSelect={() => argument.setOpen({ kind: 'merge', claim: props.claim.id })}
        >
          {say.place.merge}
        </DropdownMenu.Item>
      </Show>
    </>
  );
}
