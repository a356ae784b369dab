import ChevronRight from 'lucide-solid/icons/chevron-right';
import { type JSX, Show } from 'solid-js';
import { isPlainClick } from '../../claim/answer-item.tsx';
import { ClaimEditor } from '../../claim/claim-editor.tsx';
import { ClaimText } from '../../claim/claim-text.tsx';
import { EditedBy } from '../../claim/edited-by.tsx';
import { formatStrength } from '../../claim/format-strength.ts';
import { DragHandle } from '../../claim/place/drag-handle.tsx';
import { SideSign } from '../../claim/side-sign.tsx';
import { say } from '../../language/language.ts';
import { useFresh } from '../../seen/fresh-context.tsx';
import { NewMark } from '../../seen/new-mark.tsx';
import { AgreeButton } from '../../vote/agree-button.tsx';
import { useArgument } from '../argument-context.tsx';
import type { OutlineRow } from './outline-rows.ts';
import { OutlineTools } from './outline-tools.tsx';

/** One line of the outline: a tree item with its sign, its words, its strength. */
export function OutlineLine(props: {
  readonly row: OutlineRow | undefined;
  readonly selected: boolean;
  readonly inTabOrder: boolean;
  readonly onFold: (close: boolean) => void;
}): JSX.Element {
  const argument = useArgument();
  const fresh = useFresh();
  const isEdited = (id: string) => {
    const open = argument.open();
    return open?.kind === 'text' && open.claim === id;
  };
  return (
    <Show when={props.row}>
      {(row) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its items.
        <div
          role="treeitem"
          class="outline-line"
          data-line={row().claim.id}
          data-side={row().claim.side}
          style={{ '--level': row().level }}
          tabIndex={props.inTabOrder ? 0 : -1}
          aria-level={row().level}
          aria-posinset={row().position}
          aria-setsize={row().size}
          aria-selected={props.selected}
          aria-expanded={row().below === null ? undefined : !row().folded}
          onClick={(event) => {
            if (isPlainClick(event)) argument.selection.select(row().claim.id);
          }}
        >
          <Show when={row().below !== null} fallback={<span class="outline-fold" />}>
            <button
              type="button"
              class="outline-fold"
              tabIndex={-1}
              aria-label={row().folded ? say.argument.unfold(row().below ?? 0) : say.argument.fold}
              data-open={row().folded ? undefined : ''}
              onClick={() => props.onFold(!row().folded)}
            >
              <ChevronRight size={14} aria-hidden="true" />
            </button>
          </Show>
          <SideSign side={row().claim.side} />
          <div class="outline-words">
            <Show
              when={isEdited(row().claim.id)}
              fallback={
                <span dir="auto">
                  <ClaimText claim={row().claim} />
                  <Show when={row().folded}>
                    <span class="outline-below">{say.argument.below(row().below ?? 0)}</span>
                  </Show>
                </span>
              }
            >
              <ClaimEditor claim={row().claim} />
            </Show>
            <EditedBy claim={row().claim.id} />
          </div>
          <NewMark
            isNew={fresh.tree().isNew(row().claim.id)}
            below={row().folded ? fresh.tree().below(row().claim.id) : 0}
          />
          <DragHandle claim={row().claim} />
          <span class="outline-end">
            <Show when={props.selected}>
              <AgreeButton claim={row().claim.link ?? row().claim.id} />
            </Show>
            <Show when={argument.strength(row().claim.id)}>
              {(value) => (
                <span title={say.claim.strength(formatStrength(value()))}>{formatStrength(value())}</span>
              )}
            </Show>
          </span>
          <Show when={props.selected}>
            <OutlineTools claim={row().claim} />
          </Show>
        </div>
      )}
    </Show>
  );
}
