import { say } from '../language/language.ts';

type Delegation = { readonly party: string; readonly agree: number; readonly disagree: number };

/** "Ukraine, Russia and Poland" */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : say.insight.and(names.slice(0, -1).join(', '), last);
}

/** Which parties' delegates agree and which do not, as a sentence; those who are even are in neither. Null where none takes a side. */
export function delegatesInWords(
  delegations: readonly Delegation[],
  nameOf: (party: string) => string,
): string | null {
  const names = (takes: (one: Delegation) => boolean) =>
    delegations.filter(takes).map(({ party }) => nameOf(party));
  const agreeing = names(({ agree, disagree }) => agree > disagree);
  const against = names(({ agree, disagree }) => agree < disagree);
  if (agreeing.length > 0 && against.length > 0)
    return say.insight.delegatesDiffer(listed(agreeing), listed(against));
  if (agreeing.length > 0) return say.insight.delegatesAgree(listed(agreeing));
  return against.length > 0 ? say.insight.delegatesAgainst(listed(against)) : null;
}
