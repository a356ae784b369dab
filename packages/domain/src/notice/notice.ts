import * as v from 'valibot';
import { reaches } from '../access/access.ts';
import type { ArgumentId } from '../argument/argument.ts';
import type { Claim, ClaimId } from '../claim/claim.ts';
import { type Comment, type CommentId, type Discussed, mentionedIn } from '../comment/comment.ts';
import type { Happening } from '../event/event.ts';
import { toldOfMark } from '../mark/mark.ts';
import type { Person, PersonId } from '../person/person.ts';
import type { Round, RoundId } from '../round/round.ts';
import { placeOfSuggestion, toldOfSuggestion } from '../suggestion/suggestion.ts';
import type { Moment } from '../time/time.ts';

/** What somebody wants to be told of in a debate. */
export const hearings = ['everything', 'mentions', 'nothing'] as const;
export type Hears = (typeof hearings)[number];
export const hearingSchema = v.strictObject({
  hears: v.picklist(hearings, `One hears of one of ${hearings.join(', ')}.`),
});

/** Why somebody is told, as the reader would say it: "I was mentioned", "my claim was answered". */
export const noticeReasons = [
  'mentioned',
  'replied',
  'commented',
  'answered',
  'edited',
  'moved',
  'archived',
  'restored',
  'merged',
  'suggested',
  'decided',
  'marked',
  'mark-answered',
  'mark-settled',
  'round',
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/** Where a notice leads: to a claim of an argument or to the argument itself, and to a comment there; or to a round. */
export type NoticePlace = {
  readonly argument: ArgumentId | null;
  readonly claim: ClaimId | null;
  readonly comment: CommentId | null;
  readonly round: RoundId | null;
};

export type Notice = { readonly why: NoticeReason; readonly about: NoticePlace };
/** A notice in somebody's list. `seq` is that of the event which gave it. */
export type GivenNotice = Notice & {
  readonly seq: number;
  readonly at: Moment;
  readonly by: PersonId;
  readonly isRead: boolean;
  /** What is said at that place now, cut short; empty where it was withdrawn. */
  readonly words: string;
  /** What the comment is on that it leads to; null where it leads to none. */
  readonly on: Discussed['kind'] | null;
};

/** The newest notice that somebody has read down to; all up to it, or that one alone. */
export const noticeReadingSchema = v.variant('which', [
  v.strictObject({ which: v.literal('one'), seq: v.pipe(v.number(), v.safeInteger()) }),
  v.strictObject({ which: v.literal('all'), upTo: v.pipe(v.number(), v.safeInteger()) }),
]);

/** What must be known of other records to say who is told of something. */
export type NoticeFacts = {
  readonly claims: ReadonlyMap<ClaimId, Pick<Claim, 'author' | 'argument'>>;
  /** What was said before where a comment joins in: its thread; of a suggestion, all that is said about it. */
  readonly thread: readonly Pick<Comment, 'by' | 'withdrawn'>[];
  /** Whose the thing is that a comment is on, and where it stands. */
  readonly discussed: Owned | null;
  readonly people: readonly Person[];
};
export type Owned = {
  readonly owner: PersonId;
  readonly argument: ArgumentId;
  readonly claim: ClaimId | null;
};

/** Which records `whoIsTold` asks about. */
export type NoticeQuestion = {
  readonly claims: readonly ClaimId[];
  /** The comment that opened the thread. */
  readonly thread: CommentId | null;
  readonly on: Discussed | null;
  readonly people: boolean;
};
const nothing: NoticeQuestion = { claims: [], thread: null, on: null, people: false };

/** What is to be looked up about an event; null where nobody is told of such an event, whatever it says. */
export function factsAbout(happening: Happening): NoticeQuestion | null {
  switch (happening.kind) {
    case 'claim.created':
      return { ...nothing, claims: happening.claims.flatMap(({ answers }) => answers ?? []) };
    case 'claim.edited':
    case 'claim.reverted':
    case 'claim.moved':
    case 'claim.archived':
    case 'claim.restored':
    case 'claim.merged':
    case 'suggestion.settled':
      return nothing;
    case 'comment.added':
    case 'comment.edited':
      return { ...nothing, thread: happening.comment.answers, on: happening.comment.on };
    case 'suggestion.made': {
      const { claim, answers } = happening.suggestion;
      return { ...nothing, claims: [claim ?? answers].flatMap((id) => id ?? []), people: true };
    }
    case 'mark.set':
    case 'mark.answered':
    case 'mark.settled':
      return { ...nothing, claims: [happening.mark.claim], people: happening.kind === 'mark.set' };
    case 'round.opened':
      return { ...nothing, people: true };
    default:
      return null;
  }
}

export type Told = Notice & { readonly person: PersonId };

/**
 * Who is told of an event, and as what: each person once, by what concerns them most, and never whoever did it. Whether
 * they may know of it, and want to, is for the caller to see to.
 */
export function whoIsTold(happening: Happening, by: PersonId, facts: NoticeFacts): readonly Told[] {
  const told = new Map<PersonId, Told>();
  const tell = (person: PersonId | undefined, why: NoticeReason, about: NoticePlace) => {
    if (person !== undefined && person !== by && !told.has(person)) told.set(person, { person, why, about });
  };
  const place = (argument: ArgumentId, claim: ClaimId | null): NoticePlace => ({
    argument,
    claim,
    comment: null,
    round: null,
  });
  switch (happening.kind) {
    case 'claim.created':
      for (const { id, answers } of happening.claims)
        if (answers !== null)
          tell(facts.claims.get(answers)?.author, 'answered', place(happening.argument, id));
      break;
    case 'claim.merged':
      tell(happening.duplicate.author, 'merged', place(happening.argument, happening.claim.id));
      break;
    case 'claim.edited':
    case 'claim.reverted':
    case 'claim.moved':
    case 'claim.archived':
    case 'claim.restored':
      tell(happening.claim.author, changes[happening.kind], place(happening.argument, happening.claim.id));
      break;
    case 'comment.added':
    case 'comment.edited': {
      const { id, text, earlier } = happening.comment;
      const { discussed } = facts;
      if (discussed === null) break;
      const about = { argument: discussed.argument, claim: discussed.claim, comment: id, round: null };
      // Who was mentioned before the edit has been told already.
      const before = new Set(earlier.flatMap((wording) => mentionedIn(wording.text)));
      for (const person of mentionedIn(text)) if (!before.has(person)) tell(person, 'mentioned', about);
      if (happening.kind === 'comment.edited') break;
      for (const other of facts.thread) tell(other.by, 'replied', about);
      tell(discussed.owner, 'commented', about);
      break;
    }
    case 'suggestion.made': {
      const { argument } = happening.suggestion;
      for (const person of toldOfSuggestion(happening.suggestion, facts.claims, facts.people))
        tell(person, 'suggested', place(argument, placeOfSuggestion(happening.suggestion)));
      break;
    }
    case 'suggestion.settled': {
      const { by: maker, argument } = happening.suggestion;
      tell(maker, 'decided', place(argument, placeOfSuggestion(happening.suggestion)));
      break;
    }
    case 'mark.set':
    case 'mark.answered':
    case 'mark.settled': {
      const { mark } = happening;
      const marked = facts.claims.get(mark.claim);
      if (marked === undefined) break;
      const about = place(marked.argument, mark.claim);
      if (happening.kind === 'mark.set')
        for (const person of toldOfMark(mark, marked, facts.people)) tell(person, 'marked', about);
      else if (happening.kind === 'mark.answered') tell(mark.by, 'mark-answered', about);
      else for (const person of [mark.by, marked.author]) tell(person, 'mark-settled', about);
      break;
    }
    case 'round.opened':
      for (const person of askedBy(happening.round, facts.people))
        tell(person, 'round', { argument: null, claim: null, comment: null, round: happening.round.id });
      break;
  }
  return [...told.values()];
}

const changes = {
  'claim.edited': 'edited',
  'claim.reverted': 'edited',
  'claim.moved': 'moved',
  'claim.archived': 'archived',
  'claim.restored': 'restored',
} as const;

/** Whom a round asks: delegates, or everybody who may answer. */
const askedBy = ({ of }: Round, people: readonly Person[]): readonly PersonId[] =>
  people
    .filter(({ role, speaksFor }) => (of === 'delegates' ? speaksFor !== null : reaches(role, 'suggester')))
    .map(({ id }) => id);

/** Whether somebody wants to be told. */
export const wants = (hears: Hears, why: NoticeReason): boolean =>
  hears === 'everything' || (hears === 'mentions' && why === 'mentioned');
