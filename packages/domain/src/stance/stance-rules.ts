import type { Issue } from '../issue/issue.ts';
import type { Day } from '../time/time.ts';
import type { NewStance, Stance, StanceId } from './stance.ts';

/** Why a stance that its schema passed cannot be added: a stable code, a sentence, and where it is wrong. */
export type StanceRefusal = {
  readonly code:
    | 'stance.in_the_future'
    | 'stance.depends_on_itself'
    | 'stance.unknown'
    | 'stance.corrects_another_cell'
    | 'stance.already_corrected';
  readonly message: string;
  readonly issues: readonly Issue[];
};

/** Why what a stance says cannot be, whatever else is recorded; null where it can. `today` is the server's day, in UTC. */
export function entryRefusal(
  entry: Pick<NewStance, 'on' | 'wording' | 'conditions' | 'heldSince'>,
  today: Day,
): StanceRefusal | null {
  if (entry.heldSince > today) {
    const message = `By the server’s clock it is ${today}: ${entry.heldSince} has not come yet.`;
    return { code: 'stance.in_the_future', message, issues: [{ where: 'heldSince', message }] };
  }
  const issues = dependsOnItself(entry);
  const [first] = issues;
  return first ? { code: 'stance.depends_on_itself', message: first.message, issues } : null;
}

/** "7 if 7" says nothing, and of another wording of 7 one says where one stands by a stance on that wording. */
function dependsOnItself({
  on,
  wording,
  conditions,
}: Pick<NewStance, 'on' | 'wording' | 'conditions'>): readonly Issue[] {
  const own = new Set([...(on.kind === 'provision' ? [on.id] : []), wording]);
  return conditions.flatMap((condition, i) =>
    condition.provision !== null &&
    (own.has(condition.provision) || own.has(condition.wording ?? condition.provision))
      ? [
          {
            where: `conditions.${i}.provision`,
            message:
              'A stance cannot depend on the provision it is about. For other words of it, choose the wording that the stance is about.',
          },
        ]
      : [],
  );
}

/** A stance that is to be corrected, and whether another record did that already. */
export type Correctable = {
  readonly stance: Pick<Stance, 'stakeholder' | 'on' | 'kind'>;
  readonly isCorrected: boolean;
};

/**
 * Why a stance cannot correct the record it names; null where it can. A correction stays in its cell and kind, and a stance is
 * corrected once: the next correction corrects the first. `named` is null where there is no such record.
 */
export function correctionRefusal(
  entry: Pick<Stance, 'stakeholder' | 'on' | 'kind'> & { readonly supersedes: StanceId },
  named: Correctable | null,
): StanceRefusal | null {
  if (named === null)
    return {
      code: 'stance.unknown',
      message: 'The stance to correct is not in this debate.',
      issues: [{ where: 'supersedes', message: `There is no stance ${entry.supersedes} in this debate.` }],
    };
  const { stance, isCorrected } = named;
  if (
    stance.stakeholder !== entry.stakeholder ||
    stance.on.kind !== entry.on.kind ||
    stance.on.id !== entry.on.id ||
    stance.kind !== entry.kind
  )
    return {
      code: 'stance.corrects_another_cell',
      message: 'A correction stays with the same stakeholder, provision and kind.',
      issues: [],
    };
  if (isCorrected)
    return {
      code: 'stance.already_corrected',
      message: 'That stance was corrected already. Look at the cell again and correct the newer one.',
      issues: [],
    };
  return null;
}
