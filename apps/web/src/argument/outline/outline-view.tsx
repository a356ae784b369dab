import type { ClaimId } from '@proviso/domain/claim';
import ListPlus from 'lucide-solid/icons/list-plus';
import {
  createEffect,
  createMemo,
  createSelector,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  Show,
} from 'solid-js';
import type { Place } from '../../claim/claim-draft.ts';
import { movedBy, movedIn, movedOut } from '../../claim/place/claim-moves.ts';
import { isTyping } from '../../control/hotkey.ts';
import { say } from '../../language/language.ts';
import { beginAnswer, useArgument } from '../argument-context.tsx';
import { OutlineComposer } from './outline-composer.tsx';
import { createOutlineFocus } from './outline-focus.ts';
import { OutlineLine } from './outline-line.tsx';
import { lineAbove } from './outline-place.ts';
import { isSameRow, type OutlineRow, outlineRows } from './outline-rows.ts';
import { createOutlineWindow } from './outline-window.ts';
import { pasteList } from './paste-list.ts';
import './outline.css';

/** The whole argument as indented lines: the fastest view to read from top to bottom, and to write in. */
export function OutlineView(): JSX.Element {
  const argument = useArgument();
  const [folded, setFolded] = createSignal<ReadonlySet<ClaimId>>(new Set());
  const rows = createMemo(() => outlineRows(argument.store.tree(), folded()));
  // Lines are told apart by claim, so that a fold or a new sibling leaves the others' elements alone.
  const ids = createMemo(() => rows().map(({ claim }) => claim.id));
  // A line that is as it was is the same object again, so that only those that changed are drawn anew.
  const byId = createMemo<ReadonlyMap<ClaimId, OutlineRow>>(
    (before) =>
      new Map(
        rows().map((row) => {
          const known = before.get(row.claim.id);
          return [row.claim.id, known && isSameRow(known, row) ? known : row];
        }),
      ),
    new Map(),
  );
  const selected = () => argument.selection.claim();
  /** The one line in the tab order. */
  const current = () => {
    const id = selected();
    return id !== null && byId().has(id) ? id : ids()[0];
  };
  /** A line that the keyboard goes to: it has to be there before it can be in focus. */
  const [wanted, setWanted] = createSignal<ClaimId | null>(null);
  const hint = createUniqueId();
  let tree: HTMLElement | undefined;

  const fold = (id: ClaimId, close: boolean): void => {
    setFolded((before) => {
      const next = new Set(before);
      if (close) next.add(id);
      else next.delete(id);
      return next;
    });
  };
  const go = (id: ClaimId | undefined): void => {
    if (id === undefined) return;
    setWanted(id);
    argument.selection.select(id);
    queueMicrotask(() => tree?.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus());
  };
  // A selection made elsewhere (the map, an address) opens what lies above it.
  createEffect(
    on(selected, (id) => {
      if (id === null) return;
      for (const { id: above } of argument.store.tree().ancestors(id))
        if (folded().has(above)) fold(above, false);
      queueMicrotask(() => tree?.querySelector(`[data-line="${id}"]`)?.scrollIntoView({ block: 'nearest' }));
    }),
  );

  const mayWrite = () =>
    argument.refusal('claim.create') === null || argument.refusal('suggestion.make') === null;
  const begin = (id: ClaimId) => {
    const claim = argument.store.claim(id);
    if (claim && mayWrite())
      argument.setOpen({
        kind: 'answer',
        place: { answers: claim.answers, side: claim.side, after: claim.id },
      });
  };
  /** Escape lets the next Tab go on to the next control, so that the keyboard is never caught in the outline. */
  let isTabFree = false;
  /** Moves the line by a key; false where it cannot go there, or is not the reader's to move: then the key is the browser's. */
  const moveByKey = (event: KeyboardEvent, id: ClaimId): boolean => {
    const claim = argument.store.claim(id);
    if (!claim || argument.refusal('claim.move', claim) !== null) return false;
    const isTab = event.key === 'Tab' && !event.altKey && !isTabFree;
    const isStep = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    if (!isTab && !isStep) return false;
    const place = isTab
      ? (event.shiftKey ? movedOut : movedIn)(argument.store, id)
      : movedBy(argument.store, id, event.key === 'ArrowUp' ? -1 : 1);
    if (place === null) return isStep;
    // The line's element moves in the page, which takes the focus away from it; an editor in it takes it back itself.
    const isLine = event.target instanceof HTMLElement && event.target.dataset.line === id;
    void argument.move(id, place).then(() => isLine && go(id));
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const edited =
      event.key === 'Tab' && !event.isComposing ? target?.closest<HTMLElement>('.claim-editor') : null;
    const line = (edited?.closest<HTMLElement>('[data-line]') ?? target)?.dataset.line;
    const row = line === undefined ? undefined : byId().get(line);
    if (!row || event.ctrlKey || event.metaKey) return;
    if (moveByKey(event, row.claim.id)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    isTabFree = event.key === 'Escape' || (isTabFree && event.key === 'Shift');
    if (event.key === 'Escape') {
      event.stopPropagation();
      return;
    }
    if (event.altKey) return;
    const at = ids().indexOf(row.claim.id);
    const steps: Record<string, () => void> = {
      ArrowDown: () => go(ids()[at + 1]),
      ArrowUp: () => go(ids()[at - 1]),
      Home: () => go(ids()[0]),
      End: () => go(ids().at(-1)),
      ArrowRight: () =>
        row.below === null ? undefined : row.folded ? fold(row.claim.id, false) : go(ids()[at + 1]),
      ArrowLeft: () =>
        row.below !== null && !row.folded
          ? fold(row.claim.id, true)
          : go(argument.store.tree().ancestors(row.claim.id).at(-1)?.id),
      Enter: () => begin(row.claim.id),
    };
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  /** Behind the selected line, as with Enter; else at the end. */
  const pastePlace = (): Place => {
    const claim = argument.store.claim(selected() ?? '');
    return claim
      ? { answers: claim.answers, side: claim.side, after: claim.id }
      : { answers: null, side: 'pro' };
  };
  const begun = () => {
    const open = argument.open();
    return open?.kind === 'answer' ? open.place : null;
  };
  const line = createMemo(() => {
    const place = begun();
    return place ? lineAbove(rows(), place) : null;
  });
  const written = () => {
    const open = argument.open();
    return open?.kind === 'text' ? open.claim : null;
  };
  const focus = createOutlineFocus(
    () => ids(),
    argument.open,
    () => begun()?.after ?? begun()?.answers ?? null,
    go,
  );
  const near = createOutlineWindow(
    () => ids(),
    () => [current() ?? null, wanted(), written(), line()?.under ?? null],
    () => tree,
  );
  // Each tells two lines of a change, not all of them.
  const isSelected = createSelector(selected);
  const isCurrent = createSelector(current);
  const isAboveNew = createSelector(() => line()?.under ?? null);
  return (
    <div class="outline-view" onFocusIn={focus.in} onFocusOut={focus.out}>
      <Show when={argument.refusal('claim.create') === null}>
        <button
          type="button"
          class="outline-paste"
          onClick={() => argument.setOpen({ kind: 'paste', place: pastePlace(), text: '' })}
        >
          <ListPlus size={16} aria-hidden="true" /> {say.place.pasteList}
        </button>
      </Show>
      <p id={hint} class="sr-only">
        {say.place.tabHint}
      </p>
      <Show
        when={ids().length > 0}
        fallback={
          <p class="argument-empty">
            {say.argument.emptyOutline}{' '}
            <Show when={mayWrite()}>
              <button type="button" class="link" onClick={() => beginAnswer(argument, 'pro', null)}>
                {say.argument.addFirst.pro}
              </button>
            </Show>
          </p>
        }
      >
        <div
          role="tree"
          aria-label={say.argument.outline}
          aria-describedby={hint}
          ref={(element) => {
            tree = element;
          }}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            if (!isTyping(event.target)) pasteList(argument, pastePlace(), event);
          }}
        >
          <For each={near.lines()}>
            {(id) =>
              typeof id === 'object' ? (
                <div class="outline-mark" role="presentation" style={{ height: `${near.gapOf(id)}px` }} />
              ) : (
                <>
                  <OutlineLine
                    row={byId().get(id)}
                    selected={isSelected(id)}
                    inTabOrder={isCurrent(id)}
                    onFold={(close) => fold(id, close)}
                  />
                  <Show when={isAboveNew(id) && begun()} keyed>
                    {(place) => <OutlineComposer level={line()?.level ?? 1} place={place} />}
                  </Show>
                </>
              )
            }
          </For>
        </div>
      </Show>
      <Show when={line()?.under === null && begun()} keyed>
        {(place) => <OutlineComposer level={1} place={place} />}
      </Show>
    </div>
  );
}
