import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, type JSX } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { placesOf } from '../argument/places-of.ts';
import { SearchList, type SearchOption } from '../control/search-list.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { debatePages } from '../debate/debate-pages.ts';
import { say } from '../language/language.ts';
import { useSeen } from '../seen/seen-context.tsx';
import { createClaimFacts } from './claim-facts.ts';
import { completed, completions, written } from './claim-filters.ts';
import { FilterChips } from './filter-chips.tsx';
import { closeFind, offeredCommands } from './find-state.ts';
import { commonCommands, findables } from './findables.ts';
import { createFinder } from './finder.ts';
import { commentFindables, searchComments } from './found-comments.ts';
import { Hit } from './hit.tsx';

/**
 * The field and what it finds, from the records of the debate that the page has; each hit goes to its own address. Filters
 * narrow it to claims: typed, completed or pressed.
 */
export default function FindForm(): JSX.Element {
  const debate = useDebate();
  const seen = useSeen();
  const navigate = useNavigate();
  const claims = useQuery(() => queries.claims(debate.id()));
  const evidence = useQuery(() => queries.evidence(debate.id()));
  const marks = useQuery(() => queries.marks(debate.id()));
  const [query, setQuery] = createSignal('');

  const commands = [...offeredCommands(), ...commonCommands()];
  const all = createMemo(() => {
    const list = claims.isSuccess ? claims.data : [];
    return findables({
      overview: debate.overview(),
      address: debate.address,
      claims: list,
      sources: evidence.isSuccess ? evidence.data.sources : [],
      commands,
      pages: debatePages(debate),
      factsOf: createClaimFacts({
        claims: list,
        citations: evidence.isSuccess ? evidence.data.citations : [],
        marks: marks.isSuccess ? marks.data : [],
        me: debate.me()?.person,
        isNew: seen.isNew(),
        nameOf: debate.nameOf,
      }),
    });
  });
  const finder = createMemo(() => createFinder(all()));
  // eslint-disable-next-line solid/reactivity -- it is read in an effect of its own.
  const comments = searchComments(debate.id, query);
  const found = createMemo(() => {
    const hits = finder()(query());
    const places = placesOf(debate.overview(), evidence.isSuccess ? evidence.data.sources : []);
    const said = commentFindables(comments(), {
      address: debate.address,
      nameOf: debate.nameOf,
      whereOf: (argument) => places(argument).where,
    });
    // Behind the claims.
    const at = hits.findLastIndex(({ kind }) => kind === 'claim' || kind === 'provision') + 1;
    return [...hits.slice(0, at), ...said, ...hits.slice(at)];
  });
  const names = createMemo(() => debate.overview().people.map(({ name }) => name));
  const filters = createMemo(() => completions(query(), names()));
  const options = (): readonly SearchOption[] => [
    ...filters().map((filter) => ({
      key: `filter ${written(filter)}`,
      group: say.find.narrow,
      content: <span class="search-list-filter">{written(filter)}</span>,
    })),
    ...found().map((hit) => ({
      key: hit.key,
      group: say.find.group[hit.kind],
      content: <Hit hit={hit} />,
    })),
  ];
  const go = (key: string) => {
    const filter = filters().find((one) => key === `filter ${written(one)}`);
    if (filter) return setQuery(completed(query(), filter));
    const hit = found().find((one) => one.key === key);
    if (!hit) return;
    closeFind();
    if (hit.run) hit.run();
    else navigate(hit.to);
  };
  return (
    <SearchList
      label={say.find.label}
      placeholder={say.find.placeholder}
      query={query()}
      onQuery={setQuery}
      onChoose={go}
      none={claims.isPending ? say.find.loading : say.find.none}
      between={<FilterChips query={query()} onQuery={setQuery} />}
      options={options()}
    />
  );
}
