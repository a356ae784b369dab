import type { SignIn, SignUp } from '@proviso/domain/account';
import type { ArgumentId } from '@proviso/domain/argument';
import type { NewCaucusNote } from '@proviso/domain/caucus';
import type { ClaimId, ClaimLinking, ClaimMove } from '@proviso/domain/claim';
import type { CoalitionId, NewCoalition } from '@proviso/domain/coalition';
import type { CommentId, NewComment } from '@proviso/domain/comment';
import type { DebateChange, NewDebate } from '@proviso/domain/debate';
import type { NewDraft } from '@proviso/domain/draft';
import type { NewCitation, NewCredibility, NewSource } from '@proviso/domain/evidence';
import type { NewInvite } from '@proviso/domain/invite';
import type { MarkId, MarkSettling, NewMark } from '@proviso/domain/mark';
import type { Hears } from '@proviso/domain/notice';
import type { NewOccurrence } from '@proviso/domain/occurrence';
import type { NewOffer, NewOfferReply, OfferId } from '@proviso/domain/offer';
import type { NewPackage } from '@proviso/domain/package';
import type { PersonChange, PersonId } from '@proviso/domain/person';
import type { ImaginedVote } from '@proviso/domain/perspective';
import type { ProvisionAddition } from '@proviso/domain/provision';
import type { NewRound, NewRoundAnswer, RoundId } from '@proviso/domain/round';
import type { Seeing } from '@proviso/domain/seen';
import type { NewSettlement } from '@proviso/domain/settlement';
import type { NewSignature, NewSigning } from '@proviso/domain/signing';
import type { NewStakeholder, StakeholderChange, StakeholderId } from '@proviso/domain/stakeholder';
import type { NewStance } from '@proviso/domain/stance';
import type { NewSuggestion, SuggestionId } from '@proviso/domain/suggestion';
import type { NewVote } from '@proviso/domain/vote';
import type { Api } from '@proviso/server/api';
import { hc } from 'hono/client';
import { answer, textAnswer } from './answer.ts';
import { withEarlyAnswers } from './early-answers.ts';

// The routes as the server declares them: an address or a body it does not know does not compile.
const http = hc<Api>('/', { fetch: withEarlyAnswers(document.head) }).api;
const debates = http.debates;
const one = debates[':debate'];

/** For what is small and shows as done at once: it arrives also where the page is left in that moment. */
const sentAnyway = { init: { keepalive: true } } as const;

type ImportInput = { readonly format: 'proviso' | 'kialo'; readonly text: string };

