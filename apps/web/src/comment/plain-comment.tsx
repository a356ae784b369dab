import { type Discussed, longestComment } from '@proviso/domain/comment';
import { type JSX, onMount } from 'solid-js';
import { api } from '../api/client.ts';
import { complain } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { useDrafts } from './kept-drafts.ts';

/** Whoever comments before the composer has come writes here: it begins with these words, unless they are sent by then. */
export function PlainComment(props: { readonly on: Discussed; readonly onShown: () => void }): JSX.Element {
  const debate = useDebate();
  const drafts = useDrafts();
  let field: HTMLTextAreaElement | undefined;
  onMount(() => {
    field?.focus();
    props.onShown();
  });
  const keep = (text: string) => drafts.keep(props.on, { text, mentioned: [] });
  const send = async () => {
    const text = drafts.begun(props.on)?.text ?? '';
    if (!field || text.trim() === '') return;
    field.value = '';
    keep('');
    const answer = await api.comments.add(debate.id(), { on: props.on, answers: null, text });
    if (answer.ok) return;
    keep(text);
    complain(answer.problem);
  };
  return (
    <textarea
      ref={(element) => {
        field = element;
      }}
      class="field"
      rows={1}
      dir="auto"
      maxLength={longestComment}
      aria-label={say.comment.write[props.on.kind]}
      value={drafts.begun(props.on)?.text ?? ''}
      onInput={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
        event.preventDefault();
        void send();
      }}
    />
  );
}
