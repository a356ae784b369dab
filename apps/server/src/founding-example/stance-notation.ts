import type { Citation } from '@proviso/domain/evidence';
import type { Condition, Position, Stance } from '@proviso/domain/stance';
import type { Day, Moment } from '@proviso/domain/time';
import { later } from './moments.ts';

/** A stance, and the citation that a stated one rests on. */
export type Recorded = { readonly stance: Stance; readonly citations: readonly Citation[] };

/** A condition; with a point, one that depends on that point of the leaked draft. */
export const given = (text: string, point?: number): Condition => ({
  text,
  provision: point === undefined ? null : `leaked-${point}`,
  wording: null,
  leftOut: false,
});

type Extra = {
  readonly id?: string;
  readonly wording?: string;
  readonly since?: Day;
  readonly conditions?: readonly Condition[];
  readonly supersedes?: string;
  /** The claims it rests on. */
  readonly restsOn?: readonly string[];
};

/** A number is a point of the leaked draft, a text a draft as a whole. */
export type Subject = number | 'leaked' | 'e3' | 'ua20';
type Recording = { readonly by: string; readonly at: Moment };

const onSubject = (subject: Subject): Stance['on'] =>
  typeof subject === 'number'
    ? { kind: 'provision', id: `leaked-${subject}` }
    : { kind: 'draft', id: subject };

const stance = (
  kind: Stance['kind'],
  { by, at }: Recording,
  who: string,
  subject: Subject,
  position: Position,
  salience: number | null,
  confidence: Stance['confidence'],
  reason: string,
  { id, wording, since, conditions = [], supersedes, restsOn = [] }: Extra,
): Stance => ({
  id: id ?? `${who}-${subject}-${position}-${kind === 'assessed' ? by : `${kind}-${since}`}`,
  stakeholder: who,
  on: onSubject(subject),
  wording: wording ?? null,
  position,
  conditions: [...conditions],
  salience,
  confidence,
  reason,
  kind,
  heldSince: since ?? '2025-11-20',
  heldUntil: null,
  supersedes: supersedes ?? null,
  restsOn: [...restsOn],
  recordedAt: at,
  recordedBy: by,
});

/** What a party said or did in public, on a day, with the report it rests on (told in own words). */
export function stated(
  recording: Recording,
  who: string,
  subject: Subject,
  position: Position,
  salience: number | null,
  reason: string,
  rest: Extra & {
    readonly since: Day;
    readonly source: string;
    readonly passage: string;
    readonly locator?: string;
  },
): Recorded {
  const record = stance('stated', recording, who, subject, position, salience, null, reason, rest);
  return {
    stance: record,
    citations: [
      {
        id: `on-${record.id}`,
        on: { kind: 'stance', id: record.id },
        source: rest.source,
        quote: rest.passage,
        verbatim: false,
        locator: rest.locator ?? '',
        addedBy: recording.by,
        addedAt: later(recording.at, 2),
      },
    ],
  };
}

/** What an analyst thinks a party holds. */
export const assessed = (
  recording: Recording,
  who: string,
  subject: Subject,
  position: Position,
  salience: number | null,
  confidence: 'low' | 'medium' | 'high',
  reason: string,
  extra: Extra = {},
): Recorded => ({
  stance: stance('assessed', recording, who, subject, position, salience, confidence, reason, extra),
  citations: [],
});

/** What a delegate played in the exercise. */
export const played = (
  recording: Recording,
  who: string,
  subject: Subject,
  position: Position,
  salience: number | null,
  reason: string,
  extra: Extra & { readonly since: Day },
): Recorded => ({
  stance: stance('role-played', recording, who, subject, position, salience, null, reason, extra),
  citations: [],
});
