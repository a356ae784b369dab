import { type ClaimId, longestClaim, type Side, sides } from '@proviso/domain/claim';
import { cutText } from '@proviso/domain/graphemes';
import ChevronsLeft from 'lucide-solid/icons/list-indent-decrease';
import ChevronsRight from 'lucide-solid/icons/list-indent-increase';
import X from 'lucide-solid/icons/x';
import { For, type JSX, Show } from 'solid-js';
import { IconButton } from '../../control/button.tsx';
import { say } from '../../language/language.ts';
import type { Place } from '../claim-draft.ts';
import { sideWord } from '../side-sign.tsx';
import { excess, type PasteRows, shifted, sideOf, without, withRow } from './paste-rows.ts';

/** A line of the preview: its side, its words, and the ways to put it right. */
export function PasteLine(props: {
  readonly rows: PasteRows;
  readonly id: ClaimId;
  readonly place: Place;
  readonly onRows: (rows: PasteRows | null) => void;
}): JSX.Element {
  const index = () => props.rows.findIndex(({ id }) => id === props.id);
  const row = () => props.rows[index()];
  const shownSides = (depth: number) =>
    sides.filter((side) => side !== 'undercut' || depth > 0 || props.place.answers !== null);
  const words = () => cutText(row()?.text ?? '', 40);
  const linked = () => props.rows.find(({ id }) => id === row()?.link)?.text ?? '';
  return (
    <Show when={row()}>
      {(found) => (
        <li class="paste-row" style={{ '--depth': found().depth }} data-side={sideOf(found(), props.place)}>
          <select
            class="paste-side"
            aria-label={say.paste.sideOf(words())}
            value={sideOf(found(), props.place)}
            onChange={(event) => {
              const side = sides.find((one): one is Side => one === event.currentTarget.value);
              if (side) props.onRows(withRow(props.rows, props.id, { side }));
            }}
          >
            <For each={shownSides(found().depth)}>
              {(side) => <option value={side}>{sideWord(side)}</option>}
            </For>
          </select>
          <div class="paste-words">
            <Show
              when={excess(found()) > 0}
              fallback={
                <span dir="auto">{found().link === null ? found().text : say.paste.again(linked())}</span>
              }
            >
              <textarea
                class="field field-written"
                dir="auto"
                rows={4}
                aria-invalid="true"
                aria-label={say.paste.textOf(found().line)}
                value={found().text}
                onChange={(event) =>
                  props.onRows(withRow(props.rows, props.id, { text: event.currentTarget.value.trim() }))
                }
              />
              <small class="text-redline">
                {say.paste.excess(found().line, excess(found()), longestClaim)}
              </small>
            </Show>
          </div>
          <span class="paste-tools">
            <IconButton
              label={say.paste.out(words())}
              disabled={shifted(props.rows, index(), -1) === null}
              onClick={() => props.onRows(shifted(props.rows, index(), -1))}
            >
              <ChevronsLeft size={16} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={say.paste.in(words())}
              disabled={shifted(props.rows, index(), 1) === null}
              onClick={() => props.onRows(shifted(props.rows, index(), 1))}
            >
              <ChevronsRight size={16} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={say.paste.leaveOut(words())}
              onClick={() => props.onRows(without(props.rows, index()))}
            >
              <X size={16} aria-hidden="true" />
            </IconButton>
          </span>
        </li>
      )}
    </Show>
  );
}
