import Bell from 'lucide-solid/icons/bell';
import { createSignal, type JSX, onMount, Show, Suspense } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { lazy } from '../control/lazy.ts';
import { whenIdle } from '../control/when-idle.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import './notice-bell.css';

const load = () => import('./notice-list.tsx');
const NoticeList = lazy(load);

/** How much has happened that concerns the reader; the list of it comes when it is asked for. */
export function NoticeBell(): JSX.Element {
  const debate = useDebate();
  const [isWanted, setWanted] = createSignal(false);
  const [isIdle, setIdle] = createSignal(false);
  onMount(() => whenIdle(() => setIdle(true)));
  const isMember = () => debate.me() !== null;
  const query = useQuery(() => ({ ...queries.notices(debate.id()), enabled: isMember() && isIdle() }));
  const unread = () => (query.isSuccess ? query.data.unread : 0);
  const face = () => (
    <>
      <Bell size={17} aria-hidden="true" />
      <Show when={unread() > 0}>
        <span class="notice-count num" aria-hidden="true">
          {unread() > 99 ? '99+' : unread()}
        </span>
      </Show>
    </>
  );
  const label = () => (unread() > 0 ? say.notice.bellWith(unread()) : say.notice.bell);
  const button = () => (
    <button
      type="button"
      class="btn btn-plain btn-icon notice-bell"
      aria-label={label()}
      title={label()}
      aria-haspopup="dialog"
      aria-expanded="false"
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    >
      {face()}
    </button>
  );
  return (
    <Show when={isMember()}>
      <span role="status" class="sr-only">
        {unread() > 0 ? label() : ''}
      </span>
      <Show when={isWanted()} fallback={button()}>
        <Suspense fallback={button()}>
          <NoticeList label={label()} face={face()} given={query.isSuccess ? query.data : null} />
        </Suspense>
      </Show>
    </Show>
  );
}
