import type { Phase } from '../debate/debate.ts';
import { type PersonId, type Role, roles } from '../person/person.ts';
import type { StakeholderId } from '../stakeholder/stakeholder.ts';

/** Who acts: null is a visitor who is not in the debate. */
export type Actor = {
  readonly person: PersonId;
  readonly role: Role;
  readonly speaksFor: StakeholderId | null;
} | null;

/** What an action is done to, as far as permission depends on it. */
export type Subject = {
  readonly phase: Phase;
  readonly visibility?: 'public' | 'private';
  /** Who made the thing (a claim); absent where the action makes a new one. */
  readonly author?: PersonId;
  /** The stakeholder that a role-played stance would speak for. */
  readonly stakeholder?: StakeholderId;
};

type Rule = {
  /** The least role that may do it to anybody's thing; null where it is for the author alone. */
  readonly any: Role | null;
  /** The least role that may do it to a thing of one's own, where that is less. */
  readonly own?: Role;
  /** The phases in which it is open to roles below moderator. */
  readonly phases: readonly Phase[];
  /** Also open to delegates of the stakeholder in question, whatever else they may. */
  readonly delegate?: true;
  /** In a public debate also open to visitors. */
  readonly visitor?: true;
};

const always: readonly Phase[] = ['prepare', 'argue', 'weigh', 'close'];
const whileOpen: readonly Phase[] = ['prepare', 'argue', 'weigh'];
const whileArguing: readonly Phase[] = ['prepare', 'argue'];

