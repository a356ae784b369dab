import { type ArgumentId, argumentId } from '@proviso/domain/argument';
import type { ClaimId } from '@proviso/domain/claim';
import type { Citation, SourceId } from '@proviso/domain/evidence';
import type { Step } from '../strength/step-graph.ts';

/**
 * One supporting step for each claim that cites sources, with the strength of the strongest of them. `nodes` are the
 * claims in play, `subjects` what each argument is about (an argued source is among them), `node` makes a further one.
 */
export function evidenceSteps(
  citations: Iterable<Pick<Citation, 'on' | 'source'>>,
  scores: ReadonlyMap<SourceId, number>,
  nodes: ReadonlyMap<ClaimId, number>,
  subjects: ReadonlyMap<ArgumentId, number>,
  node: (base: number) => number,
): readonly Step[] {
  const sourceNodes = new Map<SourceId, number>();
  const nodeOf = (source: SourceId): number | undefined => {
    const known = subjects.get(argumentId({ kind: 'source', id: source })) ?? sourceNodes.get(source);
    const score = scores.get(source);
    if (known !== undefined || score === undefined) return known;
    const made = node(score);
    sourceNodes.set(source, made);
    return made;
  };
  const premises = new Map<ClaimId, Set<number>>();
  for (const { on, source } of citations) {
    const from = nodeOf(source);
    if (on.kind !== 'claim' || from === undefined || !nodes.has(on.id)) continue;
    const sources = premises.get(on.id);
    if (sources) sources.add(from);
    else premises.set(on.id, new Set([from]));
  }
  const steps: Step[] = [];
  for (const [claim, sources] of premises) {
    const target = nodes.get(claim);
    if (target !== undefined)
      steps.push({ premises: [...sources], strongest: true, bearing: 'support', target });
  }
  return steps;
}
