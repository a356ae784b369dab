import { commentParts, mentionOf } from '@proviso/domain/comment';
import type { PersonId } from '@proviso/domain/person';

// While one writes, a mention reads "@Name"; what is stored names the person. Between the two stands the list of who was
// picked, in the order of the text for people of one name.

export type Mentioned = { readonly id: PersonId; readonly name: string };
export type CommentDraft = { readonly text: string; readonly mentioned: readonly Mentioned[] };

/** What of a text is the name that is being written behind an @, up to the caret. */
export type MentionQuery = { readonly from: number; readonly to: number; readonly name: string };

const longestName = 80;

/** Where the caret stands in a name behind an @ that begins a word; null elsewhere. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const before = text.slice(Math.max(0, caret - longestName - 1), caret);
  const at = before.lastIndexOf('@');
  if (at < 0 || /[\n@]/.test(before.slice(at + 1)) || /[\p{L}\p{N}_]/u.test(before.charAt(at - 1)))
    return null;
  const from = caret - before.length + at;
  return { from, to: caret, name: before.slice(at + 1) };
}

/** Puts somebody in the place of what was written of their name; says where the caret is then. */
export function mention(
  { text, mentioned }: CommentDraft,
  { from, to }: MentionQuery,
  person: Mentioned,
): { readonly draft: CommentDraft; readonly caret: number } {
  const name = `@${person.name} `;
  const rest = text.slice(to).replace(/^ /, '');
  const before = inText(text.slice(0, from), mentioned).length;
  const others = inText(text, mentioned);
  return {
    draft: {
      text: text.slice(0, from) + name + rest,
      mentioned: [...others.slice(0, before), person, ...others.slice(before)].map(
        ({ id, name: called }) => ({
          id,
          name: called,
        }),
      ),
    },
    caret: from + name.length,
  };
}

type Place = Mentioned & { readonly at: number };

/** Those mentions that the text still has, each where it stands. Longer names first: "@Ann Lee" is not "@Ann". */
function inText(text: string, mentioned: readonly Mentioned[]): readonly Place[] {
  const names = [...new Set(mentioned.map(({ name }) => name))].sort((a, b) => b.length - a.length);
  const places: Place[] = [];
  const isTaken = (at: number) => places.some((one) => at >= one.at && at <= one.at + one.name.length);
  for (const name of names) {
    const people = mentioned.filter((one) => one.name === name);
    let nth = 0;
    for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
      const person = people[Math.min(nth, people.length - 1)];
      if (person === undefined || isTaken(at)) continue;
      nth += 1;
      places.push({ ...person, at });
    }
  }
  return places.sort((a, b) => a.at - b.at);
}

/** The text as it is stored. */
export function storedText({ text, mentioned }: CommentDraft): string {
  let stored = '';
  let end = 0;
  for (const { at, id, name } of inText(text, mentioned)) {
    stored += text.slice(end, at) + mentionOf(id);
    end = at + name.length + 1;
  }
  return stored + text.slice(end);
}

/** A stored text as one writes on it. */
export function draftOf(text: string, nameOf: (person: PersonId) => string): CommentDraft {
  const mentioned: Mentioned[] = [];
  const shown = commentParts(text).map((part) => {
    if (part.kind === 'words') return part.words;
    const name = nameOf(part.person);
    mentioned.push({ id: part.person, name });
    return `@${name}`;
  });
  return { text: shown.join(''), mentioned };
}
