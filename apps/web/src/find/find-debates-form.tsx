import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, type JSX } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { SearchList } from '../control/search-list.tsx';
import { say } from '../language/language.ts';
import { closeFind } from './find-state.ts';
import { commonCommands, debateFindables } from './findables.ts';
import { createFinder } from './finder.ts';
import { Hit } from './hit.tsx';

/** Finding where no debate is open: one's debates and the public ones, by title and summary, and what can be done anywhere. */
export default function FindDebatesForm(): JSX.Element {
  const navigate = useNavigate();
  const debates = useQuery(() => queries.debates());
  const [query, setQuery] = createSignal('');
  const finder = createMemo(() =>
    createFinder(debateFindables(debates.isSuccess ? debates.data : [], commonCommands())),
  );
  const found = createMemo(() => finder()(query()));
  const go = (key: string) => {
    const hit = found().find((one) => one.key === key);
    if (!hit) return;
    closeFind();
    if (hit.run) hit.run();
    else navigate(hit.to);
  };
  return (
    <SearchList
      label={say.find.debatesLabel}
      placeholder={say.find.placeholder}
      query={query()}
      onQuery={setQuery}
      onChoose={go}
      none={debates.isPending ? say.shell.loading : say.find.none}
      options={found().map((hit) => ({
        key: hit.key,
        group: say.find.group[hit.kind],
        content: <Hit hit={hit} />,
      }))}
    />
  );
}
