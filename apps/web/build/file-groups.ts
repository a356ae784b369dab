/** What a build tells of a module: its text, what it imports at once, and what only when it is asked for. */
type ModuleInfo = {
  readonly code: string | null;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
};
type Graph = { getModuleInfo(id: string): ModuleInfo | null };

// Left alone the build makes a file for each set of pages that share something: over forty for a provision, most of a few
// hundred bytes, each a request and each pressed by itself. These are the files it makes instead. What a page does not import
// it loads only where a file of its own would cost more than the bytes: a file takes a browser as long as some thousands
// of them, also out of its cache.

const entry = /\/apps\/web\/src\/main\.tsx$/;
const start = /\/src\/debate\/debates-page\.tsx$/;
const layout = /\/src\/debate\/debate-layout\.tsx$/;
const argument = /\/src\/argument\/frame\/argument-frame\.tsx$/;
/** Pages around an argument: what nothing else leads to may come as one. */
const argumentPages = /\/src\/(?:provision\/provision-page|argument\/argument-page)\.tsx$/;
const stances = /\/src\/stance\/stances-page\.tsx$/;
const overview = /\/src\/debate\/overview-page\.tsx$/;
const anyPage = /\/src\/[\w-]+\/[\w-]+-page\.tsx$/;
/** The list of all catalogues, of which each module uses a few: followed, it would tie everything to everything. */
const allCatalogues = /\/src\/language\/en\.ts$/;
const live = /\/node_modules\/(?:yjs|lib0|y-protocols|y-websocket)\//;

/** Which catalogue says what: `say.debate.title` is in the one that has `debate`. */
function speech(all: string, graph: Graph): ReadonlyMap<string, string> {
  const catalogues = graph.getModuleInfo(all)?.importedIds ?? [];
  return new Map(
    catalogues.flatMap((id) =>
      [...(graph.getModuleInfo(id)?.code ?? '').matchAll(/\bexport const (\w+)/g)].map(
        ([, noun = '']) => [noun, id] as const,
      ),
    ),
  );
}

/** Gives what a module needs at once, or (`later`) may come to need: of the catalogues those that it speaks from. */
function neighbours(graph: Graph) {
  let said: ReadonlyMap<string, string> = new Map();
  return (id: string, later: boolean): readonly string[] => {
    const info = graph.getModuleInfo(id);
    if (!info) return [];
    if (allCatalogues.test(id)) {
      if (said.size === 0) said = speech(id, graph);
      return [];
    }
    const spoken = [...(info.code ?? '').matchAll(/\bsay\.(\w+)/g)].flatMap(
      ([, noun = '']) => said.get(noun) ?? [],
    );
    return [...info.importedIds, ...spoken, ...(later ? info.dynamicallyImportedIds : [])];
  };
}

type Groups = readonly (readonly [name: string, modules: ReadonlySet<string>])[];

function groupsOf(graph: Graph, main: string): Groups {
  const next = neighbours(graph);
  /** Every module that is loaded with one of these. `later`: also what they may ask for; `past`: where to go no further. */
  const reached = (roots: readonly string[], { later = false, past = /^$/ } = {}): ReadonlySet<string> => {
    const found = new Set(roots);
    for (const id of found) for (const one of next(id, later)) if (!past.test(one)) found.add(one);
    return found;
  };
  // Once for the list of catalogues, which is met on the way.
  reached([main], { later: true });
  const everything = [...reached([main], { later: true })];
  const from = (page: RegExp) => reached(everything.filter((id) => page.test(id)));
  const ofStart = from(start);
  const ofDebate = from(layout);
  const ofArgument = from(argument);
  const ofArgumentPages = from(argumentPages);
  const ofStances = from(stances);
  const ofOverview = from(overview);
  const pages = everything.filter((id) => anyPage.test(id)).map((id) => reached([id]));
  const isUsual = (id: string) => pages.filter((modules) => modules.has(id)).length > pages.length / 2;
  const notForArguments = reached([main], { later: true, past: argumentPages });
  const notForStances = reached([main], { later: true, past: stances });
  const only = (isIn: (id: string) => boolean) =>
    new Set(everything.filter((id) => isIn(id) && !anyPage.test(id) && !layout.test(id)));
  return [
    ['common', only((id) => (ofDebate.has(id) ? ofStart.has(id) : isUsual(id)))],
    ['debate', only((id) => ofDebate.has(id))],
    ['argument', only((id) => ofArgument.has(id) && !ofDebate.has(id) && !notForArguments.has(id))],
    // Where everybody stands, as the overview shows it in small and several pages read it; and what only the matrix needs
    // at once, which other pages come to need.
    ['stances', only((id) => ofStances.has(id) && ofOverview.has(id) && !ofArgumentPages.has(id))],
    ['matrix', only((id) => ofStances.has(id) && notForStances.has(id) && !ofArgumentPages.has(id))],
  ];
}

/** The groups of a build, worked out from its modules once. */
export function fileGroups() {
  let known: Groups | null = null;
  let main: string | null = null;
  const groupOf = (id: string, graph: Graph): string | null => {
    if (main === null || allCatalogues.test(id) || live.test(id)) return null;
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
