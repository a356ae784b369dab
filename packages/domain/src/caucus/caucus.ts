import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import { momentSchema } from '../time/time.ts';

/** A note for the delegation to read, or what it would accept at the worst on one provision. */
export const caucusNoteKinds = ['note', 'bottom-line'] as const;

const noteEntries = {
  /** The delegation whose room it stands in. */
  stakeholder: idSchema,
  kind: v.picklist(caucusNoteKinds, 'A caucus holds notes and bottom lines.'),
  /** The provision it is about; a note may be about none. */
  provision: v.nullable(idSchema),
  /** Empty where it takes back what it follows. */
  text: v.pipe(
    v.string('A note must be text.'),
    v.trim(),
    v.maxLength(2000, 'A note has at most 2,000 characters.'),
  ),
  /** The note that this one replaces; the earlier wording stays readable. */
  follows: v.nullable(idSchema),
};
type Checked = { readonly kind: string; readonly provision: string | null };
type Said = { readonly text: string; readonly follows: string | null };
const namesItsProvision = ({ kind, provision }: Checked) => kind === 'note' || provision !== null;
const saysSomething = ({ text, follows }: Said) => text !== '' || follows !== null;
const sentences = {
  provision: 'A bottom line is about a provision.',
  text: 'Please write something.',
};

/**
 * What a delegation writes for itself. Its delegates and the moderators read it; no export carries it. Notes are only ever
 * added: a changed one follows the one it changes.
 */
export const caucusNoteSchema = v.pipe(
  v.strictObject({ id: idSchema, ...noteEntries, by: idSchema, at: momentSchema }),
  v.check((note) => namesItsProvision(note), sentences.provision),
  v.check((note) => saysSomething(note), sentences.text),
);
export type CaucusNote = v.InferOutput<typeof caucusNoteSchema>;

export const newCaucusNoteSchema = v.pipe(
  v.strictObject(noteEntries),
  v.check((note) => namesItsProvision(note), sentences.provision),
  v.check((note) => saysSomething(note), sentences.text),
);
export type NewCaucusNote = v.InferOutput<typeof newCaucusNoteSchema>;

/** A note as it stands, and how it was worded before: the newest of the earlier ones first. */
export type StandingNote = { readonly note: CaucusNote; readonly earlier: readonly CaucusNote[] };

/** The notes that stand, in the order in which they were first written; what was taken back stands no longer. */
export function standingNotes(notes: readonly CaucusNote[]): readonly StandingNote[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const followed = new Set(notes.map(({ follows }) => follows));
  const chain = (note: CaucusNote): CaucusNote[] => {
    const found: CaucusNote[] = [];
    let at = note.follows === null ? undefined : byId.get(note.follows);
    while (at && !found.includes(at)) {
      found.push(at);
      at = at.follows === null ? undefined : byId.get(at.follows);
    }
    return found;
  };
  const begun = ({ note, earlier }: StandingNote) => earlier.at(-1)?.at ?? note.at;
  return notes
    .filter(({ id, text }) => !followed.has(id) && text !== '')
    .map((note) => ({ note, earlier: chain(note) }))
    .sort((a, b) => (begun(a) < begun(b) ? -1 : begun(a) > begun(b) ? 1 : 0));
}
