import type { PackageChoice } from '@proviso/domain/package';
import type { DebateContext } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';

/** "6 Forces limited to 600,000 in the wording of the European text", "7 NATO membership ruled out is left out". */
export function choiceWords(debate: DebateContext, { provision, wordings }: PackageChoice): string {
  const found = debate.provision(provision);
  const what = found ? `${found.number} ${found.heading}` : provision;
  const drafts = new Set(wordings.map((id) => debate.provision(id)?.draft));
  const titles = debate
    .overview()
    .drafts.filter(({ id }) => drafts.has(id))
    .map(({ shortTitle }) => shortTitle);
  return titles.length === 0 ? say.offer.leftOut(what) : say.offer.takes(what, titles.join(', '));
}
