import type { CommentId, Discussed } from '@proviso/domain/comment';
import { useDebate } from '../debate/debate-context.tsx';
import type { CommentDraft } from './mention-draft.ts';

// What somebody has begun to say, for as long as the page is open: a tab that is left, or a suggestion that another decides
// meanwhile, takes its field away, and not the words in it.

const kept = new Map<string, CommentDraft>();

/** Where a comment is begun: on a thing, in one of its threads (`answers`). */
export type DraftPlace = Discussed & { readonly answers?: CommentId | undefined };

export type Drafts = {
  begun(at: DraftPlace): CommentDraft | undefined;
  /** Whether anything is begun on a thing or in that thread. */
  isBegun(at: DraftPlace): boolean;
  /** An empty one is forgotten. */
  keep(at: DraftPlace, draft: CommentDraft): void;
};

/** The unsent comments of whoever looks at the debate: another who signs in here finds none of them. */
export function useDrafts(): Drafts {
  const debate = useDebate();
  const key = ({ kind, id, answers }: DraftPlace) =>
    [debate.id(), debate.me()?.person, kind, id, answers].join('/');
  return {
    begun: (at) => kept.get(key(at)),
    isBegun: (at) => [...kept.keys()].some((one) => one.startsWith(key(at))),
    keep(at, draft) {
      if (draft.text.trim() === '') kept.delete(key(at));
      else kept.set(key(at), draft);
    },
  };
}
