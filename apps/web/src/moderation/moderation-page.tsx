import { useSearchParams } from '@solidjs/router';
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { ById } from '../control/by-id.tsx';
import { createHotkeys } from '../control/hotkey.ts';
import { Segmented } from '../control/segmented.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { say } from '../language/language.ts';
import { BrokenPage } from '../shell/broken-page.tsx';
import { queueOf } from './queue.ts';
import { QueueEntry } from './queue-entry.tsx';
import './moderation.css';

const abouts = ['all', 'suggestions', 'marks'] as const;

/** Everything that waits for a decision, and the log of what was decided. The filter is in the address. */
export default function ModerationPage(): JSX.Element {
  const debate = useDebate();
  const [query, setQuery] = useSearchParams();
  const suggestions = useQuery(() => queries.suggestions(debate.id()));
  const marks = useQuery(() => queries.marks(debate.id()));
  const claims = useQuery(() => queries.claims(debate.id()));
  usePageTop({ crumbs: () => [{ label: title() }] });
  /** Who may not settle any sees what is on their own claims. */
  const seesAll = () => debate.can('mark.settle');
  const title = () => (seesAll() ? say.moderation.title : say.review.tabOwn);
  const about = () => abouts.find((one) => one === query.about) ?? 'all';
  const isDecided = () => query.state === 'decided';
  const isMine = () => !seesAll() || query.mine === '1';
  const records = createMemo(() => {
    if (!suggestions.isSuccess || !marks.isSuccess || !claims.isSuccess) return null;
    return {
      suggestions: suggestions.data,
      marks: marks.data,
      claims: new Map(claims.data.map((one) => [one.id, one])),
    };
  });
  const items = createMemo(() => {
    const known = records();
    const onClaimsOf = isMine() ? (debate.me()?.person ?? null) : null;
    return known ? queueOf(known, { isDecided: isDecided(), about: about(), onClaimsOf }) : [];
  });
  const broken = () => [suggestions, marks, claims].find(({ isError }) => isError);

  let list: HTMLUListElement | undefined;
  const walk = (by: 1 | -1) => () => {
    const all = [...(list?.querySelectorAll<HTMLElement>('.review-item') ?? [])];
    const at = all.findIndex((one) => one.contains(document.activeElement));
    const next = all[at < 0 ? 0 : at + by];
    next?.focus();
    next?.parentElement?.scrollIntoView({ block: 'nearest' });
    return next !== undefined;
  };
  createHotkeys({
    ArrowDown: walk(1),
    ArrowUp: walk(-1),
    Enter: () => {
      const item = document.activeElement;
      if (!item?.matches('.review-item')) return false;
      item.parentElement?.querySelector<HTMLElement>('[data-place]')?.click();
      return true;
    },
  });
  return (
    <main id="content" class="page-measured px-4 pb-16 pt-5 sm:px-6 sm:pt-8" tabIndex={-1}>
      <h1 class="font-serif text-24 font-semibold leading-tight tracking-[-0.012em]">{title()}</h1>
      <p class="mt-1 max-w-[64ch] text-16 text-ink-2">{say.moderation.means}</p>
      <div class="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Segmented
          label={say.moderation.state}
          options={[
            { value: 'open', label: say.moderation.open },
            { value: 'decided', label: say.moderation.log },
          ]}
          value={isDecided() ? 'decided' : 'open'}
          onChange={(state) => setQuery({ state: state === 'open' ? null : state }, { replace: true })}
        />
        <Segmented
          label={say.moderation.about}
          options={abouts.map((value) => ({ value, label: say.moderation[value] }))}
          value={about()}
          onChange={(value) => setQuery({ about: value === 'all' ? null : value }, { replace: true })}
        />
        <Show when={seesAll()}>
          <label class="flex items-center gap-2 text-13">
            <input
              type="checkbox"
              checked={isMine()}
              onChange={(event) =>
                setQuery({ mine: event.currentTarget.checked ? '1' : null }, { replace: true })
              }
            />
            {say.moderation.mine}
          </label>
        </Show>
        <p class="num ms-auto text-13 text-ink-3" role="status">
          <Show when={records()}>
            {isDecided() ? say.moderation.decided(items().length) : say.moderation.count(items().length)}
          </Show>
        </p>
      </div>
      <Switch>
        <Match when={broken()}>
          {(query) => <BrokenPage error={query().error} retry={() => query().refetch()} />}
        </Match>
        <Match when={records()}>
          {(known) => (
            <Show when={items().length > 0} fallback={<Nothing isDecided={isDecided()} />}>
              <ul
                class="mt-4 border-t border-line-strong"
                ref={(element) => {
                  list = element;
                }}
              >
                <ById each={items()} id={({ id }) => id}>
                  {(item) => <QueueEntry item={item()} claims={known().claims} />}
                </ById>
              </ul>
              <p class="mt-4 text-13 text-ink-3 max-sm:hidden">{say.moderation.keys}</p>
            </Show>
          )}
        </Match>
      </Switch>
    </main>
  );
}

function Nothing(props: { readonly isDecided: boolean }): JSX.Element {
  return (
    <div class="mt-4 border-t border-line-strong py-6">
      <p class="font-serif text-20 font-semibold">
        {props.isDecided ? say.moderation.nothingDecided : say.moderation.nothingOpen}
      </p>
      <Show when={!props.isDecided}>
        <p class="mt-1 max-w-[60ch] text-16 text-ink-2">{say.moderation.nothingOpenWhy}</p>
      </Show>
    </div>
  );
}
