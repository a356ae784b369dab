import { type ArgumentId, subjectOf } from '@proviso/domain/argument';
import { spokenComment } from '@proviso/domain/comment';
import type { PersonId } from '@proviso/domain/person';
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { api } from '../api/client.ts';
import { readQuery } from './claim-filters.ts';
import type { Findable } from './findables.ts';

type Found = Extract<
  Awaited<ReturnType<typeof api.comments.search>>,
  { readonly ok: true }
>['value']['comments'][number];

/** In milliseconds after the last letter: the server is asked, not the page. */
const pause = 120;
const fewestLetters = 2;
const most = 6;

/** Within the debate: the discussion beside what the comment is about, or the suggestion that it is about, at the comment. */
function commentPath({ id, on, argument, claim }: Pick<Found, 'id' | 'on' | 'argument' | 'claim'>): string {
  const subject = subjectOf(argument);
  const path = subject.kind === 'provision' ? `provisions/${subject.id}` : `arguments/${argument}`;
  const query = new URLSearchParams({
    ...(claim !== null && { claim }),
    panel: on === 'suggestion' ? 'review' : 'discussion',
  });
  return `${path}?${query}#comment-${id}`;
}

/** Comments as what can be found. */
export const commentFindables = (
  found: readonly Found[],
  given: {
    readonly address: (path: string) => string;
    readonly nameOf: (person: PersonId) => string;
    readonly whereOf: (argument: ArgumentId) => string;
  },
): readonly Findable[] =>
  found.slice(0, most).map((one) => ({
    kind: 'comment',
    key: `comment ${one.id}`,
    words: spokenComment(one.text, given.nameOf),
    where: [given.nameOf(one.by), given.whereOf(one.argument)].filter(Boolean).join(', '),
    isWritten: true,
    mark: '“',
    side: null,
    to: given.address(commentPath(one)),
  }));

/** Asks the server for comments with the words of a query, which a page does not hold; a filter asks for claims alone. */
export function searchComments(
  debate: Accessor<string>,
  query: Accessor<string>,
): Accessor<readonly Found[]> {
  const [found, setFound] = createSignal<readonly Found[]>([]);
  createEffect(
    on([debate, query], ([id, asked]) => {
      const { words, filters } = readQuery(asked);
      if (filters.length > 0 || words.length < fewestLetters) return setFound([]);
      let isOver = false;
      const timer = setTimeout(async () => {
        const answer = await api.comments.search(id, words.slice(0, 200));
        // Without a connection the rest is found all the same.
        if (!isOver) setFound(answer.ok ? answer.value.comments : []);
      }, pause);
      onCleanup(() => {
        isOver = true;
        clearTimeout(timer);
      });
    }),
  );
  return found;
}
