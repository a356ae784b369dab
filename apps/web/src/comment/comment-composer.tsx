import { longestComment } from '@proviso/domain/comment';
import { createEffect, createSignal, createUniqueId, For, type JSX, onMount, Show } from 'solid-js';
import type { Answer } from '../api/problem.ts';
import { Button } from '../control/button.tsx';
import { keepKeyboard } from '../control/keep-keyboard.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { type DraftPlace, useDrafts } from './kept-drafts.ts';
import { type CommentDraft, type Mentioned, mention, mentionQuery, storedText } from './mention-draft.ts';

const mostOffered = 6;

/**
 * Writes a comment. Behind an @ people are offered: arrows walk, Enter or Tab takes, Escape goes on writing. The focus stays in
 * the field. Ctrl or Cmd with Enter sends; what was typed stays until it is stored.
 */
export function CommentComposer(props: {
  readonly label: string;
  readonly action: string;
  readonly initial?: CommentDraft;
  /** Where it is kept if its field goes away before it is sent; undefined where it is not. */
  readonly place?: DraftPlace;
  readonly focus?: boolean;
  readonly send: (text: string) => Promise<Answer<unknown>>;
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}): JSX.Element {
  const debate = useDebate();
  const id = createUniqueId();
  const empty: CommentDraft = { text: '', mentioned: [] };
  const drafts = useDrafts();
  const begun = () => props.place && drafts.begun(props.place);
  // Only where it begins: a draft is not written over by what others do.
  // eslint-disable-next-line solid/reactivity
  const [draft, setDraft] = createSignal<CommentDraft>(begun() ?? props.initial ?? empty);
  const [caret, setCaret] = createSignal<number | null>(null);
  const [at, setAt] = createSignal(0);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string | null>(null);
  let field: HTMLTextAreaElement | undefined;
  let people: HTMLDivElement | undefined;
  createEffect(() => {
    if (props.place) drafts.keep(props.place, draft());
  });
  // In a sheet on a phone the list may begin below the edge.
  createEffect(() => {
    if (offered().length > 0) people?.scrollIntoView({ block: 'nearest' });
  });

  const query = () => {
    const place = caret();
    return place === null ? null : mentionQuery(draft().text, place);
  };
  const offered = (): readonly Mentioned[] => {
    const name = query()?.name.toLocaleLowerCase();
    if (name === undefined) return [];
    return debate
      .overview()
      .people.filter((one) => one.name.toLocaleLowerCase().includes(name) && one.id !== debate.me()?.person)
      .sort((a, b) => place(a.name, name) - place(b.name, name) || a.name.localeCompare(b.name))
      .slice(0, mostOffered);
  };
  const current = () => Math.min(at(), offered().length - 1);
  const pick = (person: Mentioned | undefined) => {
    const found = query();
    if (!person || !found || !field) return;
    const picked = mention(draft(), found, { id: person.id, name: person.name });
    setDraft(picked.draft);
    field.value = picked.draft.text;
    field.setSelectionRange(picked.caret, picked.caret);
    setCaret(null);
    grow();
  };
  const send = async () => {
    if (busy()) return;
    setBusy(true);
    setFailure(null);
    const sent = draft();
    const answer = await props.send(storedText(sent));
    setBusy(false);
    if (!answer.ok) {
      setFailure(answer.problem.issues[0]?.message ?? answer.problem.detail);
      return field?.focus();
    }
    // What was written behind it meanwhile is the beginning of the next.
    const { text, mentioned } = draft();
    const rest = text === sent.text ? '' : text.startsWith(sent.text) ? text.slice(sent.text.length) : text;
    setDraft(rest === '' ? empty : { text: rest, mentioned });
    if (field) field.value = rest;
    grow();
    if (rest === '') props.onDone?.();
  };
  const grow = () => {
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  onMount(() => {
    grow();
    if (props.focus) field?.focus();
  });
  const giveUp = (cancel: () => void) => {
    setDraft(empty);
    cancel();
  };
  /** The words stay; the keyboard is the page's again. */
  const leave = () => {
    field?.blur();
    keepKeyboard();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isOpen = offered().length > 0;
    const steps: Record<string, (() => void) | undefined> = isOpen
      ? {
          ArrowDown: () => setAt((current() + 1) % offered().length),
          ArrowUp: () => setAt((current() - 1 + offered().length) % offered().length),
          Enter: () => pick(offered()[current()]),
          Tab: () => pick(offered()[current()]),
          Escape: () => setCaret(null),
        }
      : { Escape: () => (props.onCancel ? giveUp(props.onCancel) : leave()) };
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return void send();
    }
    const step = Object.hasOwn(steps, event.key) && !event.shiftKey ? steps[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  return (
    <form
      class="comment-composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        ref={(element) => {
          field = element;
        }}
        class="field comment-field"
        rows={1}
        dir="auto"
        maxLength={longestComment}
        aria-label={props.label}
        placeholder={props.label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={`${id}-people`}
        aria-activedescendant={offered().length > 0 ? `${id}-${current()}` : undefined}
        aria-invalid={failure() ? 'true' : undefined}
        aria-describedby={`${id}-note`}
        value={draft().text}
        onInput={(event) => {
          const { value, selectionStart } = event.currentTarget;
          setDraft(({ mentioned }) => ({ text: value, mentioned }));
          setCaret(selectionStart);
          setAt(0);
          grow();
        }}
        onClick={() => setCaret(null)}
        onBlur={() => setCaret(null)}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-people`}
        ref={(element) => {
          people = element;
        }}
        role="listbox"
        aria-label={say.comment.mention}
        class="floating comment-people"
        hidden={offered().length === 0}
      >
        <For each={offered()}>
          {(person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys of the list.
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, as a combobox has it.
            <div
              id={`${id}-${index()}`}
              role="option"
              aria-selected={current() === index()}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(person)}
            >
              {person.name}
            </div>
          )}
        </For>
      </div>
      <p id={`${id}-note`} class="sr-only">
        {say.comment.hint}
      </p>
      <Show when={failure()}>
        <p class="mt-1 text-13 text-redline" role="alert">
          {failure()}
        </p>
      </Show>
      <Show when={draft().text.trim() !== '' || props.onCancel}>
        <div class="comment-actions">
          <Button look="main" type="submit" disabled={busy() || draft().text.trim() === ''}>
            {props.action}
          </Button>
          <Show when={props.onCancel}>
            {(cancel) => <Button onClick={() => giveUp(cancel())}>{say.shell.cancel}</Button>}
          </Show>
        </div>
      </Show>
    </form>
  );
}

/** Where in a name what was typed stands: a name that begins with it comes first. */
const place = (name: string, typed: string): number => {
  const found = name.toLocaleLowerCase().indexOf(typed);
  return found === 0 ? 0 : /\s/.test(name.charAt(found - 1)) ? 1 : 2;
};
