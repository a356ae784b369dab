import type { Mark, MarkSettling } from '@proviso/domain/mark';
import type { Suggestion } from '@proviso/domain/suggestion';
import { useQueryClient } from '@tanstack/solid-query';
import { api } from '../api/client.ts';
import type { Answer } from '../api/problem.ts';
import { queries } from '../api/queries.ts';
import { complain, notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

/** What one can do with a suggestion or a mark; each says what came of it, and gives whether it was done. */
export function useDecide() {
  const debate = useDebate();
  const client = useQueryClient();
  const keepSuggestion = (answer: Answer<{ readonly suggestion: Suggestion }>, done: string): boolean => {
    if (!answer.ok) complain(answer.problem);
    else {
      const { suggestion } = answer.value;
      const key = queries.suggestions(debate.id()).queryKey;
      client.setQueryData(key, (old) => old && upsert(old, suggestion));
      notify(done);
    }
    return answer.ok;
  };
  const keepMark = (answer: Answer<{ readonly mark: Mark }>, done: string): boolean => {
    if (!answer.ok) complain(answer.problem);
    else {
      const { mark } = answer.value;
      client.setQueryData(queries.marks(debate.id()).queryKey, (old) => old && upsert(old, mark));
      notify(done);
    }
    return answer.ok;
  };
  return {
    accept: async ({ id }: Suggestion, rebase: boolean) =>
      keepSuggestion(await api.suggestions.accept(debate.id(), id, rebase), say.suggestion.accepted),
    decline: async ({ id }: Suggestion, reason: string) =>
      keepSuggestion(await api.suggestions.decline(debate.id(), id, reason), say.suggestion.declined),
    withdraw: async ({ id }: Suggestion) =>
      keepSuggestion(await api.suggestions.withdraw(debate.id(), id), say.suggestion.withdrawn),
    answer: async ({ id }: Mark, text: string) =>
      keepMark(await api.marks.answer(debate.id(), id, text), say.claimMark.answerSent),
    settle: async ({ id }: Mark, how: MarkSettling) =>
      keepMark(await api.marks.settle(debate.id(), id, how), say.claimMark.settled),
    withdrawMark: async ({ id }: Mark) =>
      keepMark(await api.marks.withdraw(debate.id(), id), say.claimMark.withdrawn),
  };
}
