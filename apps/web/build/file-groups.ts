/**
 * What goes into one file of script. Left alone the build makes a file for each set of pages that share something: over
 * forty for a provision, most of a few hundred bytes, each a request and each compressed by itself. A group takes the modules
 * that it names with all that they import, as far as no group before it has them. A page's own module is never named: the
 * server finds it by its name.
 */
export const fileGroups = [
  // The entry with all that it needs.
  { name: 'app', tags: ['$initial' as const], priority: 4 },
  // What stands around every page of a debate, and what most of them use.
  {
    name: 'debate',
    test: /src\/(?:debate\/(?:debate-context|debate-tabs|page-slots|visitor-line)|event\/feed|find\/(?:find|find-button|find-state)|shell\/top-bar|attendance\/attendance-context|control\/(?:avatar|segmented)|claim\/(?:format-strength|side-sign)|language\/format)\.tsx?$|\/domain\/src\/(?:argument\/argument|claim\/claim|time\/time)\.ts$/,
    priority: 3,
  },
  // Libraries of the live document: they change seldom, so that a new version of ours leaves them in the browser's cache.
  { name: 'live', test: /node_modules\/(?:yjs|lib0|y-protocols|y-websocket)\//, priority: 2 },
  // What the sources say and show too.
  { name: 'beside', test: /src\/(?:language\/en-panel|control\/inline-text)\.tsx?$/, priority: 2 },
  // An argument as it is first seen.
  { name: 'argument', test: /src\/argument\/argument-frame\.tsx$/, priority: 1 },
];
