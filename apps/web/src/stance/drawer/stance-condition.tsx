import type { Condition } from '@proviso/domain/stance';
import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { useDebate } from '../../debate/debate-context.tsx';
import { say } from '../../language/language.ts';

/** A condition in words, and what it asks of the provision it names: that it is there, in which draft's words, or left out. */
export function StanceCondition(props: { readonly condition: Condition }) {
  const debate = useDebate();
  const demand = () => {
    if (props.condition.leftOut) return say.drawer.leftOut;
    const wording = debate.provision(props.condition.wording ?? '');
    const draft = debate.overview().drafts.find(({ id }) => id === wording?.draft);
    return draft ? say.drawer.inWording(draft.shortTitle) : null;
  };
  return (
    <li class="relative py-0.5 ps-6">
      <i aria-hidden="true" class="absolute start-0 font-semibold text-ink-2">
        {say.drawer.if}
      </i>
      {props.condition.text}
      <Show when={debate.provision(props.condition.provision ?? '')}>
        {(on) => (
          <span class="font-sans text-13">
            {' '}
            <A class="link" href={debate.address(`provisions/${on().id}`)}>
              {say.drawer.point(on().number)}
            </A>
            <Show when={demand()}>{(words) => <span class="text-ink-3">, {words()}</span>}</Show>
          </span>
        )}
      </Show>
    </li>
  );
}
