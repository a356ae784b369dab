import type { LiveClaim } from '@proviso/document/live-claim';
import { orderAfter } from '@proviso/document/write-claim';
import type { ClaimId, Side } from '@proviso/domain/claim';
import { mentionOf } from '@proviso/domain/comment';
import { newId } from '@proviso/domain/identity';
import { markKinds } from '@proviso/domain/mark';
import { choices } from '@proviso/domain/vote';
import * as v from 'valibot';
import type { Copy } from './copy.ts';
import type { Member } from './member.ts';
import { addedWords, claimWords, pieces } from './words.ts';

// What people do in a workshop, each as a page does it: in the live document, or by a command.

const open = (copy: Copy): LiveClaim[] =>
  copy.state().claims.filter(({ archived, author }) => archived === null && author !== null);
const own = (member: Member, copy: Copy) =>
  open(copy).filter(({ author, link }) => author === member.person && link === null);
const somewhere = (member: Member): Copy | null => {
  const ready = member.copies.filter((copy) => copy.isReady());
  return ready.length === 0 ? null : member.random.pick(ready);
};
const one = (member: Member, claims: readonly LiveClaim[]) =>
  claims.length === 0 ? null : member.random.pick(claims);

/** About as long as a fast typist takes for a few letters, in minutes of the hour. */
const keystrokes = 0.02;

/** Writes a claim, and gives whether it stands: whole, as from the field under a column, or letter by letter, as in the outline. */
export async function write(member: Member): Promise<boolean> {
  const { random, workshop } = member;
  const copy = somewhere(member);
  if (!copy) return false;
  const target = random.chance(0.25)
    ? null
    : one(
        member,
        open(copy).filter(({ link }) => link === null),
      );
  const answers = target?.id ?? null;
  const side: Side = target !== null && random.chance(0.15) ? 'undercut' : random.chance(0.5) ? 'pro' : 'con';
  const number = workshop.ledger.next();
  const words = claimWords(random, number);
  const id = newId();
  const { life } = copy;
  const place = { id, answers, side, order: orderAfter(copy.doc, answers) };
  copy.lookAt(answers, { kind: 'answer', answers, side });
  if (random.chance(0.5)) {
    await workshop.hour.pause(keystrokes * (words.length / 6));
    if (copy.life === life && copy.isReady()) copy.create({ ...place, text: words });
  } else {
    copy.create(place);
    copy.lookAt(id, { kind: 'claim', claim: id });
    let at = 0;
    for (const piece of pieces(random, words)) {
      if (copy.life !== life || !copy.insert(id, at, piece)) break;
      at += piece.length;
      await workshop.hour.pause(keystrokes);
    }
  }
  copy.lookAt(id, null);
  if (copy.life !== life || !workshop.ledger.claims.has(id)) return false;
  workshop.minutes.did(`wrote a ${side}`);
  return true;
}

/** Goes back to a claim of one's own, or of anybody for an editor: puts words in, takes some out again. */
export async function reword(member: Member): Promise<void> {
  const { random, workshop, role } = member;
  const copy = somewhere(member);
  const claim = copy && one(member, role === 'editor' ? wordy(copy) : own(member, copy));
  if (!copy || !claim) return;
  const words = addedWords(random);
  if (claim.text.length + words.length > 400) return;
  const at = random.chance(0.5) ? claim.text.length : claim.text.indexOf(' ') + 1;
  const { life } = copy;
  copy.lookAt(claim.id, { kind: 'claim', claim: claim.id });
  let typed = 0;
  for (const piece of pieces(random, words)) {
    if (copy.life !== life || !copy.insert(claim.id, at + typed, piece)) return;
    typed += piece.length;
    await workshop.hour.pause(keystrokes);
  }
  if (random.chance(0.4)) copy.remove(claim.id, at, words.length);
  copy.lookAt(claim.id, null);
  workshop.minutes.did(claim.author === member.person ? 'edited their claim' : 'edited another’s claim');
}
const wordy = (copy: Copy) => open(copy).filter(({ link }) => link === null);

/** Puts a claim elsewhere. */
export async function move(member: Member): Promise<void> {
  const { random } = member;
  const copy = somewhere(member);
  const claim = copy && one(member, member.role === 'editor' ? open(copy) : own(member, copy));
  if (!copy || !claim) return;
  const to = random.chance(0.3) ? null : one(member, wordy(copy));
  const answers = to?.id ?? null;
  const side = claim.side === 'undercut' && answers === null ? 'con' : claim.side;
  await member.command(
    'moved a claim',
    `/claims/${claim.id}/move`,
    { answers, side, order: orderAfter(copy.doc, answers) },
    { mayBe: ['claim.circle', 'claim.is_link'] },
  );
}

