import type { LiveClaim } from '@proviso/document/live-claim';
import type { Action, Refusal } from '@proviso/domain/access';
import type { ArgumentId } from '@proviso/domain/argument';
import type { Claim, ClaimId, ClaimLinking, ClaimMove, Side } from '@proviso/domain/claim';
import type { Citation, Credibility, Source } from '@proviso/domain/evidence';
import type { PersonId } from '@proviso/domain/person';
import type { NewSuggestion } from '@proviso/domain/suggestion';
import type { NewVote, Tally, Vote } from '@proviso/domain/vote';
import { type Accessor, createContext, useContext } from 'solid-js';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Place } from '../claim/claim-draft.ts';
import type { Reviews } from '../moderation/create-reviews.ts';
import type { UndoStack } from '../undo/undo-stack.ts';
import type { ArgumentStore } from './argument-store.ts';
import type { Presence } from './presence.ts';
import type { Selection } from './selection.ts';

/** What the argument is about, as its first line: a provision's number and heading. */
export type ArgumentSubjectLine = {
  readonly mark: string;
  readonly text: string;
  /** Its own words, where it has some: the provision's. */
  readonly body?: string;
};

/** Records that stand beside claims; empty until they have come. */
export type BesideClaims = {
  readonly sources: ReadonlyMap<string, Source>;
  citationsOn(kind: Citation['on']['kind'], id: string): readonly Citation[];
  credibilityOf(source: string): readonly Credibility[];
  /** Undefined where nobody has voted, or where the reader may not see how others did. */
  tally(claim: ClaimId): Tally | undefined;
  /** How many have voted, whether or not one may see how. */
  voteCount(claim: ClaimId): number;
  myVote(claim: ClaimId): Vote | undefined;
  readonly reviews: Reviews;
};

/** A second place of a claim: which argument, what it answers there, and its address. */
export type UsedPlace = {
  readonly id: ClaimId;
  readonly side: Side;
  readonly where: string;
  readonly answers: string | null;
  readonly href: string;
};

/** What is open for writing; at most one thing is. */
export type Open =
  | { readonly kind: 'answer'; readonly place: Place }
  | { readonly kind: 'text'; readonly claim: ClaimId }
  | { readonly kind: 'wording' }
  | { readonly kind: 'vote'; readonly claim: ClaimId }
  | { readonly kind: 'cite'; readonly on: Citation['on'] }
  | { readonly kind: 'archive' | 'merge'; readonly claim: ClaimId }
  /** A list to be added at a place; `html` is what the clipboard had of it besides the text. */
  | { readonly kind: 'paste'; readonly place: Place; readonly text: string; readonly html?: string }
  | { readonly kind: 'suggest' | 'mark'; readonly claim: ClaimId }
  | { readonly kind: 'place'; readonly how: Placing; readonly claim: ClaimId };

/** What the dialog of places is asked for: another place, a second place, a premise to work together with. */
export type Placing = 'move' | 'link' | 'join';

export type ArgumentContext = {
  readonly debate: string;
  readonly argument: ArgumentId;
  readonly subject: Accessor<ArgumentSubjectLine>;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly store: ArgumentStore;
  readonly selection: Selection;
  readonly people: Accessor<readonly Presence[]>;
  readonly beside: BesideClaims;
  /** In [0,1], of a claim, or of the subject (null); undefined while there is none. */
  strength(claim: ClaimId | null): number | undefined;
  nameOf(person: PersonId | null): string;
  /** The claim that a link uses again, wherever in the debate it stands; undefined while it is not known. */
  linked(
    claim: ClaimId,
  ): { readonly text: string; readonly where: string; readonly href: string } | undefined;
  /** Why the reader may not do it, or null. */
  refusal(action: Action, claim?: LiveClaim): Refusal | null;
  readonly open: Accessor<Open | null>;
  setOpen(open: Open | null): void;
  /** Places a claim of the reader's own; gives its id. */
  add(place: Place, text: string): ClaimId;
  /** Casts the reader's vote, or, from an imagined perspective, notes how they think that one would vote. */
  cast(vote: NewVote): Promise<boolean>;
  /** Suggests a claim, or a place for one, where the reader may not do it; says so, or why not. */
  suggest(input: NewSuggestion): Promise<boolean>;
  /** Puts a claim elsewhere; says so, or why not. */
  move(claim: ClaimId, place: ClaimMove): Promise<boolean>;
  join(claim: ClaimId, premise: ClaimId): Promise<boolean>;
  part(claim: ClaimId): Promise<boolean>;
  /** Uses a claim a second place, also in another argument. */
  link(claim: ClaimId, place: ClaimLinking): Promise<boolean>;
  /** Where else a claim is used: the links that show it. */
  usedAlso(claim: ClaimId): readonly UsedPlace[];
  /** Every claim of the debate that has words and is not archived, as the records have it. */
  readonly rows: Accessor<readonly Claim[]>;
  /** An argument by name and address. */
  whereOf(argument: ArgumentId): { readonly label: string; readonly path: string };
  /** What the reader did here, to be taken back. */
  readonly undo: UndoStack;
  archive(claim: ClaimId, reason: string): Promise<boolean>;
  restore(claim: ClaimId): Promise<boolean>;
};

const Context = createContext<ArgumentContext>();
export const ArgumentProvider = Context.Provider;

/** The argument that the page has open. Throws outside of one. */
export function useArgument(): ArgumentContext {
  const argument = useContext(Context);
  if (!argument) throw new Error('useArgument needs an ArgumentProvider above it.');
  return argument;
}

/** Opens the composer for an answer, if the reader may write or suggest one. */
export function beginAnswer(argument: ArgumentContext, side: Side, to: ClaimId | null): void {
  if (side === 'undercut' && to === null) return;
  if (argument.refusal('claim.create') === null || argument.refusal('suggestion.make') === null)
    argument.setOpen({ kind: 'answer', place: { answers: to, side } });
}

/** Whether the reader can only suggest what others may do: `action` is what they may not. */
export const mayOnlySuggest = (
  argument: ArgumentContext,
  action: 'claim.create' | 'claim.edit' | 'claim.move',
  claim?: LiveClaim,
): boolean => argument.refusal(action, claim) !== null && argument.refusal('suggestion.make') === null;

/** Why the reader may not place a claim so, or null. */
export const placingRefusal = (argument: ArgumentContext, how: Placing, claim: LiveClaim): Refusal | null =>
  how === 'link' ? argument.refusal('claim.create') : argument.refusal('claim.move', claim);
