import type { api } from './client.ts';
import type { Answer } from './problem.ts';

/** What a request gives when it succeeds: the server's own type. */
type Value<Request extends (...input: never[]) => Promise<Answer<unknown>>> = Extract<
  Awaited<ReturnType<Request>>,
  { readonly ok: true }
>['value'];

/** A debate in the list of debates. `role` is the reader's, null for a visitor. */
export type DebateSummary = Value<typeof api.debates.list>['debates'][number];
export type DebateOverview = Value<typeof api.debates.overview>;
/** The reader's own place in the debate. */
export type Me = NonNullable<DebateOverview['me']>;
/** Top-level claims of an argument by side, without archived ones; `total` counts the whole tree. */
export type ClaimCount = DebateOverview['claimCounts'][number];
/** What an outcome hangs on; `cruxes` is null where it depends on itself. */
export type OutcomeCruxes = Value<typeof api.insights.cruxes>['outcomes'][number];
export type Crux = NonNullable<OutcomeCruxes['cruxes']>[number];
export type Opinions = Value<typeof api.insights.opinions>;
/** A claim, and how each group voted on it. */
export type OpinionOnClaim = Opinions['bridges'][number];
export type ExportFormat = Value<typeof api.archive.formats>['formats'][number];
export type ImportPreview = Value<typeof api.archive.preview>;
/** Of each kind of row the first 200, and how many there are. */
export type StanceFilePreview = Value<typeof api.stances.previewFile>;
export type ImportFormat = Parameters<typeof api.archive.preview>[0]['format'];
