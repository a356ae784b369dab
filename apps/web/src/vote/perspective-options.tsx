import { roles } from '@proviso/domain/person';
import { printPerspective } from '@proviso/domain/perspective';
import { For, type JSX, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';

/** The perspectives that this debate has: roles and parties that somebody has or speaks for, people, and imagined ones. */
export default function PerspectiveOptions(props: {
  /** The one that is chosen, which stands there already. */
  readonly without: string;
}): JSX.Element {
  const debate = useDebate();
  const imagined = useQuery(() => ({
    ...queries.imaginedVoters(debate.id()),
    enabled: debate.me() !== null,
  }));
  const people = () => debate.overview().people;
  const options = () => ({
    roles: roles
      .filter((role) => people().some((person) => person.role === role))
      .map((role) => ({ value: printPerspective({ kind: 'role', role }), name: say.review.ofRole(role) })),
    delegates: debate
      .stakeholders()
      .filter(({ id }) => people().some(({ speaksFor }) => speaksFor === id))
      .map(({ id, name }) => ({ value: printPerspective({ kind: 'party', id }), name })),
    people: people().map(({ id, name }) => ({ value: printPerspective({ kind: 'person', id }), name })),
    imagined: (imagined.isSuccess ? imagined.data : []).map((voter) => ({
      value: printPerspective({ kind: 'imagined', voter }),
      name: voter,
    })),
  });
  return (
    <>
      <For each={['roles', 'delegates', 'people', 'imagined'] as const}>
        {(group) => (
          <Show when={options()[group].length > 0}>
            <optgroup label={say.review[group]}>
              <For each={options()[group].filter(({ value }) => value !== props.without)}>
                {(one) => <option value={one.value}>{one.name}</option>}
              </For>
            </optgroup>
          </Show>
        )}
      </For>
      <Show when={debate.can('vote.imagine')}>
        <option value="new">{say.review.imagine}</option>
      </Show>
    </>
  );
}