/** Every request of the page, by noun. Each gives an `Answer`: the value or the problem; none rejects. */
export const api = {
  account: {
    get: () => answer(http.account.$get()),
    signUp: (json: SignUp) => answer(http.account['sign-up'].$post({ json })),
    signIn: (json: SignIn) => answer(http.account['sign-in'].$post({ json })),
    signOut: () => answer(http.account['sign-out'].$post()),
  },
  debates: {
    list: () => answer(debates.$get()),
    create: (json: NewDebate) => answer(debates.$post({ json })),
    overview: (debate: string) => answer(one.$get({ param: { debate } })),
    configure: (debate: string, json: DebateChange) => answer(one.$patch({ param: { debate }, json })),
    join: (debate: string) => answer(one.join.$post({ param: { debate } })),
  },
  people: {
    change: (debate: string, person: PersonId, json: PersonChange) =>
      answer(one.people[':person'].$patch({ param: { debate, person }, json })),
    invites: (debate: string) => answer(one.invites.$get({ param: { debate } })),
    invite: (debate: string, json: NewInvite) => answer(one.invites.$post({ param: { debate }, json })),
    revoke: (debate: string, code: string) =>
      answer(one.invites[':code'].$delete({ param: { debate, code } })),
  },
  invites: {
    greet: (code: string) => answer(http.invites[':code'].$get({ param: { code } })),
    join: (code: string, json: { name?: string }) =>
      answer(http.invites[':code'].join.$post({ param: { code }, json })),
  },
  drafts: {
    add: (debate: string, json: NewDraft) => answer(one.drafts.$post({ param: { debate }, json })),
    addProvision: (debate: string, json: ProvisionAddition) =>
      answer(one.provisions.$post({ param: { debate }, json })),
    addStakeholder: (debate: string, json: NewStakeholder) =>
      answer(one.stakeholders.$post({ param: { debate }, json })),
    changeStakeholder: (debate: string, stakeholder: StakeholderId, json: StakeholderChange) =>
      answer(one.stakeholders[':stakeholder'].$patch({ param: { debate, stakeholder }, json })),
  },
  coalitions: {
    list: (debate: string) => answer(one.coalitions.$get({ param: { debate } })),
    form: (debate: string, json: NewCoalition) => answer(one.coalitions.$post({ param: { debate }, json })),
    change: (debate: string, coalition: CoalitionId, json: NewCoalition) =>
      answer(one.coalitions[':coalition'].$put({ param: { debate, coalition }, json })),
  },
  occurrences: {
    list: (debate: string) => answer(one.occurrences.$get({ param: { debate } })),
    enter: (debate: string, json: NewOccurrence) =>
      answer(one.occurrences.$post({ param: { debate }, json })),
    change: (debate: string, occurrence: string, json: NewOccurrence) =>
      answer(one.occurrences[':occurrence'].$put({ param: { debate, occurrence }, json })),
  },
  evidence: {
    list: (debate: string) => answer(one.evidence.$get({ param: { debate } })),
    addSource: (debate: string, json: NewSource) => answer(one.sources.$post({ param: { debate }, json })),
    addSources: (debate: string, sources: NewSource[]) =>
      answer(one.sources.several.$post({ param: { debate }, json: { sources } })),
    /** Sends a document as it is, to be named by a source that is added. */
    keepFile: (debate: string, file: File) =>
      answer(
        one.files.$post(
          { param: { debate }, query: { name: file.name.slice(-200) } },
          { init: { body: file } },
        ),
      ),
    lookUp: (debate: string, text: string) =>
      answer(one.sources['look-up'].$post({ param: { debate }, json: { text } })),
    cite: (debate: string, json: NewCitation) => answer(one.citations.$post({ param: { debate }, json })),
    assess: (debate: string, json: NewCredibility) =>
      answer(one.credibility.$post({ param: { debate }, json })),
  },
  stances: {
    list: (debate: string) => answer(one.stances.$get({ param: { debate } })),
    standings: (debate: string) => answer(one.stances.standings.$get({ param: { debate } })),
    record: (debate: string, json: NewStance) => answer(one.stances.$post({ param: { debate }, json })),
    /** What would become of each row of a CSV. */
    previewFile: (debate: string, text: string) =>
      answer(one.stances.import.preview.$post({ param: { debate }, json: { text } })),
    /** Records the rows that are new and keep the rules. */
    importFile: (debate: string, text: string) =>
      answer(one.stances.import.$post({ param: { debate }, json: { text } })),
    settlements: (debate: string) => answer(one.stances.settlements.$get({ param: { debate } })),
    settle: (debate: string, json: NewSettlement) =>
      answer(one.stances.settlements.$post({ param: { debate }, json })),
  },
  packages: {
    list: (debate: string) => answer(one.packages.$get({ param: { debate } })),
    save: (debate: string, json: NewPackage) => answer(one.packages.$post({ param: { debate }, json })),
  },
  caucus: {
    list: (debate: string) => answer(one.caucus.$get({ param: { debate } })),
    write: (debate: string, json: NewCaucusNote) => answer(one.caucus.$post({ param: { debate }, json })),
  },
  offers: {
    list: (debate: string) => answer(one.offers.$get({ param: { debate } })),
    make: (debate: string, json: NewOffer) => answer(one.offers.$post({ param: { debate }, json })),
    reply: (debate: string, offer: OfferId, json: NewOfferReply) =>
      answer(one.offers[':offer'].replies.$post({ param: { debate, offer }, json })),
  },
  signings: {
    list: (debate: string) => answer(one.signings.$get({ param: { debate } })),
    open: (debate: string, json: NewSigning) => answer(one.signings.$post({ param: { debate }, json })),
    sign: (debate: string, signing: string, json: NewSignature) =>
      answer(one.signings[':signing'].signatures.$post({ param: { debate, signing }, json })),
  },
  rounds: {
    list: (debate: string) => answer(one.rounds.$get({ param: { debate } })),
    open: (debate: string, json: NewRound) => answer(one.rounds.$post({ param: { debate }, json })),
    voices: (debate: string, round: RoundId) =>
      answer(one.rounds[':round'].voices.$get({ param: { debate, round } })),
    answer: (debate: string, round: RoundId, json: NewRoundAnswer) =>
      answer(one.rounds[':round'].answers.$post({ param: { debate, round }, json })),
    extend: (debate: string, round: RoundId, seconds: number) =>
      answer(one.rounds[':round'].extend.$post({ param: { debate, round }, json: { seconds } })),
    close: (debate: string, round: RoundId) =>
      answer(one.rounds[':round'].close.$post({ param: { debate, round } })),
    reveal: (debate: string, round: RoundId) =>
      answer(one.rounds[':round'].reveal.$post({ param: { debate, round } })),
    cancel: (debate: string, round: RoundId) =>
      answer(one.rounds[':round'].cancel.$post({ param: { debate, round } })),
  },
  votes: {
    /** From everybody's perspective, or from another (as `printPerspective` writes it). */
    list: (debate: string, as: string) =>
      answer(one.votes.$get({ param: { debate }, query: as === '' ? {} : { as } })),
    imaginedVoters: (debate: string) => answer(one.votes.imagined.$get({ param: { debate } })),
    imagine: (debate: string, json: ImaginedVote) =>
      answer(one.votes.imagined.$post({ param: { debate }, json })),
    cast: (debate: string, json: NewVote) => answer(one.votes.$post({ param: { debate }, json }, sentAnyway)),
  },
  comments: {
    list: (debate: string) => answer(one.comments.$get({ param: { debate } })),
    /** Those that have all words of a text of at most 200 characters, each from its beginning. */
    search: (debate: string, text: string) =>
      answer(one.comments.search.$get({ param: { debate }, query: { text } })),
    add: (debate: string, json: NewComment) => answer(one.comments.$post({ param: { debate }, json })),
    edit: (debate: string, comment: CommentId, text: string) =>
      answer(one.comments[':comment'].edit.$post({ param: { debate, comment }, json: { text } })),
    withdraw: (debate: string, comment: CommentId, reason: string) =>
      answer(one.comments[':comment'].withdraw.$post({ param: { debate, comment }, json: { reason } })),
    settle: (debate: string, comment: CommentId, settled: boolean) =>
      answer(one.comments[':comment'].settle.$post({ param: { debate, comment }, json: { settled } })),
  },
  notices: {
    list: (debate: string) => answer(one.notices.$get({ param: { debate } })),
    readOne: (debate: string, seq: number) =>
      answer(one.notices.read.$post({ param: { debate }, json: { which: 'one', seq } })),
    readAll: (debate: string, upTo: number) =>
      answer(one.notices.read.$post({ param: { debate }, json: { which: 'all', upTo } })),
    choose: (debate: string, hears: Hears) =>
      answer(one.notices.hearing.$post({ param: { debate }, json: { hears } })),
  },
  seen: {
    get: (debate: string) => answer(one.seen.$get({ param: { debate } })),
    mark: (debate: string, json: Seeing) => answer(one.seen.$post({ param: { debate }, json }, sentAnyway)),
  },
  strengths: {
    list: (debate: string) => answer(one.strengths.$get({ param: { debate } })),
  },
  insights: {
    cruxes: (debate: string) => answer(one.insights.cruxes.$get({ param: { debate } })),
    opinions: (debate: string) => answer(one.insights.opinions.$get({ param: { debate } })),
  },
  suggestions: {
    list: (debate: string) => answer(one.suggestions.$get({ param: { debate } })),
    make: (debate: string, json: NewSuggestion) => answer(one.suggestions.$post({ param: { debate }, json })),
    accept: (debate: string, suggestion: SuggestionId, rebase: boolean) =>
      answer(
        one.suggestions[':suggestion'].accept.$post({ param: { debate, suggestion }, json: { rebase } }),
      ),
    decline: (debate: string, suggestion: SuggestionId, reason: string) =>
      answer(
        one.suggestions[':suggestion'].decline.$post({ param: { debate, suggestion }, json: { reason } }),
      ),
    withdraw: (debate: string, suggestion: SuggestionId) =>
      answer(one.suggestions[':suggestion'].withdraw.$post({ param: { debate, suggestion } })),
  },
  marks: {
    list: (debate: string) => answer(one.marks.$get({ param: { debate } })),
    set: (debate: string, json: NewMark) => answer(one.marks.$post({ param: { debate }, json })),
    answer: (debate: string, mark: MarkId, text: string) =>
      answer(one.marks[':mark'].answer.$post({ param: { debate, mark }, json: { text } })),
    settle: (debate: string, mark: MarkId, json: MarkSettling) =>
      answer(one.marks[':mark'].settle.$post({ param: { debate, mark }, json })),
    withdraw: (debate: string, mark: MarkId) =>
      answer(one.marks[':mark'].withdraw.$post({ param: { debate, mark } })),
  },
  claims: {
    list: (debate: string) => answer(one.claims.$get({ param: { debate } })),
    /** Those that say much of what a text of at most 500 characters says. */
    similar: (debate: string, text: string) =>
      answer(one.claims.similar.$get({ param: { debate }, query: { text } })),
    move: (debate: string, claim: ClaimId, json: ClaimMove) =>
      answer(one.claims[':claim'].move.$post({ param: { debate, claim }, json })),
    join: (debate: string, claim: ClaimId, premise: ClaimId) =>
      answer(one.claims[':claim'].join.$post({ param: { debate, claim }, json: { premise } })),
    part: (debate: string, claim: ClaimId) =>
      answer(one.claims[':claim'].part.$post({ param: { debate, claim } })),
    link: (debate: string, claim: ClaimId, json: ClaimLinking) =>
      answer(one.claims[':claim'].link.$post({ param: { debate, claim }, json })),
    archive: (debate: string, claim: ClaimId, reason: string) =>
      answer(one.claims[':claim'].archive.$post({ param: { debate, claim }, json: { reason } })),
    restore: (debate: string, claim: ClaimId) =>
      answer(one.claims[':claim'].restore.$post({ param: { debate, claim } })),
    /** All of them or none. */
    archiveAll: (debate: string, claims: readonly ClaimId[], reason: string) =>
      answer(one.claims.archive.$post({ param: { debate }, json: { claims: [...claims], reason } })),
    restoreAll: (debate: string, claims: readonly ClaimId[]) =>
      answer(one.claims.restore.$post({ param: { debate }, json: { claims: [...claims] } })),
    merge: (debate: string, claim: ClaimId, into: ClaimId) =>
      answer(one.claims[':claim'].merge.$post({ param: { debate, claim }, json: { into } })),
  },
  history: {
    /** Of a claim, or (null) of the wording; the latest first, those before a step. */
    revisions: (debate: string, argument: ArgumentId, claim: ClaimId | null, before: number | null) =>
      answer(
        one.arguments[':argument'].history.$get({
          param: { debate, argument },
          query: {
            limit: '20',
            ...(claim !== null && { claim }),
            ...(before !== null && { before: String(before) }),
          },
        }),
      ),
    replay: (debate: string, argument: ArgumentId) =>
      answer(one.arguments[':argument'].history.replay.$get({ param: { debate, argument } })),
    /** Puts back the words that a claim had as of an update of the log. */
    restoreText: (debate: string, claim: ClaimId, seq: number) =>
      answer(one.claims[':claim']['restore-text'].$post({ param: { debate, claim }, json: { seq } })),
  },
  archive: {
    formats: (debate: string) => answer(one.export.$get({ param: { debate } })),
    /** Where the browser downloads from. */
    exportAddress: (debate: string, format: string) =>
      `/api/debates/${encodeURIComponent(debate)}/export/${encodeURIComponent(format)}`,
    /** An export as text, to look at. */
    text: (debate: string, format: string) =>
      textAnswer(one.export[':format'].$get({ param: { debate, format }, query: {} })),
    preview: (json: ImportInput) => answer(http.imports.preview.$post({ json })),
    import: (json: ImportInput) => answer(http.imports.$post({ json })),
  },
};
