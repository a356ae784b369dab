import { Popover } from '@kobalte/core/popover';
import { type GivenNotice, type Hears, hearings } from '@proviso/domain/notice';
import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Button } from '../control/button.tsx';
import { Select } from '../control/field.tsx';
import { complain } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { formatAgo, formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import { noticePath } from './notice-address.ts';
import './notice-list.css';

type Given = { readonly notices: readonly GivenNotice[]; readonly unread: number; readonly hears: Hears };

/** The list behind the bell, open as soon as it is here: what happened, the way there, what one wants to hear of. */
export default function NoticeList(props: {
  readonly label: string;
  readonly face: JSX.Element;
  readonly given: Given | null;
}): JSX.Element {
  const debate = useDebate();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isOpen, setOpen] = createSignal(true);
  const key = () => queries.notices(debate.id()).queryKey;
  const notices = () => props.given?.notices ?? [];

  const markOne = (seq: number) => {
    client.setQueryData(key(), (old) => old && readDown(old, (one) => one.seq === seq));
    void api.notices.readOne(debate.id(), seq);
  };
  const markAll = async () => {
    const newest = notices()[0]?.seq;
    if (newest === undefined) return;
    client.setQueryData(key(), (old) => old && readDown(old, (one) => one.seq <= newest));
    const answer = await api.notices.readAll(debate.id(), newest);
    if (!answer.ok) complain(answer.problem);
  };
  const choose = async (hears: string) => {
    const chosen = hearings.find((one) => one === hears);
    if (chosen === undefined) return;
    const answer = await api.notices.choose(debate.id(), chosen);
    if (answer.ok) client.setQueryData(key(), (old) => old && { ...old, hears: chosen });
    else complain(answer.problem);
  };
  return (
    <Popover placement="bottom-end" gutter={6} open={isOpen()} onOpenChange={setOpen}>
      <Popover.Trigger
        class="btn btn-plain btn-icon notice-bell"
        aria-label={props.label}
        title={props.label}
      >
        {props.face}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content class="floating notices" aria-label={say.notice.bell}>
          <div class="notices-head">
            <Popover.Title class="notices-title">{say.notice.bell}</Popover.Title>
            <Show when={(props.given?.unread ?? 0) > 0}>
              <Button look="plain" onClick={() => void markAll()}>
                {say.notice.readAll}
              </Button>
            </Show>
          </div>
          <Show
            when={notices().length > 0}
            fallback={
              <p class="notices-none">
                {say.notice.none}
                <span>{say.notice.noneWhy}</span>
              </p>
            }
          >
            <ul class="notices-list">
              <For each={notices()}>
                {(one) => (
                  <li>
                    <a
                      href={debate.address(noticePath(one))}
                      class="notice"
                      data-unread={one.isRead ? undefined : ''}
                      onClick={(event) => {
                        markOne(one.seq);
                        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                        event.preventDefault();
                        setOpen(false);
                        navigate(debate.address(noticePath(one)));
                      }}
                    >
                      <span class="notice-dot">
                        <Show when={!one.isRead}>
                          <span class="sr-only">{say.notice.new}: </span>
                        </Show>
                      </span>
                      <span>
                        <span class="notice-why">{whyOf(one)(debate.nameOf(one.by))}</span>
                        <span class="notice-words" dir="auto">
                          {one.words || (one.about.comment === null ? '' : say.notice.gone)}
                        </span>
                        <time dateTime={one.at} title={formatMoment(one.at)}>
                          {formatAgo(one.at)}
                        </time>
                      </span>
                    </a>
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <Select
            class="notices-hears"
            label={say.notice.hears}
            value={props.given?.hears ?? 'everything'}
            onChange={(event) => void choose(event.currentTarget.value)}
          >
            <For each={hearings}>{(one) => <option value={one}>{say.notice.hearing[one]}</option>}</For>
          </Select>
        </Popover.Content>
      </Popover.Portal>
    </Popover>
  );
}

const whyOf = ({ why, on }: GivenNotice) =>
  why === 'commented' && on === 'suggestion' ? say.notice.onSuggestion : say.notice.why[why];

/** The list with some of it read. */
function readDown<G extends { notices: GivenNotice[]; unread: number }>(
  given: G,
  isMeant: (one: GivenNotice) => boolean,
): G {
  const read = given.notices.filter((one) => !one.isRead && isMeant(one)).length;
  return {
    ...given,
    unread: Math.max(0, given.unread - read),
    notices: given.notices.map((one) => (isMeant(one) ? { ...one, isRead: true } : one)),
  };
}
