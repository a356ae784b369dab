import * as v from 'valibot';
import { idSchema } from '../identity/identity.ts';
import type { PersonId } from '../person/person.ts';
import { atMost } from '../text/at-most.ts';
import { momentSchema } from '../time/time.ts';

/** In UTF-16 units, as the browser's text fields count. */
export const longestComment = 2000;
export const mostMentions = 20;

/** What can be discussed. */
export const discussed = ['claim', 'stance', 'suggestion'] as const;
export const discussedSchema = v.strictObject({
  kind: v.picklist(discussed, `A comment stands under one of ${discussed.join(', ')}.`),
  id: idSchema,
});
export type Discussed = v.InferOutput<typeof discussedSchema>;

// A mention is kept as a person, not as a name, so that it shows the name that the person has now.
const mention = /@\[([a-z0-9][a-z0-9-]{0,63})\]/g;

/** How a mention of a person is written in the text of a comment. */
export const mentionOf = (person: PersonId): string => `@[${person}]`;

/** A part of a comment's text: plain words, or somebody who is mentioned. */
export type CommentPart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'mention'; readonly person: PersonId };

/** The text of a comment in its parts, in order; together they are the whole text. */
export function commentParts(text: string): readonly CommentPart[] {
  const parts: CommentPart[] = [];
  let at = 0;
  for (const found of text.matchAll(mention)) {
    const [whole, person] = found;
    if (person === undefined) continue;
    if (found.index > at) parts.push({ kind: 'words', words: text.slice(at, found.index) });
    parts.push({ kind: 'mention', person });
    at = found.index + whole.length;
  }
  if (at < text.length) parts.push({ kind: 'words', words: text.slice(at) });
  return parts;
}

/** Everybody who is mentioned, each once. */
export const mentionedIn = (text: string): readonly PersonId[] => [
  ...new Set(commentParts(text).flatMap((part) => (part.kind === 'mention' ? [part.person] : []))),
];

/** A comment as it is read aloud or cut short: mentions by name. */
export const spokenComment = (text: string, nameOf: (person: PersonId) => string): string =>
  commentParts(text)
    .map((part) => (part.kind === 'words' ? part.words : `@${nameOf(part.person)}`))
    .join('');

/** Words to look for among comments. */
export const commentSearchSchema = v.pipe(
  v.string('What is looked for must be text.'),
  v.trim(),
  v.minLength(1, 'Please say what to look for.'),
  v.maxLength(200, 'What is looked for has at most 200 characters.'),
);

/** Of a comment that was withdrawn no text is left, so only a stored one may be empty. */
const storedText = v.pipe(
  v.string('A comment must be text.'),
  v.maxLength(longestComment, 'A comment has at most 2,000 characters.'),
);
const writtenText = v.pipe(
  v.string('A comment must be text.'),
  v.trim(),
  v.minLength(1, 'Please write something first.'),
  v.maxLength(longestComment, 'A comment has at most 2,000 characters.'),
  v.check(
    (text) => mentionedIn(text).length <= mostMentions,
    'A comment mentions at most 20 people. Mention fewer of them.',
  ),
);

/**
 * Something said about a claim, a stance or a suggestion, beside the argument: it counts nowhere. A comment that answers
 * none opens a thread; all others of the thread answer that one, so that a thread is one level deep and reads like a
 * conversation on the narrowest page.
 */
export const commentSchema = v.pipe(
  v.strictObject({
    id: idSchema,
    on: discussedSchema,
    /** The comment that opens the thread; null for that one itself. */
    answers: v.nullable(idSchema),
    text: storedText,
    by: idSchema,
    at: momentSchema,
    /** What it said before, oldest first, each until when. */
    earlier: v.pipe(v.array(v.strictObject({ text: storedText, until: momentSchema })), v.maxLength(1000)),
    /** Taken back by who wrote it, or hidden by a moderator with a reason. Its text is then given to nobody. */
    withdrawn: v.nullable(
      v.strictObject({ by: idSchema, at: momentSchema, reason: v.pipe(v.string(), atMost(1000)) }),
    ),
    /** That the thread it opens has come to an end. */
    settled: v.nullable(v.strictObject({ by: idSchema, at: momentSchema })),
  }),
  v.check(
    ({ text, withdrawn }) => text !== '' || withdrawn !== null,
    'A comment that stands says something.',
  ),
  v.check(({ answers, settled }) => answers === null || settled === null, 'A thread is settled as a whole.'),
);
export type Comment = v.InferOutput<typeof commentSchema>;
export type CommentId = Comment['id'];

export const newCommentSchema = v.strictObject({
  on: discussedSchema,
  answers: v.nullable(idSchema),
  text: writtenText,
});
export type NewComment = v.InferOutput<typeof newCommentSchema>;

export const commentEditSchema = v.strictObject({ text: writtenText });

/** A reason is for who hides another's comment; one's own needs none. */
export const commentWithdrawalSchema = v.strictObject({
  reason: v.pipe(v.string(), v.trim(), v.maxLength(1000, 'A reason has at most 1,000 characters.')),
});
export const commentSettlingSchema = v.strictObject({ settled: v.boolean() });

/** Everybody who wrote, hid or settled it or is mentioned in it: whom a comment cannot stand without. */
export const involvedIn = ({ by, text, earlier, withdrawn, settled }: Comment): readonly PersonId[] => [
  by,
  ...(withdrawn ? [withdrawn.by] : []),
  ...(settled ? [settled.by] : []),
  ...[text, ...earlier.map((was) => was.text)].flatMap(mentionedIn),
];

/** A comment as it is given to readers: without what it said, once it is withdrawn. */
export const asRead = (comment: Comment): Comment =>
  comment.withdrawn === null ? comment : { ...comment, text: '', earlier: [] };

export type Thread = { readonly first: Comment; readonly replies: readonly Comment[] };

/**
 * The threads of one thing, in the order they were opened, unsettled ones first. A comment whose first is not there is
 * shown as a thread of its own rather than lost.
 */
export function threads(comments: Iterable<Comment>): readonly Thread[] {
  const sorted = [...comments].sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
  const firsts = new Map<CommentId, { first: Comment; replies: Comment[] }>();
  for (const comment of sorted)
    if (comment.answers === null) firsts.set(comment.id, { first: comment, replies: [] });
  for (const comment of sorted) {
    if (comment.answers === null) continue;
    const thread = firsts.get(comment.answers);
    if (thread) thread.replies.push(comment);
    else firsts.set(comment.id, { first: comment, replies: [] });
  }
  const isSettled = ({ first }: Thread) => (first.settled === null ? 0 : 1);
  return [...firsts.values()].sort((a, b) => isSettled(a) - isSettled(b));
}
