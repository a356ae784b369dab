/** What is loaded together, by names of modules, and how much it matters beside others. All that these import is among them. */
export type View = { readonly needs: ReadonlySet<string>; readonly weight: number };

export type Sizes = {
  readonly sizeOf: (module: string) => number;
  /** What it imports at once. */
  readonly importsOf: (module: string) => readonly string[];
  /** What a file costs beside what is in it, in the unit of the sizes. */
  readonly fileCost: number;
  /** Whether it stays in a file with its like. */
  readonly isApart: (module: string) => boolean;
};

type Part = {
  readonly modules: ReadonlySet<string>;
  readonly size: number;
  readonly isApart: boolean;
  /** All parts that come with it: those that it imports from, those that these import from, itself. */
  brings: ReadonlySet<Part>;
};
type Loading = { readonly weight: number; parts: ReadonlySet<Part> };

/**
 * Divides modules over files so that views load little. A file is loaded whole by every view that needs any of it, and so is
 * every file from which any of its modules imports. Begins with a file for each set of modules that the same views need, and
 * joins the two that save the most until no two save anything: not the very best, and the same each time. A module that no
 * view needs is in no file.
 */
export function fewestFiles(views: readonly View[], sizes: Sizes): readonly ReadonlySet<string>[] {
  const parts = partsNeededAlike(views, sizes);
  const loadings = views.map(({ needs, weight }): Loading => {
    const needed = [...parts].filter(({ modules }) => [...modules].some((module) => needs.has(module)));
    return { weight, parts: new Set(needed.flatMap(({ brings }) => [...brings])) };
  });
  for (;;) {
    let best: { readonly saved: number; readonly a: Part; readonly b: Part } | null = null;
    const free = parts.filter(({ isApart }) => !isApart);
    for (const [i, a] of free.entries())
      for (const b of free.slice(i + 1)) {
        const saved = savingOf(a, b, loadings, sizes.fileCost);
        if (saved > (best?.saved ?? 0)) best = { saved, a, b };
      }
    if (!best) return parts.map(({ modules }) => modules);
    join(best.a, best.b, parts, loadings);
  }
}

/** What all views together load less if the two are one file. */
function savingOf(a: Part, b: Part, loadings: readonly Loading[], fileCost: number): number {
  let saved = 0;
  for (const { weight, parts } of loadings) {
    const [hasA, hasB] = [parts.has(a), parts.has(b)];
    if (hasA && hasB) saved += weight * fileCost;
    else if (hasA || hasB) {
      const other = hasA ? b : a;
      for (const part of other.brings)
        if (!parts.has(part)) saved -= weight * (part.size + (part === other ? 0 : fileCost));
    }
  }
  return saved;
}

/** Puts one part in the place of two, wherever they are brought or loaded. */
function join(a: Part, b: Part, parts: Part[], loadings: readonly Loading[]): void {
  const joined: Part = {
    modules: new Set([...a.modules, ...b.modules]),
    size: a.size + b.size,
    isApart: false,
    brings: new Set(),
  };
  const within = (some: ReadonlySet<Part>): ReadonlySet<Part> => {
    if (!some.has(a) && !some.has(b)) return some;
    const all = new Set([joined, ...some, ...a.brings, ...b.brings]);
    all.delete(a);
    all.delete(b);
    return all;
  };
  joined.brings = within(new Set([a]));
  parts.splice(parts.indexOf(a), 1, joined);
  parts.splice(parts.indexOf(b), 1);
  for (const part of parts) part.brings = within(part.brings);
  for (const loading of loadings) loading.parts = within(loading.parts);
}

function partsNeededAlike(views: readonly View[], { sizeOf, importsOf, isApart }: Sizes): Part[] {
  const alike = new Map<string, Set<string>>();
  for (const module of new Set(views.flatMap(({ needs }) => [...needs]))) {
    const key = isApart(module) ? 'apart' : views.map(({ needs }) => (needs.has(module) ? 1 : 0)).join('');
    alike.set(key, (alike.get(key) ?? new Set()).add(module));
  }
  const partOf = new Map<string, Part>();
  const parts = [...alike].map(([key, modules]): Part => {
    const part = {
      modules,
      size: [...modules].reduce((sum, module) => sum + sizeOf(module), 0),
      isApart: key === 'apart',
      brings: new Set<Part>(),
    };
    for (const module of modules) partOf.set(module, part);
    return part;
  });
  for (const part of parts) {
    const brings = new Set([part]);
    for (const one of brings)
      for (const module of one.modules)
        for (const imported of importsOf(module)) {
          const from = partOf.get(imported);
          if (from) brings.add(from);
        }
    part.brings = brings;
  }
  return parts;
}
