import type { PackageChoice } from '@proviso/domain/package';
import type { DebateContext } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';

/** "6 in the wording of the European text", "7 is left out". */
export function choiceWords(debate: DebateContext, { provision, wordings }: PackageChoice): string {
  const number = debate.provision(provision)?.number ?? provision;
  const drafts = new Set(wordings.map((id) => debate.provision(id)?.draft));
  const titles = debate
    .overview()
    .drafts.filter(({ id }) => drafts.has(id))
    .map(({ shortTitle }) => shortTitle);
  return titles.length === 0 ? say.offer.leftOut(number) : say.offer.takes(number, titles.join(', '));
}
