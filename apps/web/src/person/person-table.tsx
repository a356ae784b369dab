import { roleRefusal } from '@proviso/domain/access';
import { type Person, type PersonChange, roles } from '@proviso/domain/person';
import { useQueryClient } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { createAnchor } from '../control/anchor.ts';
import { Avatar } from '../control/avatar.tsx';
import { complain, notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

/** Everybody in the debate, the most entrusted first; moderators change roles and for whom a delegate speaks. */
export function PersonTable() {
  const debate = useDebate();
  const client = useQueryClient();
  const people = () =>
    [...debate.overview().people].sort(
      (a, b) => roles.indexOf(b.role) - roles.indexOf(a.role) || a.name.localeCompare(b.name),
    );
  const actor = () => {
    const me = debate.me();
    return me && { person: me.person, role: me.role, speaksFor: me.speaksFor };
  };
  const mayChange = (person: Person) =>
    debate.can('person.change') && roleRefusal(actor(), { from: person.role, to: person.role }) === null;
  const change = async (person: Person, to: PersonChange) => {
    const put = (next: Person) =>
      client.setQueryData(
        queries.overview(debate.id()).queryKey,
        (old) => old && { ...old, people: upsert(old.people, next) },
      );
    const before = { ...person };
    const answer = await api.people.change(debate.id(), person.id, to);
    put(answer.ok ? answer.value.person : before);
    if (answer.ok) notify(say.people.changed(person.name));
    else complain(answer.problem);
  };
  return (
    <ul class="mt-8 border-t border-line-strong">
      <For each={people()}>
        {(person) => (
          <li
            {...createAnchor(() => `person-${person.id}`)}
            class="grid grid-cols-[26px_2fr_3fr] items-center gap-x-3 gap-y-1 border-b border-line py-2 sm:grid-cols-[26px_1fr_200px_200px]"
          >
            <Avatar name={person.name} />
            <p class="font-medium max-sm:col-span-2">
              {person.name}
              <Show when={person.id === debate.me()?.person}>
                <span class="font-normal text-ink-3"> ({say.people.you})</span>
              </Show>
            </p>
            <Show
              when={mayChange(person)}
              fallback={
                <>
                  <p class="text-13 text-ink-2 max-sm:col-start-2" title={say.roleMay[person.role]}>
                    {say.role[person.role]}
                  </p>
                  <p class="text-13 text-ink-2">
                    <Show when={debate.stakeholder(person.speaksFor ?? '')}>
                      {(stakeholder) => (
                        <>
                          {say.people.speaksFor} {stakeholder().shortName}
                        </>
                      )}
                    </Show>
                  </p>
                </>
              }
            >
              <select
                class="field field-quiet max-sm:col-start-2 max-sm:!px-0"
                aria-label={`${say.people.role}: ${person.name}`}
                onChange={(event) => {
                  const role = roles.find((one) => one === event.currentTarget.value);
                  if (role) void change(person, { role });
                }}
              >
                <For each={roles.filter((role) => roleRefusal(actor(), { from: null, to: role }) === null)}>
                  {(role) => (
                    <option value={role} selected={role === person.role} title={say.roleMay[role]}>
                      {say.role[role]}
                    </option>
                  )}
                </For>
              </select>
              <select
                class="field field-quiet max-sm:!px-0"
                aria-label={`${say.people.speaksFor}: ${person.name}`}
                onChange={(event) => void change(person, { speaksFor: event.currentTarget.value || null })}
              >
                <option value="">
                  {say.people.speaksFor} {say.people.nobody}
                </option>
                <For each={debate.stakeholders()}>
                  {(stakeholder) => (
                    <option value={stakeholder.id} selected={stakeholder.id === person.speaksFor}>
                      {say.people.speaksFor} {stakeholder.shortName}
                    </option>
                  )}
                </For>
              </select>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
