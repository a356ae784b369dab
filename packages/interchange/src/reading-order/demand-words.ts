import type { Condition } from '@proviso/domain/stance';

/**
 * What a condition asks of a deal, in words: " (provision 10)", " (provision 10 left out)", " (provision 10, in the wording
 * of X)"; empty where it is words alone. `name` says how the provision is called here, `wording` the one whose words it asks for.
 */
export function demandWords(
  { provision, wording, leftOut }: Condition,
  call: { readonly name: (id: string) => string; readonly wording: (id: string) => string },
): string {
  if (provision === null) return '';
  const about = `provision ${call.name(provision)}`;
  if (leftOut) return ` (${about} left out)`;
  return wording === null ? ` (${about})` : ` (${about}, in the wording of ${call.wording(wording)})`;
}
