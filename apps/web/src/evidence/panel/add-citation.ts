import type { NewCitation, NewSource } from '@proviso/domain/evidence';
import type { QueryClient } from '@tanstack/solid-query';
import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';

const addTo = <T extends { readonly id: string }>(list: readonly T[], one: T): T[] => [
  ...list.filter(({ id }) => id !== one.id),
  one,
];

/** Records a source; the page has it at once, whether the answer or the event feed comes first. */
export async function addSource(client: QueryClient, debate: string, source: NewSource) {
  const answer = await api.evidence.addSource(debate, source);
  if (answer.ok)
    client.setQueryData(
      queries.evidence(debate).queryKey,
      (old) => old && { ...old, sources: addTo(old.sources, answer.value.source) },
    );
  return answer;
}

/** Records a quote beside a claim, a stance or a wording. */
export async function addCitation(client: QueryClient, debate: string, citation: NewCitation) {
  const answer = await api.evidence.cite(debate, citation);
  if (answer.ok)
    client.setQueryData(
      queries.evidence(debate).queryKey,
      (old) => old && { ...old, citations: addTo(old.citations, answer.value.citation) },
    );
  return answer;
}
