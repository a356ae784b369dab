import { type StanceKind, stanceKinds } from '@proviso/domain/stance';
import { For } from 'solid-js';
import { say } from '../../language/language.ts';
import { StanceMark } from '../stance-mark.tsx';
import './kind-choice.css';

/** Which kinds of stance count: buttons, of which one at least stays pressed. */
export function KindChoice(props: {
  readonly kinds: readonly StanceKind[];
  readonly onKinds: (kinds: readonly StanceKind[]) => void;
}) {
  const toggle = (kind: StanceKind) => {
    const next = stanceKinds.filter((one) =>
      one === kind ? !props.kinds.includes(one) : props.kinds.includes(one),
    );
    if (next.length > 0) props.onKinds(next);
  };
  return (
    <div class="flex flex-wrap gap-1 text-12" role="group" aria-label={say.matrix.kinds}>
      <For each={stanceKinds}>
        {(kind) => (
          <button
            type="button"
            class="kind-toggle"
            aria-pressed={props.kinds.includes(kind)}
            onClick={() => toggle(kind)}
          >
            <StanceMark position="oppose" kind={kind} size={16} silent />
            <span>{say.kind[kind]}</span>
          </button>
        )}
      </For>
    </div>
  );
}
