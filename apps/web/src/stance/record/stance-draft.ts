import type { Condition, NewStance, Position, Stance, StanceKind } from '@proviso/domain/stance';
import type { Day } from '@proviso/domain/time';
import type { CellAddress } from '../matrix/matrix-address.ts';

/** A stance as it stands in the form: text fields are text, what is not chosen yet is null. */
export type StanceDraft = {
  position: Position | null;
  kind: StanceKind;
  heldSince: string;
  heldUntil: string;
  conditions: Condition[];
  reason: string;
  salience: number | null;
  confidence: NewStance['confidence'];
  wording: string | null;
  restsOn: readonly string[];
  source: string;
  quote: string;
  verbatim: boolean;
  locator: string;
};

export const noCondition: Condition = { text: '', provision: null, wording: null, leftOut: false };

/** What a new record starts from: an empty one, or the one it corrects. */
export function startingDraft(kind: StanceKind, day: Day, corrects: Stance | null): StanceDraft {
  return {
    position: corrects?.position ?? null,
    kind: corrects?.kind ?? kind,
    heldSince: corrects?.heldSince ?? day,
    heldUntil: corrects?.heldUntil ?? '',
    conditions: corrects && corrects.conditions.length > 0 ? corrects.conditions : [noCondition],
    reason: corrects?.reason ?? '',
    salience: corrects?.salience ?? null,
    confidence: corrects?.confidence ?? null,
    wording: corrects?.wording ?? null,
    restsOn: corrects?.restsOn ?? [],
    source: '',
    quote: '',
    verbatim: false,
    locator: '',
  };
}

/** The conditions of which anything was said. One that names a provision without words is refused, not dropped. */
export const begun = (conditions: readonly Condition[]): Condition[] =>
  conditions.filter(({ text, provision }) => text.trim() !== '' || provision !== null);

/** The input the schema reads. What a form of that kind and position does not ask for does not go along. */
export function inputOf(draft: StanceDraft, cell: CellAddress, corrects: Stance | null): unknown {
  const cites = draft.source !== '' || draft.quote.trim() !== '';
  return {
    stakeholder: cell.stakeholder,
    // What is corrected may stand in this cell by its wording alone.
    on: corrects?.on ?? cell.on,
    wording: draft.wording,
    position: draft.position,
    conditions: draft.position === 'conditional' ? begun(draft.conditions) : [],
    salience: draft.salience,
    confidence: draft.kind === 'assessed' ? draft.confidence : null,
    reason: draft.reason,
    kind: draft.kind,
    heldSince: draft.heldSince,
    heldUntil: draft.heldUntil === '' ? null : draft.heldUntil,
    supersedes: corrects?.id ?? null,
    restsOn: [...draft.restsOn],
    evidence: cites
      ? { source: draft.source, quote: draft.quote, verbatim: draft.verbatim, locator: draft.locator }
      : null,
  };
}
