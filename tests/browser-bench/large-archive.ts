import { archiveSchema } from '@proviso/domain/archive';
import { type Position, positions, type StanceKind, stanceKinds } from '@proviso/domain/stance';
import { provisoPrinter } from '@proviso/interchange/print-proviso';
import * as v from 'valibot';

const at = '2026-01-05T09:00:00.000Z';
const day = (number: number) =>
  new Date(Date.parse('2025-01-01') + number * 86_400_000).toISOString().slice(0, 10);
const order = (i: number) => `a${String(i).padStart(4, '0')}`;
const analysts = ['ann', 'ben', 'cem'];

/** The same draws each time: numbers from 0 up to what is given. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 1;
    return (state >>> 8) % below;
  };
}

const draft = (id: string, i: number) => ({
  id,
  title: `Draft ${i + 1}`,
  shortTitle: `Draft ${i + 1}`,
  issuer: '',
  date: day(i * 10),
  status: 'proposed',
  provenance: '',
});
const provision = (id: string, i: number, ofDraft: string) => ({
  id,
  draft: ofDraft,
  parent: null,
  number: String(i + 1),
  heading: `What provision ${i + 1} is about`,
  text: `What ${ofDraft} says of it.`,
  themes: [`Theme ${Math.floor(i / 10)}`],
  gives: [],
  receives: [],
  certainty: 'confirmed',
  certaintyNote: '',
  order: order(i),
});
const stakeholder = (i: number) => ({
  id: `s${i}`,
  name: `Stakeholder ${i}`,
  shortName: `Party ${i}`,
  kind: 'state',
  parent: null,
  part: 'unknown',
  consentNeeded: i < 8,
  note: '',
  order: order(i),
});
const stance = (
  i: number,
  draw: (below: number) => number,
  given: {
    stakeholder: string;
    provision: string;
    position: Position;
    kind: StanceKind;
    dependsOn: string | null;
  },
) => ({
  id: `st${i}`,
  stakeholder: given.stakeholder,
  on: { kind: 'provision', id: given.provision },
  wording: null,
  position: given.position,
  conditions: [{ text: 'If it is paid for', provision: given.dependsOn }],
  salience: draw(5),
  confidence: null,
  reason: 'A reason of the usual length, which is a sentence or two of plain words about the matter.',
  kind: given.kind,
  heldSince: day(draw(365)),
  heldUntil: null,
  supersedes: null,
  recordedAt: `${day(365 + draw(5))}T12:00:00.000Z`,
  recordedBy: analysts[draw(3)],
});

function print(title: string, parts: object): string {
  const archive = {
    debate: { title, summary: '', phase: 'argue', visibility: 'private', votes: 'open', createdAt: at },
    people: analysts.map((id) => ({ id, name: id, role: 'owner', speaksFor: null })),
    lineage: [],
    sources: [],
    credibility: [],
    claims: [],
    citations: [],
    votes: [],
    ...parts,
  };
  return provisoPrinter.print(v.parse(archiveSchema, archive)).text;
}

const from = <T>(list: readonly T[], i: number): T => {
  const found = list[i];
  if (found === undefined) throw new Error(`There is no ${i} of ${list.length}.`);
  return found;
};

/** A debate of 200 provisions, 40 stakeholders and so many stances, over a year, as a file. */
export function largeMatrix(stances: number): string {
  const draw = drawer(7);
  return print('A large matrix', {
    drafts: [draft('d', 0)],
    provisions: Array.from({ length: 200 }, (_, i) => provision(`p${i}`, i, 'd')),
    stakeholders: Array.from({ length: 40 }, (_, i) => stakeholder(i)),
    stances: Array.from({ length: stances }, (_, i) =>
      stance(i, draw, {
        stakeholder: `s${draw(40)}`,
        provision: `p${draw(200)}`,
        position: from(positions, draw(5)),
        kind: from(stanceKinds, draw(3)),
        dependsOn: null,
      }),
    ),
  });
}

/**
 * A debate in which 8 parties have taken a position on each of three wordings of 28 provisions, some on the condition that
 * another provision is in the deal.
 */
export function largeDeal(): string {
  const draw = drawer(11);
  const drafts = ['d0', 'd1', 'd2'];
  const wordings = drafts.flatMap((id) =>
    Array.from({ length: 28 }, (_, i) => provision(`${id}-p${i}`, i, id)),
  );
  return print('A large deal', {
    drafts: drafts.map(draft),
    provisions: wordings,
    lineage: drafts.slice(1).flatMap((id) =>
      Array.from({ length: 28 }, (_, i) => ({
        id: `l-${id}-${i}`,
        kind: 'amended',
        draft: id,
        earlier: `d0-p${i}`,
        later: `${id}-p${i}`,
        note: '',
      })),
    ),
    stakeholders: Array.from({ length: 8 }, (_, i) => stakeholder(i)),
    stances: wordings.flatMap(({ id }, w) =>
      Array.from({ length: 8 }, (_, party) => {
        const chance = draw(20);
        // A red line here and there; most of what is said lies between.
        const position = from(positions, chance === 0 ? 4 : chance % 4);
        return stance(w * 8 + party, draw, {
          stakeholder: `s${party}`,
          provision: id,
          position,
          kind: 'assessed',
          dependsOn: position === 'conditional' && draw(2) === 0 ? `d0-p${draw(28)}` : null,
        });
      }),
    ),
  });
}
