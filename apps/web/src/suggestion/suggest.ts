import type { NewSuggestion } from '@proviso/domain/suggestion';
import type { QueryClient } from '@tanstack/solid-query';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { complain, notify } from '../control/toast.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';

/** Suggests something, and says that it is suggested, or why not. */
export async function suggest(client: QueryClient, debate: string, input: NewSuggestion): Promise<boolean> {
  const answer = await api.suggestions.make(debate, input);
  if (!answer.ok) {
    complain(answer.problem);
    return false;
  }
  const { suggestion } = answer.value;
  client.setQueryData(queries.suggestions(debate).queryKey, (old) => old && upsert(old, suggestion));
  notify(say.review.suggested);
  return true;
}
