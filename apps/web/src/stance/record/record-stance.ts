import { newId } from '@proviso/domain/identity';
import type { NewStance, Stance } from '@proviso/domain/stance';
import type { Standing } from '@proviso/domain/standing';
import type { QueryClient } from '@tanstack/solid-query';
import { api } from '../../api/client.ts';
import type { Answer } from '../../api/problem.ts';
import { queries } from '../../api/queries.ts';
import { upsert } from '../../event/apply-event.ts';
import { standingsKey } from '../standings-key.ts';

/**
 * Records a stance: the matrix shows it in the same frame, the server's answer takes its place, and a refusal takes it back.
 * `by` is the recorder.
 */
export async function recordStance(
  client: QueryClient,
  debate: string,
  by: string,
  input: NewStance,
): Promise<Answer<unknown>> {
  const { evidence, ...entries } = input;
  const guess: Stance = {
    ...entries,
    id: `new-${newId()}`,
    recordedAt: new Date().toISOString(),
    recordedBy: by,
  };
  const words = queries.stances(debate).queryKey;
  const standings = standingsKey(debate);
  client.setQueryData(words, (old) => old && [...old, guess]);
  client.setQueryData<readonly Standing[]>(standings, (old) => old && [...old, guess]);
  const answer = await api.stances.record(debate, input);
  const settled = <S extends Standing>(old: readonly (S | Stance)[] | undefined) => {
    const known = old?.filter(({ id }) => id !== guess.id);
    return known && answer.ok ? upsert<S | Stance>(known, answer.value.stance) : known;
  };
  client.setQueryData(words, settled<Stance>);
  client.setQueryData<readonly Standing[]>(standings, settled<Standing>);
  if (answer.ok && answer.value.citation) {
    const { citation } = answer.value;
    client.setQueryData(
      queries.evidence(debate).queryKey,
      (old) => old && { ...old, citations: upsert(old.citations, citation) },
    );
  }
  return answer;
}
