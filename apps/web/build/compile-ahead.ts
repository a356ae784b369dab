import type { Plugin } from 'vite';

/** What a page runs as soon as it has it, by the names of its groups; and the pages themselves. */
const atOnce = new Set(['app', 'index', 'common', 'debate', 'argument', 'live', 'stances', 'matrix']);
const page = /-(?:page|layout)$/;
const line = '//# allFunctionsCalledOnLoad\n';

/**
 * Files begin with a line by which a browser compiles all of them at once, beside the page and while they are still coming
 * (Explicit Compile Hints, Chromium 136; others pass over it). Else it compiles each function when it is first called: for the
 * matrix 1,177, one after the other while the page is being drawn. Large libraries that use little of themselves are left alone.
 */
export function compileAhead(): Plugin {
  return {
    name: 'compile-ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && (atOnce.has(file.name) || page.test(file.name)))
            file.code = line + file.code;
      },
    },
  };
}
