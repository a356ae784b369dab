import type { ArgumentId } from '@proviso/domain/argument';
import { For, Show } from 'solid-js';
import { Avatar } from '../control/avatar.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { useAttendance } from './attendance-context.tsx';

const mostShown = 3;

/** The others who have an argument open now: a few by their letters, the rest as a number. Nothing where nobody is. */
export function PeopleHere(props: { readonly argument: ArgumentId }) {
  const debate = useDebate();
  const attendance = useAttendance();
  const here = () => {
    const found = attendance.at(props.argument);
    if (!found) return null;
    const me = debate.me()?.person;
    const others = found.people.filter((person) => person !== me);
    const count = found.count - (found.people.length - others.length);
    return count > 0 ? { others, count, shown: others.slice(0, mostShown) } : null;
  };
  return (
    <Show when={here()}>
      {(now) => (
        <span class="people-here">
          <span class="sr-only">{say.attendance.here(now().count)}</span>
          <For each={now().shown}>{(person) => <Avatar name={debate.nameOf(person)} />}</For>
          <Show when={now().count > now().shown.length}>
            <span class="num text-12 text-ink-3" aria-hidden="true">
              +{now().count - now().shown.length}
            </span>
          </Show>
        </span>
      )}
    </Show>
  );
}
