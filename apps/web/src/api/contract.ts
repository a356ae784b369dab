import type { ArgumentId } from '@proviso/domain/argument';
import type { Debate } from '@proviso/domain/debate';
import type { Draft } from '@proviso/domain/draft';
import type { Person, PersonId, Role } from '@proviso/domain/person';
import type { Lineage, Provision } from '@proviso/domain/provision';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import type { Moment } from '@proviso/domain/time';

/** A debate in the list of debates. `role` is the reader's, null for a visitor. */
export type DebateSummary = Pick<Debate, 'title' | 'summary' | 'phase' | 'visibility' | 'createdAt'> & {
  readonly id: string;
  readonly role: Role | null;
  readonly counts: Record<'provisions' | 'claims' | 'stakeholders' | 'stances' | 'people', number>;
  readonly lastEventAt: Moment | null;
};

/** Top-level claims of an argument by side, without archived ones; `total` counts the whole tree. */
export type ClaimCount = {
  readonly argument: ArgumentId;
  readonly pro: number;
  readonly con: number;
  readonly total: number;
};

/** The reader's own place in the debate. */
export type Me = Pick<Person, 'role' | 'speaksFor' | 'name'> & { readonly person: PersonId };

export type DebateOverview = {
  readonly id: string;
  readonly debate: Debate;
  readonly me: Me | null;
  readonly people: readonly Person[];
  readonly drafts: readonly Draft[];
  readonly provisions: readonly Provision[];
  readonly lineage: readonly Lineage[];
  readonly stakeholders: readonly Stakeholder[];
  readonly claimCounts: readonly ClaimCount[];
  readonly eventSeq: number;
};

/** What somebody who follows an invite link may know before joining. */
export type InviteGreeting = {
  readonly debateId: string;
  readonly title: string;
  readonly role: Role;
  readonly speaksForName: string | null;
};

export type ExportFormat = {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly extension: string;
  readonly losses: readonly string[];
};

export type ImportFormat = 'proviso' | 'kialo';

export type ImportPreview = {
  readonly title: string;
  readonly counts: Record<
    'drafts' | 'provisions' | 'claims' | 'stakeholders' | 'sources' | 'stances' | 'votes',
    number
  >;
  readonly outline: readonly {
    readonly depth: number;
    readonly side: string | null;
    readonly text: string;
  }[];
  readonly notes: readonly string[];
};
