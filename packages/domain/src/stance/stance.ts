import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { atMost, atMostOf } from '../text/at-most.ts';
import { type Day, daySchema, momentSchema } from '../time/time.ts';

/** From support to veto; the order is that of the scale. */
export const positions = ['support', 'conditional', 'neutral', 'oppose', 'red-line'] as const;
export type Position = (typeof positions)[number];

/** Never mixed in a figure without saying so. */
export const stanceKinds = ['stated', 'assessed', 'role-played'] as const;
export type StanceKind = (typeof stanceKinds)[number];

export const conditionSchema = v.pipe(
  v.strictObject({
    text: v.pipe(v.string(), v.trim(), v.minLength(1, 'Please say what the condition is.'), atMost(500)),
    /** The provision it depends on, where it is one: "accepts 7 if 10". */
    provision: v.nullable(idSchema),
    /** The provision of whatever draft whose words it must have: "if 10, in the wording of draft B". Null: see `leftOut`. */
    wording: v.optional(v.nullable(idSchema), null),
    /** True where the deal must not have that provision: "if 10 is left out". */
    leftOut: v.optional(v.boolean('Whether it is left out is yes or no.'), false),
  }),
  v.forward(
    v.check(
      ({ provision, wording, leftOut }) => provision !== null || (wording === null && !leftOut),
      'Please choose the provision that this condition is about.',
    ),
    ['provision'],
  ),
  v.forward(
    v.check(
      ({ wording, leftOut }) => wording === null || !leftOut,
      'A provision cannot be left out and have a wording.',
    ),
    ['leftOut'],
  ),
);
export type Condition = v.InferOutput<typeof conditionSchema>;

const stanceEntries = {
  stakeholder: idSchema,
  /** A provision, or a draft as a whole. */
  on: v.strictObject({ kind: v.picklist(['provision', 'draft']), id: idSchema }),
  /** The provision of another draft whose wording it is about, where it is about that wording only. */
  wording: v.nullable(idSchema),
  position: v.picklist(positions, `A position is one of ${positions.join(', ')}.`),
  conditions: v.pipe(v.array(conditionSchema), atMostOf(20)),
  /** How much it matters to the stakeholder, 0 (not at all) to 4 (it decides); null where unknown. */
  salience: v.nullable(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0, 'Salience is 0 to 4.'),
      v.maxValue(4, 'Salience is 0 to 4.'),
    ),
  ),
  /** How sure the recorder is; null for what the stakeholder itself said or played. */
  confidence: v.nullable(v.picklist(['low', 'medium', 'high'])),
  reason: v.pipe(v.string(), v.trim(), v.maxLength(2000, 'A reason has at most 2,000 characters.')),
  kind: v.picklist(stanceKinds, `A stance is ${stanceKinds.join(', ')}.`),
  /** First time: since when, and until when, it is held. */
  heldSince: daySchema,
  heldUntil: v.nullable(daySchema),
  /** The stance that this one corrects. */
  supersedes: v.nullable(idSchema),
  /** The claims it rests on. */
  restsOn: v.optional(
    v.pipe(
      v.array(idSchema),
      v.maxLength(20, 'A stance rests on at most 20 claims.'),
      v.check((ids) => new Set(ids).size === ids.length, 'A claim is named once.'),
    ),
    [],
  ),
};

type Checked = Pick<
  v.InferOutput<v.StrictObjectSchema<typeof stanceEntries, undefined>>,
  'heldSince' | 'heldUntil' | 'position' | 'conditions' | 'reason'
>;

/** What must hold between the entries of a stance: where it does not, why, by the entry to change. */
const faultsOf = ({ heldSince, heldUntil, position, conditions, reason }: Checked) => [
  ...(heldUntil !== null && heldUntil < heldSince
    ? [{ key: 'heldUntil', message: 'It cannot end before it begins.' } as const]
    : []),
  ...(position === 'conditional' && conditions.length === 0
    ? [{ key: 'conditions', message: 'Please say on what conditions.' } as const]
    : []),
  ...(position === 'red-line' && reason.length === 0
    ? [{ key: 'reason', message: 'A red line needs a reason.' } as const]
    : []),
];

const isSound = <S extends Checked>() =>
  v.rawCheck<S>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input: Checked = dataset.value;
    for (const { key, message } of faultsOf(input))
      addIssue({ message, path: [{ type: 'object', origin: 'value', input, key, value: input[key] }] });
  });

/** Where a stakeholder stands. Records are only ever added; a correction names what it supersedes. */
export const stanceSchema = v.pipe(
  v.strictObject({
    id: idSchema,
    ...stanceEntries,
    /** Second time: when it was written down, by the server's clock, and by whom. */
    recordedAt: momentSchema,
    recordedBy: idSchema,
  }),
  isSound(),
);
export type Stance = v.InferOutput<typeof stanceSchema>;
export type StanceId = Stance['id'];

/** A quote that comes with a stance; a stated one cannot be recorded without. */
export const stanceEvidenceSchema = v.strictObject({
  source: idSchema,
  quote: v.pipe(v.string(), v.trim(), v.minLength(1, 'Please give the passage.'), atMost(2000)),
  verbatim: v.boolean(),
  locator: v.pipe(v.string(), atMost(100)),
});

export const newStanceSchema = v.pipe(
  v.strictObject({ ...stanceEntries, evidence: v.nullable(stanceEvidenceSchema) }),
  isSound(),
  v.forward(
    v.check(
      ({ kind, evidence }) => kind !== 'stated' || evidence !== null,
      'A stated stance needs the quote it rests on. Without one, record it as assessed.',
    ),
    ['evidence'],
  ),
);
export type NewStance = v.InferOutput<typeof newStanceSchema>;

/** Whether a stance is held on a day. */
export const isHeldOn = (stance: Pick<Stance, 'heldSince' | 'heldUntil'>, day: Day): boolean =>
  stance.heldSince <= day && (stance.heldUntil === null || day <= stance.heldUntil);
