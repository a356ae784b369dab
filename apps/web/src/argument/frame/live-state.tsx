import type { ConnectionState } from '@proviso/document/connection';
import Check from 'lucide-solid/icons/check';
import CloudOff from 'lucide-solid/icons/cloud-off';
import Eye from 'lucide-solid/icons/eye';
import LoaderCircle from 'lucide-solid/icons/loader-circle';
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { Avatar } from '../../control/avatar.tsx';
import { say } from '../../language/language.ts';
import type { Presence } from '../presence.ts';

/** Who is here. Writers first; no more than `most` marks, the last of them a number where there are more people. */
export function PresentPeople(props: {
  readonly people: readonly Presence[];
  readonly most: number;
}): JSX.Element {
  const shown = () =>
    props.people.length > props.most ? props.people.slice(0, props.most - 1) : props.people;
  return (
    <Show when={props.people.length > 0}>
      <span class="live-people" role="group" aria-label={say.live.people(props.people.length)}>
        <For each={shown()}>{(person) => <Avatar name={person.name} active={person.writing !== null} />}</For>
        <Show when={props.people.length > shown().length}>
          <span class="avatar">+{props.people.length - shown().length}</span>
        </Show>
      </span>
    </Show>
  );
}

/** Whether what one writes is stored: said in words, quietly, and honestly. */
export function LiveState(props: {
  readonly state: ConnectionState;
  /** Why the reader may not write here, if so. */
  readonly why: string | null;
  /** Whether those who may not write may suggest. */
  readonly maySuggest: boolean;
}): JSX.Element {
  const kept = () => (props.state.unsaved > 0 ? say.live.offlineKept(props.state.unsaved) : say.live.offline);
  return (
    <span class="live-state" data-kind={props.state.kind} role="status">
      <Switch>
        <Match when={props.state.kind === 'saved'}>
          <Check size={14} aria-hidden="true" />
          {say.live.saved}
        </Match>
        <Match when={props.state.kind === 'saving'}>
          <LoaderCircle size={14} aria-hidden="true" />
          {say.live.saving}
        </Match>
        <Match when={props.state.kind === 'read-only'}>
          <Eye size={14} aria-hidden="true" />
          <span title={props.why ?? undefined}>
            {props.maySuggest ? say.live.suggesting : say.live.readOnly}
          </span>
        </Match>
        <Match when={props.state.kind === 'offline'}>
          <CloudOff size={14} aria-hidden="true" />
          {kept()}
        </Match>
        <Match when={props.state.kind === 'connecting' || props.state.kind === 'refused'}>
          {say.live.connecting}
        </Match>
        <Match when={props.state.kind === 'signed-out'}>{say.live.signedOut}</Match>
      </Switch>
    </span>
  );
}