/** The permission table. The server decides by it, the page shows by it; its test prints all of it. */
const rules = {
  'debate.read': { any: 'observer', phases: always, visitor: true },
  'debate.export': { any: 'observer', phases: always, visitor: true },
  'debate.configure': { any: 'moderator', phases: always },
  'person.invite': { any: 'moderator', phases: always },
  'person.change': { any: 'moderator', phases: always },
  'draft.add': { any: 'editor', phases: whileOpen },
  'provision.add': { any: 'editor', phases: whileOpen },
  'wording.edit': { any: 'editor', phases: whileOpen },
  'stakeholder.add': { any: 'editor', phases: whileOpen },
  'stakeholder.change': { any: 'editor', phases: whileOpen },
  'coalition.edit': { any: 'editor', phases: whileOpen },
  'occurrence.edit': { any: 'editor', phases: whileOpen },
  'claim.create': { any: 'contributor', phases: whileArguing },
  'claim.edit': { any: 'editor', own: 'contributor', phases: whileArguing },
  'claim.move': { any: 'editor', own: 'contributor', phases: whileArguing },
  'claim.merge': { any: 'editor', phases: whileArguing },
  'claim.archive': { any: 'moderator', own: 'contributor', phases: whileArguing },
  'claim.restore': { any: 'moderator', own: 'contributor', phases: whileArguing },
  'suggestion.make': { any: 'suggester', phases: whileArguing },
  'suggestion.settle': { any: 'editor', own: 'contributor', phases: whileArguing },
  'suggestion.withdraw': { any: 'moderator', own: 'suggester', phases: whileOpen },
  'mark.set': { any: 'suggester', phases: whileOpen },
  'mark.answer': { any: 'moderator', own: 'suggester', phases: whileOpen },
  'mark.settle': { any: 'editor', phases: whileOpen },
  'mark.withdraw': { any: 'moderator', own: 'suggester', phases: whileOpen },
  'comment.add': { any: 'suggester', phases: whileOpen },
  'comment.edit': { any: null, own: 'suggester', phases: whileOpen },
  'comment.withdraw': { any: 'moderator', own: 'suggester', phases: whileOpen },
  'comment.settle': { any: 'editor', own: 'suggester', phases: whileOpen },
  'source.add': { any: 'contributor', phases: whileOpen },
  'citation.add': { any: 'contributor', phases: whileOpen },
  'credibility.assess': { any: 'contributor', phases: whileOpen },
  'stance.record': { any: 'contributor', phases: whileOpen },
  'stance.play': { any: 'moderator', phases: whileOpen, delegate: true },
  'stance.import': { any: 'moderator', phases: whileOpen },
  'stance.settle': { any: 'moderator', phases: always },
  'package.save': { any: 'contributor', phases: whileOpen },
  'package.propose': { any: 'moderator', phases: whileOpen, delegate: true },
  'package.sign': { any: 'moderator', phases: whileOpen, delegate: true },
  'round.run': { any: 'moderator', phases: always },
  'round.answer': { any: 'suggester', phases: whileOpen, delegate: true },
  'caucus.read': { any: 'moderator', phases: always, delegate: true },
  'caucus.write': { any: 'moderator', phases: whileOpen, delegate: true },
  'offer.make': { any: 'moderator', phases: whileOpen, delegate: true },
  'vote.export': { any: 'moderator', phases: always },
  'vote.imagine': { any: 'suggester', phases: whileOpen },
  'vote.cast': { any: 'suggester', phases: ['argue', 'weigh'] },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof rules;
export const actions = Object.keys(rules).filter((name): name is Action => name in rules);

/** Why not: a stable code and a sentence for the person. */
export type Refusal = {
  readonly code: 'access.visitor' | 'access.role' | 'access.own' | 'access.phase';
  readonly message: string;
};

export type RoleRefusal = {
  readonly code: 'access.visitor' | 'access.above';
  readonly message: string;
};

/** Whether a role is at least another. */
export const reaches = (role: Role, least: Role) => roles.indexOf(role) >= roles.indexOf(least);

/** Null where the actor may; else why not. */
export function refusal(actor: Actor, action: Action, subject: Subject): Refusal | null {
  const rule: Rule = rules[action];
  if (actor === null) {
    if (rule.visitor && subject.visibility === 'public') return null;
    return { code: 'access.visitor', message: 'Please join the debate first.' };
  }
  const isDelegate =
    rule.delegate === true && subject.stakeholder !== undefined && actor.speaksFor === subject.stakeholder;
  const isOwn = subject.author !== undefined && subject.author === actor.person;
  if (
    !isDelegate &&
    !(rule.any !== null && reaches(actor.role, rule.any)) &&
    !(isOwn && rule.own !== undefined && reaches(actor.role, rule.own))
  ) {
    if (rule.own !== undefined && reaches(actor.role, rule.own))
      return {
        code: 'access.own',
        message:
          rule.any === null
            ? "That is somebody else's; only they may change it."
            : `That is somebody else's; it takes the role of ${rule.any} to change it.`,
      };
    return {
      code: 'access.role',
      message: `Your role is ${actor.role}; this takes the role of ${rule.own ?? rule.any}.`,
    };
  }
  if (!rule.phases.includes(subject.phase) && !reaches(actor.role, 'moderator'))
    return { code: 'access.phase', message: `That is not open in the phase "${subject.phase}".` };
  return null;
}

/**
 * Null where the actor may give somebody a role; else why not. Nobody reaches above their own role: neither by what they
 * give nor by whom they change. `from` is the role of a person who is changed, null for an invite link.
 */
export function roleRefusal(
  actor: Actor,
  { from, to }: { readonly from: Role | null; readonly to: Role },
): RoleRefusal | null {
  if (actor === null) return { code: 'access.visitor', message: 'Please join the debate first.' };
  if (from !== null && !reaches(actor.role, from))
    return {
      code: 'access.above',
      message: `That person is ${from}, which is above your own role of ${actor.role}.`,
    };
  if (!reaches(actor.role, to))
    return { code: 'access.above', message: `You are ${actor.role}; you cannot make anybody ${to}.` };
  return null;
}

/** Whether the actor may do the action to the subject now. Pure: the same answer on the server and in the page. */
export const can = (actor: Actor, action: Action, subject: Subject): boolean =>
  refusal(actor, action, subject) === null;
