import type { LiveClaim } from '@proviso/document/live-claim';
import { type ArgumentId, argumentId } from '@proviso/domain/argument';
import type { ClaimId, Side } from '@proviso/domain/claim';
import type { Provision } from '@proviso/domain/provision';
import type { ArgumentContext, Placing } from '../../argument/argument-context.tsx';
import { say } from '../../language/language.ts';
import { mayAnswer } from './claim-moves.ts';

/** Something that a claim could answer, or be joined with. */
export type PlaceTarget = {
  readonly key: string;
  readonly argument: ArgumentId;
  /** Null: the argument's subject itself. */
  readonly answers: ClaimId | null;
  readonly words: string;
  readonly where: string;
  /** Null for a subject, which shows its mark instead. */
  readonly side: Side | null;
  readonly mark: string;
  readonly isHere: boolean;
};

/** What may be chosen: claims of the argument in reading order; for a second place, those of all others behind them. */
export function placeTargets(
  argument: Pick<ArgumentContext, 'argument' | 'store' | 'subject' | 'rows' | 'whereOf'>,
  provisions: readonly Provision[],
  claim: LiveClaim,
  how: Placing,
): readonly PlaceTarget[] {
  const { store } = argument;
  const inHere = (one: LiveClaim, where: string): PlaceTarget => ({
    key: one.id,
    argument: argument.argument,
    answers: one.id,
    words: one.text,
    where,
    side: one.side,
    mark: '',
    isHere: true,
  });
  if (how === 'join')
    return store
      .tree()
      .on(claim.side, claim.answers)
      .filter(({ id, joint }) => id !== claim.id && (joint === null || joint !== claim.joint))
      .map((one) => inHere(one, ''));

  const { mark, text } = argument.subject();
  const subject: PlaceTarget = {
    key: argument.argument,
    argument: argument.argument,
    answers: null,
    words: text,
    where: say.place.itself,
    side: null,
    mark,
    isHere: true,
  };
  const here = [...store.tree().walk()].flatMap(({ claim: one, depth }) => {
    const fits =
      how === 'move' ? mayAnswer(store, claim.id, one.id) : one.link === null && one.id !== claim.id;
    return fits ? [inHere(one, say.place.level(depth))] : [];
  });
  if (how === 'move') return [subject, ...here];

  const subjects = provisions.flatMap(({ id, number, heading }): PlaceTarget[] => {
    const other = argumentId({ kind: 'provision', id });
    if (other === argument.argument) return [];
    const where = argument.whereOf(other).label;
    return [
      {
        key: other,
        argument: other,
        answers: null,
        words: heading,
        where,
        side: null,
        mark: number,
        isHere: false,
      },
    ];
  });
  const elsewhere = argument.rows().flatMap((row): PlaceTarget[] =>
    row.argument === argument.argument
      ? []
      : [
          {
            key: row.id,
            argument: row.argument,
            answers: row.id,
            words: row.text,
            where: argument.whereOf(row.argument).label,
            side: row.side,
            mark: '',
            isHere: false,
          },
        ],
  );
  return [subject, ...here, ...subjects, ...elsewhere];
}
