import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import type { Issue } from '../issue/issue.ts';
import type { PersonId } from '../person/person.ts';
import type { ProvisionId } from '../provision/provision.ts';
import type { StakeholderId } from '../stakeholder/stakeholder.ts';
import { positions } from '../stance/stance.ts';
import { type Moment, momentSchema } from '../time/time.ts';

/** Who is asked: delegates, each for their stakeholder, or everybody who takes part, each for themselves. */
export const roundVoices = ['delegates', 'everybody'] as const;

const roundEntries = {
  title: v.pipe(
    v.string('A title must be text.'),
    v.trim(),
    v.minLength(1, 'Please say what the round asks.'),
    v.maxLength(200, 'A title has at most 200 characters.'),
  ),
  provisions: v.pipe(
    v.array(idSchema),
    v.minLength(1, 'A round asks about at least one provision.'),
    v.maxLength(20, 'A round asks about at most 20 provisions: nobody answers more in one sitting.'),
    v.check((ids) => new Set(ids).size === ids.length, 'A provision is asked about once.'),
  ),
  of: v.picklist(roundVoices, 'A round asks delegates or everybody.'),
  /** Nobody learns who answered, nor after the reveal who answered what; who moved is drawn without names. */
  anonymous: v.boolean(),
  /** The reveal writes the delegates' answers down as role-played stances. */
  recordsStances: v.boolean(),
  /** The revealed round of which this one is a further take, on the same provisions or some of them. */
  follows: v.nullable(idSchema),
};

const delegatesAreNamed = ({ of, anonymous }: { of: string; anonymous: boolean }) =>
  of === 'everybody' || !anonymous;
const onlyDelegatesTakeStances = ({ of, recordsStances }: { of: string; recordsStances: boolean }) =>
  of === 'delegates' || !recordsStances;
const sentences = {
  named: 'A delegate answers for a party, and parties are named. Ask everybody for an anonymous round.',
  stances: "A participant's own answer is not a stakeholder's stance; only a round of delegates records any.",
};

/**
 * One blind round of questions. Until it is revealed, an answer leaves the server for the person who gave it and for nobody
 * else; a cancelled round is never revealed.
 */
export const roundSchema = v.pipe(
  v.strictObject({
    id: idSchema,
    ...roundEntries,
    openedBy: idSchema,
    openedAt: momentSchema,
    /** When its time runs out, by the server's clock; null where it runs until somebody closes it. */
    closesAt: v.nullable(momentSchema),
    closedAt: v.nullable(momentSchema),
    revealedAt: v.nullable(momentSchema),
    cancelledAt: v.nullable(momentSchema),
  }),
  v.check((round) => delegatesAreNamed(round), sentences.named),
  v.check((round) => onlyDelegatesTakeStances(round), sentences.stances),
  v.check(
    ({ revealedAt, cancelledAt }) => revealedAt === null || cancelledAt === null,
    'A round is revealed or cancelled, not both.',
  ),
);
export type Round = v.InferOutput<typeof roundSchema>;
export type RoundId = Round['id'];

export const mostRoundSeconds = 24 * 3600;
const secondsSchema = v.pipe(
  v.number('A time is a number of seconds.'),
  v.integer('A time is a whole number of seconds.'),
  v.minValue(10, 'Nobody can answer in less than 10 seconds.'),
  v.maxValue(mostRoundSeconds, 'A round runs for at most a day.'),
);

export const newRoundSchema = v.pipe(
  v.strictObject({
    ...roundEntries,
    /** How long it runs; null where it runs until it is closed. */
    seconds: v.nullable(secondsSchema),
  }),
  v.check((round) => delegatesAreNamed(round), sentences.named),
  v.check((round) => onlyDelegatesTakeStances(round), sentences.stances),
);
export type NewRound = v.InferOutput<typeof newRoundSchema>;

export const roundExtensionSchema = v.strictObject({ seconds: secondsSchema });

export type RoundState = 'open' | 'closed' | 'revealed' | 'cancelled';

/** What a round is at a moment of the server's: one whose time has run out is closed, whoever notices. */
export function roundState(
  {
    closesAt,
    closedAt,
    revealedAt,
    cancelledAt,
  }: Pick<Round, 'closesAt' | 'closedAt' | 'revealedAt' | 'cancelledAt'>,
  now: Moment,
): RoundState {
  if (cancelledAt !== null) return 'cancelled';
  if (revealedAt !== null) return 'revealed';
  return closedAt !== null || (closesAt !== null && closesAt <= now) ? 'closed' : 'open';
}

const answerEntries = {
  provision: idSchema,
  position: v.picklist(positions, `A position is one of ${positions.join(', ')}.`),
  /** How much it matters to whoever answers, 0 (not at all) to 4 (it decides); null where not said. */
  salience: v.nullable(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0, 'Salience is 0 to 4.'),
      v.maxValue(4, 'Salience is 0 to 4.'),
    ),
  ),
  reason: v.pipe(
    v.string('A reason must be text.'),
    v.trim(),
    v.maxLength(500, 'A reason has at most 500 characters.'),
  ),
};

/** An answer as it is given. Answers are only ever added; the last one before the close counts. */
export const newRoundAnswerSchema = v.strictObject({
  ...answerEntries,
  /** The stakeholder it is given for in a round of delegates, so that nobody answers for a party they no longer speak for. */
  stakeholder: v.nullable(idSchema),
});
export type NewRoundAnswer = v.InferOutput<typeof newRoundAnswerSchema>;

/** An answer that was revealed: the one that counts of each voice on each provision. */
export const roundAnswerSchema = v.strictObject({
  id: idSchema,
  round: idSchema,
  ...answerEntries,
  /**
   * Whose it is throughout a round and its further takes: a stakeholder in a round of delegates, else a person, and in an
   * anonymous round a name that leads to nobody.
   */
  voice: idSchema,
  /** Null in an anonymous round. */
  by: v.nullable(idSchema),
});
export type RoundAnswer = v.InferOutput<typeof roundAnswerSchema>;

/** What a delegate's answer lacks to become a stance; what people say for themselves lacks nothing. */
export function answerIssues(
  { of }: Pick<Round, 'of'>,
  { position, reason }: Pick<NewRoundAnswer, 'position' | 'reason'>,
): readonly Issue[] {
  if (of === 'everybody' || reason !== '') return [];
  if (position === 'red-line') return [{ where: 'reason', message: 'A red line needs a reason.' }];
  if (position === 'conditional') return [{ where: 'reason', message: 'Please say on what condition.' }];
  return [];
}

/** How far a round is, without a word of what was answered: voices that are asked, have begun, and are through. */
export type RoundCount = {
  readonly round: RoundId;
  readonly asked: number;
  readonly begun: number;
  readonly done: number;
};

/** How many provisions of a round with names a voice has answered: for the facilitator, who waits for the last ones. */
export type RoundVoice = { readonly voice: PersonId | StakeholderId; readonly answered: number };

/** A person's own answer in a round, as given last. */
export type OwnRoundAnswer = Pick<RoundAnswer, 'round' | 'provision' | 'position' | 'salience' | 'reason'> & {
  readonly provision: ProvisionId;
};

/** A revealed round with its answers: all of it in one event, so that everybody sees it in the same moment. */
export type RevealedRound = { readonly round: Round; readonly answers: readonly RoundAnswer[] };