/** Says that two premises only work together, or parts them again. */
export async function join(member: Member): Promise<void> {
  const copy = somewhere(member);
  const claim = copy && one(member, member.role === 'editor' ? wordy(copy) : own(member, copy));
  if (!copy || !claim) return;
  if (claim.joint !== null && member.random.chance(0.5)) {
    await member.command('parted premises', `/claims/${claim.id}/part`, {}, { mayBe: ['claim.not_joint'] });
    return;
  }
  const beside = open(copy).filter(
    ({ id, answers, side }) => id !== claim.id && answers === claim.answers && side === claim.side,
  );
  const premise = one(
    member,
    member.role === 'editor' ? beside : beside.filter(({ author }) => author === member.person),
  );
  if (premise)
    await member.command(
      'joined premises',
      `/claims/${claim.id}/join`,
      { premise: premise.id },
      { mayBe: ['claim.not_beside', 'access.own'] },
    );
}

/** Uses a claim a second place, in another argument. */
export async function link(member: Member): Promise<void> {
  const [from, to] = member.copies;
  if (!from?.isReady() || !to?.isReady()) return;
  const claim = one(member, wordy(from));
  const target = one(member, wordy(to));
  if (claim)
    await member.command(
      'used a claim a second place',
      `/claims/${claim.id}/link`,
      {
        argument: to.argument,
        answers: target?.id ?? null,
        side: member.random.chance(0.5) ? 'pro' : 'con',
      },
      { mayBe: ['claim.is_link', 'claim.linked_already'] },
    );
}

/** Merges two claims of one argument. */
export async function merge(member: Member): Promise<void> {
  const copy = somewhere(member);
  if (!copy) return;
  const duplicate = one(member, wordy(copy));
  const beside =
    duplicate &&
    one(
      member,
      wordy(copy).filter(({ id, answers }) => id !== duplicate.id && answers === duplicate.answers),
    );
  if (beside)
    await member.command(
      'merged two claims',
      `/claims/${duplicate.id}/merge`,
      { into: beside.id },
      {
        mayBe: ['claim.merges_answer', 'claim.step_undercut', 'claim.used_elsewhere', 'claim.merges_itself'],
      },
    );
}

/** Takes a claim of one's own out, and often back in. */
export async function archive(member: Member): Promise<void> {
  const copy = somewhere(member);
  const claim = copy && one(member, own(member, copy));
  if (!claim) return;
  const answer = await member.command('archived a claim', `/claims/${claim.id}/archive`, {
    reason: 'Said better elsewhere.',
  });
  if (!answer.ok || !member.random.chance(0.6)) return;
  await member.workshop.hour.pause(0.3);
  await member.command('restored a claim', `/claims/${claim.id}/restore`);
}

export async function vote(member: Member): Promise<void> {
  const copy = somewhere(member);
  const claim = copy && one(member, wordy(copy));
  if (claim)
    await member.command('voted', '/votes', {
      claim: claim.id,
      choice: member.random.pick(choices),
      impact: member.random.chance(0.5) ? member.random.below(5) : null,
    });
}

const comments = v.object({
  comments: v.array(
    v.object({
      id: v.string(),
      answers: v.nullable(v.string()),
      on: v.object({ kind: v.string(), id: v.string() }),
    }),
  ),
});

/** Says something about a claim, to somebody. */
export async function comment(member: Member, people: readonly Member[]): Promise<void> {
  const { random } = member;
  const copy = somewhere(member);
  const claim = copy && one(member, wordy(copy));
  if (!claim) return;
  const named = random.chance(0.6) ? `${mentionOf(random.pick(people).person)}, ` : '';
  const text = `${named}what would change your mind here? <b>Not</b> a rhetorical question.`;
  const thread = random.chance(0.4)
    ? v
        .parse(comments, await member.get('/comments'))
        .comments.filter(({ on, answers }) => on.kind === 'claim' && answers === null)
    : [];
  const first = thread.length > 0 ? random.pick(thread) : null;
  const on = first?.on ?? { kind: 'claim', id: claim.id };
  await member.command(
    'said something in a discussion',
    '/comments',
    { on, answers: first?.id ?? null, text },
    // A merge takes what was said about a claim along to the other one.
    { mayBe: ['comment.elsewhere', 'comment.unknown'] },
  );
}

