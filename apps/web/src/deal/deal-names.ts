import type { Choice, Deal, Option } from '@proviso/argumentation/deal';
import type { Caught } from '@proviso/argumentation/evaluate-package';
import type { Objection } from '@proviso/argumentation/objections';
import type { Change } from '@proviso/argumentation/trades';
import type { Turn } from '@proviso/argumentation/turns';
import type { DebateContext } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';

export type DealNames = ReturnType<typeof createDealNames>;

/** What matters, options, parties and objections are called on the page. */
export function createDealNames(debate: DebateContext, deal: () => Deal) {
  const drafts = () => new Map(debate.overview().drafts.map((draft) => [draft.id, draft.shortTitle]));
  const draftName = (id: string) => drafts().get(id) ?? id;
  const optionName = ({ draft }: Pick<Option, 'draft'>) =>
    draft === null ? say.deal.leaveOut : draftName(draft);
  const provision = (matter: number) => debate.provision(deal().matters[matter]?.id ?? '');
  const number = (matter: number) => provision(matter)?.number ?? '';
  const party = (at: number) => debate.stakeholder(deal().parties[at]?.id ?? '')?.shortName ?? '';
  /** "6", or "Leaked draft" where it is about a draft as a whole. */
  const place = ({ matter, standing }: Caught) =>
    matter === null ? draftName(standing.on.id) : number(matter);
  /** "point 6 of Leaked draft", "Leaked draft as a whole" */
  const words = ({ on }: Caught['standing']) => {
    if (on.kind === 'draft') return say.deal.wholeDraft(draftName(on.id));
    const text = debate.provision(on.id);
    return say.deal.pointOf(text?.number ?? '', draftName(text?.draft ?? ''));
  };
  return {
    draft: draftName,
    option: optionName,
    provision,
    number,
    heading: (matter: number) => provision(matter)?.heading ?? '',
    party,
    fullParty: (at: number) => debate.stakeholder(deal().parties[at]?.id ?? '')?.name ?? '',
    place,
    /** "6: European text" */
    change({ matter, option }: Change): string {
      const to = deal().matters[matter]?.options[option];
      return say.deal.change(number(matter), to ? optionName(to) : '');
    },
    /** "6 took “European text”", for a sentence that begins with "If". */
    went({ matter, option }: Change): string {
      const to = deal().matters[matter]?.options[option];
      return to && to.draft !== null
        ? say.deal.went(number(matter), optionName(to))
        : say.deal.wentOut(number(matter));
    },
    /** An objection as a sentence of its own, and why. */
    objection({ party: who, standing, dependence }: Objection): {
      readonly text: string;
      readonly why: string;
    } {
      if (!dependence)
        return { text: say.deal.redLineOn(party(who), words(standing)), why: standing.stance?.reason ?? '' };
      const { condition, on } = dependence;
      return {
        text: say.deal.onlyIf(party(who), words(standing), on ? number(on.matter) : null),
        why: condition.text,
      };
    },
    /** What becomes of an objection, for the end of a sentence. Null where it is the same thing in other words. */
    turn(turn: Turn): string | null {
      if (turn.kind === 'new') {
        const { standing, dependence } = turn.objection;
        const who = party(turn.objection.party);
        return dependence
          ? say.deal.unmetThen(who, words(standing))
          : say.deal.redLineThen(who, words(standing));
      }
      const { party: at, matter, becomes } = turn;
      const who = party(at);
      const where = matter === null ? say.deal.onWhole : say.deal.onPoint(number(matter));
      if (turn.kind === 'condition') return say.deal.conditionBecomes[turn.becomes](who, where);
      if (becomes === 'red-line' || becomes === 'met' || becomes === 'open') return null;
      if (becomes === 'gone') return say.deal.redLineGone(who, where);
      if (becomes === 'unknown') return say.deal.redLineUnknown(who, where);
      return say.deal.redLineTo(who, where, say.position[becomes].toLowerCase());
    },
  };
}

/** Where one choice differs from another. */
export const changesBetween = (from: Choice, to: Choice): readonly Change[] =>
  to.flatMap((option, matter) => (option === from[matter] ? [] : [{ matter, option }]));

/** A utility with its sign, so that a minus is never overlooked: "+12", "−3", "0". */
export const signed = (value: number): string =>
  value > 0 ? `+${Math.round(value)}` : value < 0 ? `−${Math.abs(Math.round(value))}` : '0';
