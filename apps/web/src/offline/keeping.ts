// What the page keeps for when there is no connection: these rules, and `worker/service-worker.ts`, which follows them.
// Every answer belongs to whoever asked; the whole store of answers goes when somebody signs in or out.

/** A request as far as the rules look at it. */
export type Asked = { readonly method: string; readonly path: string };

/** Of a debate: what its pages show to whoever may read it. Invites, what waits unrevealed, and exports are not among it. */
const records = [
  'claims',
  'coalitions',
  'comments',
  'evidence',
  'insights/cruxes',
  'insights/opinions',
  'marks',
  'occurrences',
  'packages',
  'stances',
  'stances/settlements',
  'stances/standings',
  'strengths',
  'suggestions',
  'votes',
];
const keptAnswer = new RegExp(`^/api/(?:account|debates(?:/\\w+(?:/(?:${records.join('|')}))?)?)$`);

/** Whether the answer is kept, to be read again without a connection. */
export const isKeptAnswer = ({ method, path }: Asked): boolean => method === 'GET' && keptAnswer.test(path);

/** An answer so large that to copy it while the page reads it would hold the page up: it is asked for once more to be kept. */
export const isLargeAnswer = ({ path }: Pick<Asked, 'path'>): boolean =>
  /\/stances(?:\/standings)?$/.test(path);

/** A file with a hash in its name: it never changes, and is taken from the store first. */
export const isFile = ({ method, path }: Asked): boolean => method === 'GET' && path.startsWith('/assets/');

/** Somebody comes or goes: from here on the answers may be another person's. */
export const isChangeOfReader = ({ method, path }: Asked): boolean =>
  method === 'POST' && /^\/api\/(?:account\/[\w-]+|invites\/[^/]+\/join)$/.test(path);

/** Answers that say that one may not read it, or no longer: what was kept of it goes. */
export const isRefusal = (status: number): boolean => [401, 403, 404, 410].includes(status);

/** The header of an answer out of the store: when it was given, as the server's clock had it. */
export const keptAtHeader = 'proviso-kept-at';
