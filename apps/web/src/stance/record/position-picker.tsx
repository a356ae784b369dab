import { type Position, positions, type StanceKind } from '@proviso/domain/stance';
import { For } from 'solid-js';
import { say } from '../../language/language.ts';
import { StanceMark } from '../stance-mark.tsx';

/** The five positions as a radio group; arrows walk it, nothing is chosen to begin with. */
export function PositionPicker(props: {
  readonly value: Position | null;
  readonly kind: StanceKind;
  readonly error: string | undefined;
  readonly onChange: (position: Position) => void;
  readonly ref?: (group: HTMLDivElement) => void;
}) {
  const step = (event: KeyboardEvent, by: number) => {
    const at = props.value === null ? (by > 0 ? -1 : 0) : positions.indexOf(props.value);
    const next = positions[(at + by + positions.length) % positions.length];
    if (!next) return;
    event.preventDefault();
    props.onChange(next);
    const group = event.currentTarget as HTMLElement;
    queueMicrotask(() => group.querySelector<HTMLElement>('[aria-checked="true"]')?.focus());
  };
  return (
    <div>
      <div
        ref={(group) => props.ref?.(group)}
        class="position-picker"
        role="radiogroup"
        aria-label={say.record.position}
        aria-invalid={props.error ? 'true' : undefined}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(event, 1);
          if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(event, -1);
        }}
      >
        <For each={positions}>
          {(position, i) => (
            <button
              type="button"
              role="radio"
              aria-checked={props.value === position}
              tabIndex={props.value === position || (props.value === null && i() === 0) ? 0 : -1}
              onClick={() => props.onChange(position)}
            >
              <StanceMark position={position} kind={props.kind} silent />
              {say.positionShort[position]}
            </button>
          )}
        </For>
      </div>
      <div role="alert">
        <p class="text-13 text-redline">{props.error}</p>
      </div>
    </div>
  );
}
