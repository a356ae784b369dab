import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { useDebate } from '../../debate/debate-context.tsx';
import { say } from '../../language/language.ts';

/** What the matrix lacks before it can be shown, and where to get it. */
export function MatrixEmpty(props: { readonly hasDraft: boolean }) {
  const debate = useDebate();
  return (
    <section class="mt-4 border-t border-line pt-6">
      <h2 class="font-serif text-20 font-semibold">
        {props.hasDraft ? say.matrix.noStakeholders : say.matrix.noDraft}
      </h2>
      <p class="mt-1 max-w-[60ch] text-16 text-ink-2">
        {props.hasDraft ? say.matrix.noStakeholdersWhy : say.matrix.noDraftWhy}
      </p>
      <Show when={debate.can(props.hasDraft ? 'stakeholder.add' : 'draft.add')}>
        <A class="btn btn-main mt-4" href={debate.address(props.hasDraft ? 'people' : 'drafts')}>
          {props.hasDraft ? say.rolePlay.toPeople : say.debate.toDrafts}
        </A>
      </Show>
    </section>
  );
}
