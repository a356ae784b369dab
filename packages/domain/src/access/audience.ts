import type { PersonId } from '../person/person.ts';
import type { StakeholderId } from '../stakeholder/stakeholder.ts';
import { type Actor, reaches } from './access.ts';

/**
 * For whom something in a debate is, where it is not for everybody who may read there: some people and nobody else, or the
 * delegates of some stakeholders and the moderators. Null is everybody.
 */
export type Audience =
  | { readonly kind: 'people'; readonly people: readonly PersonId[] }
  | { readonly kind: 'delegations'; readonly stakeholders: readonly StakeholderId[] }
  | null;

/** Whether an actor may know of what is for an audience. Who may read the debate at all is asked before. */
export function hears(actor: Actor, audience: Audience): boolean {
  if (audience === null) return true;
  if (actor === null) return false;
  if (audience.kind === 'people') return audience.people.includes(actor.person);
  return (
    reaches(actor.role, 'moderator') ||
    (actor.speaksFor !== null && audience.stakeholders.includes(actor.speaksFor))
  );
}
