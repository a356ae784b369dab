import { commentParts } from '@proviso/domain/comment';
import { createMemo, For, type JSX } from 'solid-js';
import { InlineText } from '../control/inline-text.tsx';
import { useDebate } from '../debate/debate-context.tsx';

/** What a comment says, people by the name they have now. */
export function CommentText(props: { readonly text: string }): JSX.Element {
  const debate = useDebate();
  const parts = createMemo(() => commentParts(props.text));
  return (
    <For each={parts()}>
      {(part) =>
        part.kind === 'words' ? (
          <InlineText text={part.words} />
        ) : (
          <span
            class="comment-mention"
            classList={{ 'comment-mention-me': part.person === debate.me()?.person }}
          >
            @{debate.nameOf(part.person)}
          </span>
        )
      }
    </For>
  );
}
