import { Show } from 'solid-js';
import { say } from '../language/language.ts';
import { InviteSection } from '../person/invite-section.tsx';
import { PersonTable } from '../person/person-table.tsx';
import { StakeholderSection } from '../stakeholder/stakeholder-section.tsx';
import { useDebate } from './debate-context.tsx';
import { usePageTop } from './page-slots.tsx';

/** Who takes part and as what, the links that let others in, and the parties that have a stake. */
export default function PeoplePage() {
  const debate = useDebate();
  usePageTop({ crumbs: () => [{ label: say.debate.people }] });
  return (
    <main id="content" class="page-measured px-4 pb-16 pt-5 sm:px-6 sm:pt-8" tabIndex={-1}>
      <h1 class="font-serif text-24 font-semibold leading-tight tracking-[-0.012em]">{say.people.title}</h1>
      <Show when={debate.can('person.invite')}>
        <InviteSection />
      </Show>
      <PersonTable />
      <StakeholderSection />
    </main>
  );
}
