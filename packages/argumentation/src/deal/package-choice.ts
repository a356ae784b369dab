import type { PackageChoice } from '@proviso/domain/package';
import type { Choice, Deal } from './deal.ts';

/** A choice as it is saved: by the provisions that are taken, so that it can be read whatever drafts come later. */
export const toPackage = ({ matters }: Deal, choice: Choice): PackageChoice[] =>
  matters.map(({ id, options }, i) => ({
    provision: id,
    wordings: [...(options[choice[i] ?? -1]?.provisions ?? [])],
  }));

/**
 * A saved package as a choice. Null for a matter of which it says nothing (it came later), or whose wording there is no
 * longer as one option.
 */
export function fromPackage({ matters }: Deal, choices: readonly PackageChoice[]): (number | null)[] {
  const words = (ids: readonly string[]) => [...ids].sort().join(' ');
  return matters.map(({ options }) => {
    const ids = new Set(options.flatMap(({ provisions }) => provisions));
    const said = choices.find(
      ({ provision, wordings }) => ids.has(provision) || wordings.some((id) => ids.has(id)),
    );
    const at = said ? options.findIndex(({ provisions }) => words(provisions) === words(said.wordings)) : -1;
    return at < 0 ? null : at;
  });
}
