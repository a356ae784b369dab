import { fewestFiles } from './fewest-files.ts';

/** What a build tells of a module: its text, what it imports at once, and what only when it is asked for. */
type ModuleInfo = {
  readonly code: string | null;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
};
type Graph = { getModuleInfo(id: string): ModuleInfo | null };

// Left alone the build makes a file for each set of pages that share something: over forty for a provision, most of a few
// hundred bytes. Each is a request, is pressed by itself, and costs a browser as much as thousands of its bytes, also out of
// its cache. These are the files it makes instead.

const entry = /\/apps\/web\/src\/main\.tsx$/;
const layout = /\/src\/debate\/debate-layout\.tsx$/;
const anyPage = /\/src\/[\w-]+\/[\w-]+-page\.tsx$/;
/** Pages that are not within a debate. */
const ofNoDebate = /\/src\/(?:account\/|archive\/import-page|debate\/(?:new-)?debates?-page)/;
/** Pages that people open by a link and stay on. */
const mostSeen =
  /\/src\/(?:debate\/debates|debate\/overview|provision\/provision|stance\/stances)-page\.tsx$/;
/** The list of all catalogues, of which each module uses a few: followed, it would tie everything to everything. */
const allCatalogues = /\/src\/language\/en\.ts$/;
/** Libraries of the live document: they change seldom, so that a new version of ours leaves them in the browser's cache. */
const live = /\/node_modules\/(?:yjs|lib0|y-protocols|y-websocket)\//;

/** What a file costs beside what is in it, in characters of source: some 4 kB as it is sent. */
const fileCost = 15_000;
/** How much it matters what comes later, beside what a page waits for. */
const laterWeight = 0.05;

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

function filesOf(graph: Graph, main: string): readonly ReadonlySet<string>[] {
  const next = neighbours(graph);
  /** Every module that is loaded with one of these; with `later` also what they may ask for. */
  const reached = (roots: Iterable<string>, later = false): ReadonlySet<string> => {
    const found = new Set(roots);
    for (const id of found) for (const one of next(id, later)) found.add(one);
    return found;
  };
  // Once for the list of catalogues, which is met on the way.
  reached([main], true);
  const everything = [...reached([main], true)];
  const ofApp = reached([main]);
  const ofLayout = reached(everything.filter((id) => layout.test(id)));
  const asked = new Set(everything.flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []));
  const isShared = (id: string) => !asked.has(id) && !ofApp.has(id) && !allCatalogues.test(id);
  const pages = [...asked]
    .filter((id) => anyPage.test(id))
    .map((id) => ({
      needs: new Set([...reached([id]), ...(ofNoDebate.test(id) ? [] : ofLayout)]),
      mayAsk: reached([id], true),
      weight: mostSeen.test(id) ? 3 : 1,
    }));
  // What comes later finds what all pages have that may ask for it.
  const later = [...asked]
    .filter((id) => !anyPage.test(id) && !layout.test(id))
    .map((id) => {
      const askers = pages.filter(({ mayAsk }) => mayAsk.has(id));
      const isThere = (one: string) =>
        askers.length > 0 ? askers.every(({ needs }) => needs.has(one)) : ofLayout.has(one);
      return { needs: new Set([...reached([id])].filter((one) => !isThere(one))), weight: laterWeight };
    });
  const views = [...pages, ...later].map(({ needs, weight }) => ({
    needs: new Set([...needs].filter(isShared)),
    weight,
  }));
  return fewestFiles(views, {
    sizeOf: (id) => graph.getModuleInfo(id)?.code?.length ?? 0,
    importsOf: (id) => next(id, false),
    fileCost,
    isApart: (id) => live.test(id),
  });
}

/** What a file is named after: the largest of its modules. */
function nameOf(modules: ReadonlySet<string>, graph: Graph): string {
  let largest = { name: '', size: -1 };
  for (const id of modules) {
    const size = graph.getModuleInfo(id)?.code?.length ?? 0;
    const name = /([\w-]+)\.\w+(?:\?.*)?$/.exec(id)?.[1];
    if (name !== undefined && size > largest.size) largest = { name, size };
  }
  return largest.name;
}

/** The groups of a build, worked out from its modules once. */
export function fileGroups() {
  let names: ReadonlyMap<string, string> | null = null;
  let main: string | null = null;
  const namesOf = (graph: Graph, from: string) =>
    new Map(
      filesOf(graph, from).flatMap((modules, i) => {
        const name = `${nameOf(modules, graph)}-${i}`;
        return [...modules].map((id) => [id, name] as const);
      }),
    );
  const groupOf = (id: string, graph: Graph): string | null => {
    if (main === null) return null;
    names ??= namesOf(graph, main);
    return names.get(id) ?? null;
  };
  return [
    // The entry with all that it needs.
    { name: 'app', tags: ['$initial' as const], priority: 2 },
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
