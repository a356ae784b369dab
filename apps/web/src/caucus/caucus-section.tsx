import { type StandingNote, standingNotes } from '@proviso/domain/caucus';
import { createMemo, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { ById } from '../control/by-id.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { CaucusNoteItem } from './caucus-note-item.tsx';
import { NoteForm } from './note-form.tsx';

/** The same however a note is reworded. */
const firstOf = ({ note, earlier }: StandingNote) => earlier.at(-1)?.id ?? note.id;

/** A delegation's own room: its notes and its bottom lines, live for its members. */
export function CaucusSection(props: { readonly party: string }) {
  const debate = useDebate();
  const query = useQuery(() => queries.caucus(debate.id()));
  const standing = createMemo(() =>
    standingNotes(
      (query.isSuccess ? query.data : []).filter(({ stakeholder }) => stakeholder === props.party),
    ),
  );
  const notes = () => standing().filter(({ note }) => note.kind === 'note');
  /** In the order of the provisions. */
  const bottomLines = createMemo(() => {
    const about = new Map(
      standing()
        .filter(({ note }) => note.kind === 'bottom-line')
        .map((one) => [one.note.provision, one]),
    );
    return debate.overview().provisions.flatMap(({ id }) => about.get(id) ?? []);
  });
  const title = () =>
    debate.me()?.speaksFor === props.party
      ? say.caucus.title
      : say.caucus.titleOf(debate.stakeholder(props.party)?.name ?? '');
  const mayWrite = () => debate.can('caucus.write', { stakeholder: props.party });
  return (
    <section class="caucus" aria-label={title()}>
      <header>
        <h2>{title()}</h2>
        <p>{say.caucus.private}</p>
      </header>
      <h3>{say.caucus.notes}</h3>
      <ul class="caucus-notes" aria-live="polite">
        <ById each={notes()} id={firstOf} fallback={<li class="text-ink-3">{say.caucus.none}</li>}>
          {(one) => <CaucusNoteItem standing={one()} mayWrite={mayWrite()} />}
        </ById>
      </ul>
      <Show when={mayWrite()}>
        <NoteForm party={props.party} kind="note" />
      </Show>
      <h3>{say.caucus.bottomLines}</h3>
      <p class="caucus-why">{say.caucus.bottomLineWhy}</p>
      <ul class="caucus-notes" aria-live="polite">
        <ById each={bottomLines()} id={firstOf}>
          {(one) => <CaucusNoteItem standing={one()} mayWrite={mayWrite()} />}
        </ById>
      </ul>
      <Show when={mayWrite()}>
        <NoteForm
          party={props.party}
          kind="bottom-line"
          taken={bottomLines().map(({ note }) => note.provision ?? '')}
        />
      </Show>
    </section>
  );
}
