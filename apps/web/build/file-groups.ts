/** What a build tells of a module: what it imports at once, and what only when it is asked for. */
type ModuleInfo = {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
};
type Graph = { getModuleInfo(id: string): ModuleInfo | null };

// Left alone the build makes a file for each set of pages that share something: over forty for a provision, most of a few
// hundred bytes, each a request and each pressed by itself. These are the files it makes instead, and no page loads what it
// does not import: what several kinds of pages need stays as it was.

const entry = /\/apps\/web\/src\/main\.tsx$/;
const start = /\/src\/debate\/debates-page\.tsx$/;
const layout = /\/src\/debate\/debate-layout\.tsx$/;
const argument = /\/src\/argument\/argument-frame\.tsx$/;
/** Pages around an argument: what nothing else leads to may come as one. */
const argumentPages = /\/src\/(?:provision\/provision-page|argument\/argument-page)\.tsx$/;
/** The list of all catalogues, of which each module uses a few: it would tie everything to everything. */
const catalogue = /\/src\/language\/en[\w-]*\.ts$/;
const live = /\/node_modules\/(?:yjs|lib0|y-protocols|y-websocket)\//;

/** Every module that is loaded with one of these. `later`: also what they may ask for; `past`: where to go no further. */
function reachedFrom(
  roots: readonly string[],
  graph: Graph,
  { later = false, past = /^$/ }: { readonly later?: boolean; readonly past?: RegExp } = {},
): ReadonlySet<string> {
  const found = new Set(roots);
  for (const id of found) {
    const info = graph.getModuleInfo(id);
    if (!info || catalogue.test(id)) continue;
    for (const next of [...info.importedIds, ...(later ? info.dynamicallyImportedIds : [])])
      if (!past.test(next)) found.add(next);
  }
  return found;
}

type Groups = readonly (readonly [name: string, modules: ReadonlySet<string>])[];

function groupsOf(graph: Graph, main: string): Groups {
  const everything = [...reachedFrom([main], graph, { later: true })];
  const from = (page: RegExp) =>
    reachedFrom(
      everything.filter((id) => page.test(id)),
      graph,
    );
  const app = reachedFrom([main], graph);
  const ofStart = from(start);
  const ofDebate = from(layout);
  const elsewhere = reachedFrom([main], graph, { later: true, past: argumentPages });
  const only = (ids: Iterable<string>, isIn: (id: string) => boolean) =>
    new Set([...ids].filter((id) => isIn(id) && !app.has(id) && !start.test(id) && !layout.test(id)));
  return [
    ['common', only(ofDebate, (id) => ofStart.has(id))],
    ['debate', only(ofDebate, (id) => !ofStart.has(id))],
    ['argument', only(from(argument), (id) => !ofDebate.has(id) && !elsewhere.has(id))],
  ];
}

/** The groups of a build, worked out from its modules once. */
export function fileGroups() {
  let known: Groups | null = null;
  let main: string | null = null;
  const groupOf = (id: string, graph: Graph): string | null => {
    if (main === null || catalogue.test(id) || live.test(id)) return null;
    known ??= groupsOf(graph, main);
    return known.find(([, modules]) => modules.has(id))?.[0] ?? null;
  };
  return [
    // The entry with all that it needs.
    { name: 'app', tags: ['$initial' as const], priority: 3 },
    // Libraries of the live document: they change seldom, so that a new version of ours leaves them in the browser's cache.
    { name: 'live', test: live, priority: 2, includeDependenciesRecursively: false },
    {
      name: groupOf,
      test: (id: string) => {
        if (entry.test(id)) main = id;
        return true;
      },
      priority: 1,
      includeDependenciesRecursively: false,
    },
  ];
}
