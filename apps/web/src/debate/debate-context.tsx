import { type Action, type Refusal, refusal, type Subject } from '@proviso/domain/access';
import type { PersonId } from '@proviso/domain/person';
import type { Provision, ProvisionId } from '@proviso/domain/provision';
import type { Stakeholder, StakeholderId } from '@proviso/domain/stakeholder';
import { createContext, createMemo, type JSX, useContext } from 'solid-js';
import type { DebateOverview, Me } from '../api/contract.ts';

/** What an action is done to, apart from what the debate itself says (its phase, who may read it). */
type Detail = Pick<Subject, 'author' | 'stakeholder'>;

export type DebateContext = {
  readonly id: () => string;
  readonly overview: () => DebateOverview;
  /** The reader's place in the debate; null for a visitor. */
  readonly me: () => Me | null;
  /** Whether the reader may do it now: the same table as the server's. */
  readonly can: (action: Action, detail?: Detail) => boolean;
  /** Why not, as a sentence; null where they may. */
  readonly refusal: (action: Action, detail?: Detail) => Refusal | null;
  readonly nameOf: (person: PersonId) => string;
  readonly provision: (id: ProvisionId) => Provision | undefined;
  readonly stakeholder: (id: StakeholderId) => Stakeholder | undefined;
  /** The stakeholders in their order. */
  readonly stakeholders: () => readonly Stakeholder[];
  /** An address within this debate: `address('stances')`; with nothing, the overview's. */
  readonly address: (rest?: string) => string;
};

const Context = createContext<DebateContext>();

/** The debate that the page is about; only below `DebateProvider`. */
export function useDebate(): DebateContext {
  const debate = useContext(Context);
  if (!debate) throw new Error('useDebate is called outside a debate.');
  return debate;
}

/** Gives the pages below it the debate they are about. */
export function DebateProvider(props: { readonly overview: DebateOverview; readonly children: JSX.Element }) {
  // Every event makes another overview; whoever follows the debate by its id must not begin anew at each.
  const id = createMemo(() => props.overview.id);
  const people = createMemo(() => new Map(props.overview.people.map(({ id, name }) => [id, name])));
  const provisions = createMemo(() => new Map(props.overview.provisions.map((one) => [one.id, one])));
  const stakeholders = createMemo(() =>
    [...props.overview.stakeholders].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)),
  );
  const stakeholderById = createMemo(() => new Map(stakeholders().map((one) => [one.id, one])));
  const why = (action: Action, detail: Detail = {}) => {
    const { debate, me } = props.overview;
    const { phase, visibility } = debate;
    return refusal(me && { person: me.person, role: me.role, speaksFor: me.speaksFor }, action, {
      phase,
      visibility,
      ...detail,
    });
  };
  const context: DebateContext = {
    id,
    overview: () => props.overview,
    me: () => props.overview.me,
    can: (action, detail) => why(action, detail) === null,
    refusal: why,
    nameOf: (person) => people().get(person) ?? person,
    provision: (id) => provisions().get(id),
    stakeholder: (id) => stakeholderById().get(id),
    stakeholders,
    address: (rest) => `/debates/${props.overview.id}${rest ? `/${rest}` : ''}`,
  };
  return <Context.Provider value={context}>{props.children}</Context.Provider>;
}
