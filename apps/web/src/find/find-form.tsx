import { useNavigate } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { SideSign } from '../claim/side-sign.tsx';
import { SearchList } from '../control/search-list.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { closeFind, offeredCommands } from './find-state.ts';
import { commonCommands, type Findable, findables } from './findables.ts';
import { createFinder } from './finder.ts';
import '../claim/claim.css';
import '../control/search-list.css';

/** The field and what it finds, from the records of the debate that the page has; each hit goes to its own address. */
export default function FindForm(): JSX.Element {
  const debate = useDebate();
  const navigate = useNavigate();
  const claims = useQuery(() => queries.claims(debate.id()));
  const evidence = useQuery(() => queries.evidence(debate.id()));
  const [query, setQuery] = createSignal('');

  const commands = [...offeredCommands(), ...commonCommands()];
  const all = createMemo(() =>
    findables({
      overview: debate.overview(),
      address: debate.address,
      claims: claims.isSuccess ? claims.data : [],
      sources: evidence.isSuccess ? evidence.data.sources : [],
      commands,
    }),
  );
  const finder = createMemo(() => createFinder(all()));
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
      label={say.find.label}
      placeholder={say.find.placeholder}
      query={query()}
      onQuery={setQuery}
      onChoose={go}
      none={claims.isPending ? say.find.loading : say.find.none}
      options={found().map((hit) => ({
        key: hit.key,
        group: say.find.group[hit.kind],
        content: <Hit hit={hit} />,
      }))}
    />
  );
}

function Hit(props: { readonly hit: Findable }): JSX.Element {
  return (
    <>
      <Show
        when={props.hit.side}
        fallback={
          <span class="claim-sign num" data-side="subject" aria-hidden="true">
            {props.hit.mark}
          </span>
        }
      >
        {(side) => <SideSign side={side()} />}
      </Show>
      <span classList={{ 'search-list-words': props.hit.isWritten }} dir="auto">
        {props.hit.words}
      </span>
      <span class="search-list-where">{props.hit.where}</span>
    </>
  );
}
