import { type ArgumentId, subjectOf } from '@proviso/domain/argument';
import type { Source } from '@proviso/domain/evidence';
import type { Standing } from '@proviso/domain/standing';
import { placesOf } from '../argument/places-of.ts';
import type { DebateContext } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';

export type OutcomeName = {
  /** The number of a provision. */
  readonly mark: string;
  readonly heading: string;
  /** The draft of a provision. */
  readonly of: string;
  readonly inSentence: string;
  /** Its address. */
  readonly href: string;
};

/** What arguments are about, as a heading and within a sentence. */
export function outcomeNames(
  debate: DebateContext,
  given: { readonly sources: readonly Source[]; readonly stances: readonly Standing[] },
): (argument: ArgumentId) => OutcomeName {
  const placeOf = placesOf(debate.overview(), given.sources);
  const stances = new Map(given.stances.map((one) => [one.id, one]));
  const drafts = new Map(debate.overview().drafts.map(({ id, shortTitle }) => [id, shortTitle]));
  return (argument) => {
    const { kind, id } = subjectOf(argument);
    const { where, path } = placeOf(argument);
    const named = { mark: '', of: '', inSentence: say.insight.outcome, href: debate.address(path) };
    if (kind === 'provision') {
      const provision = debate.provision(id);
      if (!provision) return { ...named, heading: where };
      const { number, heading, draft } = provision;
      const of = drafts.get(draft) ?? '';
      return { ...named, mark: number, heading, of, inSentence: say.insight.point(number) };
    }
    const stance = kind === 'stance' ? stances.get(id) : undefined;
    if (!stance) return { ...named, heading: where };
    const who = debate.stakeholder(stance.stakeholder)?.shortName ?? stance.stakeholder;
    const on =
      stance.on.kind === 'provision' ? debate.provision(stance.on.id)?.heading : drafts.get(stance.on.id);
    return {
      ...named,
      heading: say.argument.stanceIs(who, say.position[stance.position], on ?? ''),
      of: say.argument.disputedStance,
    };
  };
}
