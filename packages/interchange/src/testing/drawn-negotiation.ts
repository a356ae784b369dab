import type { Archive } from '@proviso/domain/archive';
import { offerReplyKinds } from '@proviso/domain/offer';
import { roundVoices } from '@proviso/domain/round';
import { positions } from '@proviso/domain/stance';
import fc from 'fast-check';

// Rounds, offers and signings of every shape, with their references as numbers.

const number = fc.nat(9);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });
const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = fc.option(moment, { nil: null });

export const drawnNegotiation = (text: (max: number, min?: 0 | 1) => fc.Arbitrary<string>) => ({
  rounds: some(
    fc.record({
      title: text(200, 1),
      provisions: some(number),
      of: fc.constantFrom(...roundVoices),
      anonymous: fc.boolean(),
      recordsStances: fc.boolean(),
      follows: number,
      openedBy: number,
      openedAt: moment,
      closesAt: maybe,
      closedAt: maybe,
      ended: fc.record({ revealed: fc.boolean(), at: maybe }),
      answers: some(
        fc.record({
          provision: number,
          position: fc.constantFrom(...positions),
          salience: fc.option(fc.nat(4), { nil: null }),
          reason: text(500),
          voice: number,
        }),
      ),
    }),
  ),
  offers: some(
    fc.record({
      from: number,
      to: number,
      provision: number,
      message: text(2000),
      counters: number,
      by: number,
      at: moment,
      replies: some(
        fc.record({
          stakeholder: number,
          kind: fc.constantFrom(...offerReplyKinds),
          reason: text(1000),
          by: number,
          at: moment,
        }),
      ),
    }),
  ),
  signings: some(
    fc.record({
      package: number,
      parties: some(number),
      by: number,
      at: moment,
      signatures: some(
        fc.record({ party: number, signs: fc.boolean(), reason: text(1000, 1), by: number, at: moment }),
      ),
    }),
  ),
});

type Drawn = {
  readonly [Key in keyof ReturnType<typeof drawnNegotiation>]: ReturnType<
    typeof drawnNegotiation
  >[Key] extends fc.Arbitrary<infer T>
    ? T
    : never;
};
type Existing = Readonly<Record<'people' | 'provisions' | 'parties' | 'packages', readonly string[]>>;

const at = (ids: readonly string[], i: number): string => {
  const id = ids[i % ids.length];
  if (id === undefined) throw new Error('There is nothing to refer to.');
  return id;
};
const distinct = (ids: readonly string[], numbers: readonly number[]) =>
  ids.length === 0 ? [] : [...new Set(numbers.map((i) => at(ids, i)))];

/** The drawn ones, with what they refer to. */
export function resolveNegotiation(
  drawn: Drawn,
  { people, provisions, parties, packages }: Existing,
): Pick<Archive, 'rounds' | 'roundAnswers' | 'offers' | 'offerReplies' | 'signings' | 'signatures'> {
  const asked = drawn.rounds
    .map((one) => ({ ...one, provisions: distinct(provisions, one.provisions) }))
    .filter(({ provisions: some, of }) => some.length > 0 && (of === 'everybody' || parties.length > 0))
    .map((one, i) => ({ ...one, id: `round-${i}` }));
  const revealed: string[] = [];
  const rounds = asked.map(({ answers: _, ended, follows, ...one }) => {
    const earlier = revealed.length === 0 ? null : at([...revealed, ''], follows) || null;
    if (ended.revealed && ended.at !== null) revealed.push(one.id);
    return {
      ...one,
      anonymous: one.anonymous && one.of === 'everybody',
      recordsStances: one.recordsStances && one.of === 'delegates',
      follows: earlier,
      openedBy: at(people, one.openedBy),
      revealedAt: ended.revealed ? ended.at : null,
      cancelledAt: ended.revealed ? null : ended.at,
    };
  });
  const roundAnswers = asked.flatMap(({ answers, provisions: about, of, ...one }) => {
    if (!revealed.includes(one.id)) return [];
    const anonymous = one.anonymous && of === 'everybody';
    const given = answers.map((answer, i) => {
      const voice = of === 'delegates' ? at(parties, answer.voice) : at(people, answer.voice);
      return {
        ...answer,
        id: `${one.id}-${i}`,
        round: one.id,
        provision: at(about, answer.provision),
        voice: anonymous ? `nobody-${answer.voice}` : voice,
        by: anonymous ? null : at(people, answer.voice),
      };
    });
    return [...new Map(given.map((answer) => [`${answer.voice} ${answer.provision}`, answer])).values()];
  });

  const made = parties.length < 2 || provisions.length === 0 ? [] : drawn.offers;
  const offers = made.map(({ replies: _, provision, counters, ...one }, i) => {
    const from = at(parties, one.from);
    return {
      ...one,
      id: `offer-${i}`,
      from,
      to: [
        at(
          parties.filter((id) => id !== from),
          one.to,
        ),
      ],
      choices: [{ provision: at(provisions, provision), wordings: [] }],
      counters: i === 0 ? null : `offer-${counters % i}`,
      by: at(people, one.by),
    };
  });
  const offerReplies = made.flatMap(({ replies, at: madeAt, by }, i) =>
    [...replies, { stakeholder: 0, kind: 'published' as const, reason: '', by, at: madeAt }].map(
      (reply, j) => ({
        ...reply,
        id: `reply-${i}-${j}`,
        offer: `offer-${i}`,
        stakeholder: at(parties, reply.stakeholder),
        by: at(people, reply.by),
      }),
    ),
  );

  const proposed = packages.length === 0 ? [] : drawn.signings;
  const put = proposed
    .map((one) => ({ ...one, parties: distinct(parties, one.parties) }))
    .filter((one) => one.parties.length > 0);
  const signings = put.map(({ signatures: _, ...one }, i) => ({
    ...one,
    id: `signing-${i}`,
    package: at(packages, one.package),
    by: at(people, one.by),
  }));
  const signatures = put.flatMap(({ signatures: given, parties: asked }, i) =>
    given.map(({ party, ...one }, j) => ({
      ...one,
      id: `signature-${i}-${j}`,
      signing: `signing-${i}`,
      stakeholder: at(asked, party),
      by: at(people, one.by),
    })),
  );
  return { rounds, roundAnswers, offers, offerReplies, signings, signatures };
}