/** Marks a claim as in need of a decision. */
export async function mark(member: Member): Promise<void> {
  const { random } = member;
  const copy = somewhere(member);
  const claim = copy && one(member, wordy(copy));
  const other =
    copy &&
    claim &&
    one(
      member,
      wordy(copy).filter(({ id }) => id !== claim.id),
    );
  if (!claim || !other) return;
  const kind = random.pick(markKinds);
  await member.command(
    'marked a claim',
    '/marks',
    {
      claim: claim.id,
      kind,
      other: kind === 'duplicate' || kind === 'misplaced' ? other.id : null,
      note: 'Seen while reading along.',
    },
    { mayBe: ['mark.set_already'] },
  );
}

const marks = v.object({
  marks: v.array(v.object({ id: v.string(), claim: v.string(), answer: v.unknown(), settled: v.unknown() })),
});

/** Decides a mark that waits, or answers one on a claim of one's own. */
export async function decideMark(member: Member): Promise<void> {
  const waiting = v.parse(marks, await member.get('/marks')).marks.filter(({ settled }) => settled === null);
  if (waiting.length === 0) return;
  if (member.role === 'editor' || member.role === 'moderator') {
    const found = member.random.pick(waiting);
    await member.command('settled a mark', `/marks/${found.id}/settle`, {
      outcome: member.random.chance(0.5) ? 'upheld' : 'dismissed',
      reason: 'After reading both.',
    });
    return;
  }
  const mine = new Set<ClaimId>(member.copies.flatMap((copy) => own(member, copy).map(({ id }) => id)));
  const found = waiting.find(({ claim, answer }) => mine.has(claim) && answer === null);
  if (found)
    await member.command('answered a mark', `/marks/${found.id}/answer`, { text: 'The source follows.' });
}

/** Suggests other words, a new claim or another place. */
export async function suggest(member: Member): Promise<void> {
  const { random } = member;
  const copy = somewhere(member);
  const claim = copy && one(member, wordy(copy));
  if (!copy || !claim) return;
  const kind = random.pick(['wording', 'wording', 'claim', 'move'] as const);
  const reason = 'It reads better so.';
  const other = one(
    member,
    wordy(copy).filter(({ id }) => id !== claim.id),
  );
  const suggestion =
    kind === 'wording'
      ? { kind, claim: claim.id, was: claim.text, text: `${claim.text} So it is said.`, reason }
      : kind === 'claim'
        ? {
            kind,
            argument: copy.argument,
            answers: claim.id,
            side: 'con',
            text: claimWords(random, member.workshop.ledger.next()),
            reason,
          }
        : { kind, claim: claim.id, answers: other?.id ?? null, side: 'pro', reason };
  await member.command('suggested something', '/suggestions', suggestion, {
    mayBe: ['claim.circle', 'claim.is_link'],
  });
}

const suggestions = v.object({
  suggestions: v.array(
    v.object({ id: v.string(), kind: v.string(), claim: v.nullable(v.string()), settled: v.unknown() }),
  ),
});

/** Accepts or declines a suggestion that waits. */
export async function decideSuggestion(member: Member): Promise<void> {
  const { ledger, minutes } = member.workshop;
  const waiting = v
    .parse(suggestions, await member.get('/suggestions'))
    .suggestions.filter(({ settled }) => settled === null);
  if (waiting.length === 0) return;
  const found = member.random.pick(waiting);
  if (member.random.chance(0.3)) {
    await member.command('declined a suggestion', `/suggestions/${found.id}/decline`, {
      reason: 'It is said already.',
    });
    return;
  }
  const reworded = found.claim === null ? undefined : ledger.claims.get(found.claim);
  if (reworded && found.kind === 'wording') reworded.isShared = true;
  const answer = await member.command(
    'accepted a suggestion',
    `/suggestions/${found.id}/accept`,
    { rebase: true },
    { mayBe: ['claim.circle', 'claim.is_link', 'suggestion.too_long', 'claim.full'] },
  );
  if (answer.ok && found.kind === 'claim') minutes.did('suggested claims that were taken');
}

/** Writes down where a stakeholder stands. */
export async function recordStance(
  member: Member,
  {
    provisions,
    stakeholders,
    day,
  }: { provisions: readonly string[]; stakeholders: readonly string[]; day: string },
): Promise<void> {
  const { random } = member;
  await member.command('recorded a stance', '/stances', {
    stakeholder: random.pick(stakeholders),
    on: { kind: 'provision', id: random.pick(provisions) },
    wording: null,
    position: random.pick(['support', 'neutral', 'oppose', 'red-line']),
    conditions: [],
    salience: random.below(5),
    confidence: random.pick(['low', 'medium', 'high']),
    reason: 'As it was argued here.',
    kind: 'assessed',
    heldSince: day,
    heldUntil: null,
    supersedes: null,
    evidence: null,
  });
}
