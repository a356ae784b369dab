import { A, useSearchParams } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { CaucusSection } from '../caucus/caucus-section.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { say } from '../language/language.ts';
import { OffersSection } from '../offer/offers-section.tsx';
import { SigningSection } from '../signing/signing-section.tsx';
import './role-play.css';

/** A delegate's desk: the party's brief, the delegation's own room, offers in and out, what lies before the parties. */
export default function RolePlayPage() {
  const debate = useDebate();
  const [search, setSearch] = useSearchParams();
  usePageTop({ crumbs: () => [{ label: say.rolePlay.title }] });
  const mayLookEverywhere = () => debate.can('caucus.read');
  /** The parties that somebody speaks for; a moderator may go from room to room. */
  const rooms = createMemo(() => {
    const spoken = new Set(debate.overview().people.map(({ speaksFor }) => speaksFor));
    return debate.stakeholders().filter(({ id }) => spoken.has(id));
  });
  const own = () => debate.me()?.speaksFor ?? null;
  const party = createMemo(() => {
    const asked = mayLookEverywhere() ? rooms().find(({ id }) => id === search.for) : undefined;
    return asked ?? debate.stakeholder(own() ?? '') ?? (mayLookEverywhere() ? rooms()[0] : undefined) ?? null;
  });
  return (
    <main id="content" class="play-page" tabIndex={-1}>
      <header class="play-head">
        <h1>{party()?.name ?? say.rolePlay.title}</h1>
        <Show
          when={party()}
          fallback={
            <p>
              {mayLookEverywhere() ? say.rolePlay.noDelegates : say.rolePlay.outside}{' '}
              <Show when={mayLookEverywhere()}>
                <A class="link" href={debate.address('people')}>
                  {say.rolePlay.toPeople}
                </A>
              </Show>
            </p>
          }
        >
          {(one) => (
            <>
              <p>
                <Show when={one().id === own()} fallback={say.rolePlay.moderator}>
                  {say.rolePlay.speaksFor(one().name)}.
                </Show>{' '}
                {one().consentNeeded ? say.rolePlay.consent : say.rolePlay.noConsent}{' '}
                <A class="link" href={debate.address('stances')}>
                  {say.rolePlay.stances}
                </A>
              </p>
              <Show when={one().note}>{(note) => <p class="play-note">{note()}</p>}</Show>
            </>
          )}
        </Show>
        <Show when={mayLookEverywhere() && rooms().length > 1}>
          <label class="play-rooms">
            {say.rolePlay.room}
            <select class="field" onChange={(event) => setSearch({ for: event.currentTarget.value })}>
              <For each={rooms()}>
                {(room) => (
                  <option value={room.id} selected={room.id === party()?.id}>
                    {room.name}
                  </option>
                )}
              </For>
            </select>
          </label>
        </Show>
      </header>
      <div class="play-columns">
        <div>
          <OffersSection party={party()?.id ?? null} />
          <SigningSection party={party()?.id ?? null} />
        </div>
        <Show when={party()?.id} keyed>
          {(id) => <CaucusSection party={id} />}
        </Show>
      </div>
    </main>
  );
}
