import { type ArgumentId, subjectOf } from '@proviso/domain/argument';
import type { Source } from '@proviso/domain/evidence';
import type { DebateOverview } from '../api/contract.ts';
import { say } from '../language/language.ts';

/** How an argument is called, and its address within the debate. */
export function placesOf(
  overview: Pick<DebateOverview, 'provisions'>,
  sources: readonly Source[],
): (argument: ArgumentId) => { readonly where: string; readonly path: string } {
  const provisions = new Map(overview.provisions.map((one) => [one.id, one]));
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  return (argument) => {
    const { kind, id } = subjectOf(argument);
    const provision = kind === 'provision' ? provisions.get(id) : undefined;
    if (provision) return { where: say.argument.point(provision.number), path: `provisions/${id}` };
    const title = titles.get(id);
    const where = kind === 'source' && title ? say.find.disputed(title) : say.argument.anotherArgument;
    return { where: where.slice(0, 40), path: `arguments/${argument}` };
  };
}
