import { archiveSchema } from '@proviso/domain/archive';
import { positions, stanceKinds } from '@proviso/domain/stance';
import { provisoPrinter } from '@proviso/interchange/print-proviso';
import * as v from 'valibot';

const at = '2026-01-05T09:00:00.000Z';
const day = (number: number) =>
  new Date(Date.parse('2025-01-01') + number * 86_400_000).toISOString().slice(0, 10);

/** A debate of 200 provisions, 40 stakeholders and so many stances, over a year, as a file. The same each time. */
export function largeMatrix(stances: number): string {
  let state = 7;
  const draw = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 1;
    return (state >>> 8) % below;
  };
  const order = (i: number) => `a${String(i).padStart(4, '0')}`;
  const archive = {
    debate: {
      title: 'A large matrix',
      summary: '',
      phase: 'argue',
      visibility: 'private',
      votes: 'open',
      createdAt: at,
    },
    people: ['ann', 'ben', 'cem'].map((id) => ({ id, name: id, role: 'owner', speaksFor: null })),
    drafts: [
      {
        id: 'd',
        title: 'The draft',
        shortTitle: 'Draft',
        issuer: '',
        date: '2025-01-01',
        status: 'proposed',
        provenance: '',
      },
    ],
    provisions: Array.from({ length: 200 }, (_, i) => ({
      id: `p${i}`,
      draft: 'd',
      parent: null,
      number: String(i + 1),
      heading: `What provision ${i + 1} is about`,
      text: '',
      themes: [`Theme ${Math.floor(i / 10)}`],
      gives: [],
      receives: [],
      certainty: 'confirmed',
      certaintyNote: '',
      order: order(i),
    })),
    stakeholders: Array.from({ length: 40 }, (_, i) => ({
      id: `s${i}`,
      name: `Stakeholder ${i}`,
      shortName: `Party ${i}`,
      kind: 'state',
      parent: null,
      part: 'unknown',
      consentNeeded: i < 8,
      note: '',
      order: order(i),
    })),
    stances: Array.from({ length: stances }, (_, i) => ({
      id: `st${i}`,
      stakeholder: `s${draw(40)}`,
      on: { kind: 'provision', id: `p${draw(200)}` },
      wording: null,
      position: positions[draw(5)],
      conditions: [{ text: 'If it is paid for', provision: null }],
      salience: draw(5),
      confidence: null,
      reason: 'A reason of the usual length, which is a sentence or two of plain words about the matter.',
      kind: stanceKinds[draw(3)],
      heldSince: day(draw(365)),
      heldUntil: null,
      supersedes: null,
      recordedAt: `${day(365 + draw(5))}T12:00:00.000Z`,
      recordedBy: ['ann', 'ben', 'cem'][draw(3)],
    })),
    lineage: [],
    sources: [],
    credibility: [],
    claims: [],
    citations: [],
    votes: [],
  };
  return provisoPrinter.print(v.parse(archiveSchema, archive)).text;
}
