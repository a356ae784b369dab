import type { Account, SignIn, SignUp } from '@proviso/domain/account';
import type { Claim, ClaimId, Side } from '@proviso/domain/claim';
import type { Debate, DebateChange, NewDebate } from '@proviso/domain/debate';
import type { Draft, NewDraft } from '@proviso/domain/draft';
import type { DebateEvent } from '@proviso/domain/event';
import type {
  Citation,
  Credibility,
  NewCitation,
  NewCredibility,
  NewSource,
  Source,
} from '@proviso/domain/evidence';
import type { Invite, NewInvite } from '@proviso/domain/invite';
import type { Person, PersonChange, PersonId } from '@proviso/domain/person';
import type { Lineage, Provision, ProvisionAddition } from '@proviso/domain/provision';
import type { NewStakeholder, Stakeholder } from '@proviso/domain/stakeholder';
import type { NewStance, Stance } from '@proviso/domain/stance';
import type { NewVote, Tally, Vote } from '@proviso/domain/vote';
import type {
  DebateOverview,
  DebateSummary,
  ExportFormat,
  ImportFormat,
  ImportPreview,
  InviteGreeting,
} from './contract.ts';
import { request, requestText } from './request.ts';

const path = (debate: string, rest = '') => `/debates/${encodeURIComponent(debate)}${rest}`;

/** Every request of the page, by noun. Each gives an `Answer`: the value or the problem; none rejects. */
export const api = {
  account: {
    get: () => request<{ account: Account | null }>('GET', '/account'),
    signUp: (input: SignUp) => request<{ account: Account }>('POST', '/account/sign-up', input),
    signIn: (input: SignIn) => request<{ account: Account }>('POST', '/account/sign-in', input),
    signOut: () => request<{ account: null }>('POST', '/account/sign-out', {}),
  },
  debates: {
    list: () => request<{ debates: DebateSummary[] }>('GET', '/debates'),
    create: (input: NewDebate) => request<{ id: string }>('POST', '/debates', input),
    overview: (debate: string) => request<DebateOverview>('GET', path(debate)),
    configure: (debate: string, input: DebateChange) =>
      request<{ debate: Debate }>('PATCH', path(debate), input),
    join: (debate: string) => request<{ person: Person }>('POST', path(debate, '/join'), {}),
  },
  people: {
    change: (debate: string, person: PersonId, input: PersonChange) =>
      request<{ person: Person }>('PATCH', path(debate, `/people/${person}`), input),
    invites: (debate: string) => request<{ invites: Invite[] }>('GET', path(debate, '/invites')),
    invite: (debate: string, input: NewInvite) =>
      request<{ invite: Invite }>('POST', path(debate, '/invites'), input),
    revoke: (debate: string, code: string) =>
      request<Record<string, never>>('DELETE', path(debate, `/invites/${encodeURIComponent(code)}`)),
  },
  invites: {
    greet: (code: string) => request<InviteGreeting>('GET', `/invites/${encodeURIComponent(code)}`),
    join: (code: string, input: { readonly name?: string }) =>
      request<{ debateId: string; person: Person; account: Account }>(
        'POST',
        `/invites/${encodeURIComponent(code)}/join`,
        input,
      ),
  },
  drafts: {
    add: (debate: string, input: NewDraft) =>
      request<{ draft: Draft }>('POST', path(debate, '/drafts'), input),
    addProvision: (debate: string, input: ProvisionAddition) =>
      request<{ provision: Provision; lineage: Lineage[] }>('POST', path(debate, '/provisions'), input),
    addStakeholder: (debate: string, input: NewStakeholder) =>
      request<{ stakeholder: Stakeholder }>('POST', path(debate, '/stakeholders'), input),
  },
  evidence: {
    list: (debate: string) =>
      request<{ sources: Source[]; citations: Citation[]; credibility: Credibility[] }>(
        'GET',
        path(debate, '/evidence'),
      ),
    addSource: (debate: string, input: NewSource) =>
      request<{ source: Source }>('POST', path(debate, '/sources'), input),
    cite: (debate: string, input: NewCitation) =>
      request<{ citation: Citation }>('POST', path(debate, '/citations'), input),
    assess: (debate: string, input: NewCredibility) =>
      request<{ credibility: Credibility }>('POST', path(debate, '/credibility'), input),
  },
  stances: {
    list: (debate: string) => request<{ stances: Stance[] }>('GET', path(debate, '/stances')),
    record: (debate: string, input: NewStance) =>
      request<{ stance: Stance; citation: Citation | null }>('POST', path(debate, '/stances'), input),
  },
  votes: {
    list: (debate: string) =>
      request<{ tallies: ({ claim: ClaimId } & Tally)[]; mine: Vote[] }>('GET', path(debate, '/votes')),
    cast: (debate: string, input: NewVote) =>
      request<{ vote: Vote; tally: Tally }>('POST', path(debate, '/votes'), input),
  },
  claims: {
    list: (debate: string) => request<{ claims: Claim[] }>('GET', path(debate, '/claims')),
    move: (
      debate: string,
      claim: ClaimId,
      input: { readonly answers: ClaimId | null; readonly side: Side; readonly order: string },
    ) => request<{ claim: Claim }>('POST', path(debate, `/claims/${claim}/move`), input),
    archive: (debate: string, claim: ClaimId, reason: string) =>
      request<{ claim: Claim }>('POST', path(debate, `/claims/${claim}/archive`), { reason }),
    restore: (debate: string, claim: ClaimId) =>
      request<{ claim: Claim }>('POST', path(debate, `/claims/${claim}/restore`), {}),
  },
  events: {
    after: (debate: string, seq: number) =>
      request<{ events: DebateEvent[] }>('GET', path(debate, `/events?after=${seq}&limit=200`)),
  },
  archive: {
    formats: (debate: string) => request<{ formats: ExportFormat[] }>('GET', path(debate, '/export')),
    /** Where the browser downloads from. */
    exportAddress: (debate: string, format: string) => `/api${path(debate, `/export/${format}`)}`,
    /** An export as text, to look at. */
    text: (debate: string, format: string) => requestText(path(debate, `/export/${format}`)),
    preview: (input: { readonly format: ImportFormat; readonly text: string }) =>
      request<ImportPreview>('POST', '/imports/preview', input),
    import: (input: { readonly format: ImportFormat; readonly text: string }) =>
      request<{ id: string }>('POST', '/imports', input),
  },
};
