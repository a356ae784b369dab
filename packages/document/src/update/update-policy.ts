import { type ClaimId, longestClaim } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import * as Y from 'yjs';
import { claimMapOf, claimTextOf, longestWording, wordingOf } from '../argument/argument-document.ts';
import { checkNewClaims, collectNewClaims, type Fault, idTaken, notOurs, tooLong } from './new-claims.ts';
import { isEmptyUpdate, type Touch, type UpdateLimits, updateTouches } from './update-touches.ts';

export type LiveAction = 'wording.edit' | 'claim.create' | 'claim.edit';

/** What a decision about an update needs to know of the world around the document. */
export type UpdateContext = {
  /** Null where the person may; else why not. `author` is null for a claim of the update itself. */
  refusal(action: LiveAction, author: PersonId | null): Fault | null;
  /** Whether the person may write as this Yjs client. */
  ownsClient(client: number): boolean;
  /** Whether the argument has a wording: it is about a provision. */
  readonly hasWording: boolean;
  /** Whether a claim id is taken in another argument of the debate, as far as is known. */
  isTaken(claim: ClaimId): boolean;
  /** Whether there is such a claim, not a link itself, in another argument of the debate: what a link may show. */
  isElsewhere(claim: ClaimId): boolean;
  readonly limits?: UpdateLimits;
};

/** What an accepted update changes. */
export type Accepted = {
  readonly ok: true;
  /** Whether it changes nothing, so that there is nothing to apply and nothing to store. */
  readonly empty: boolean;
  readonly created: readonly ClaimId[];
  /** Claims that stood before and whose text changes. */
  readonly edited: readonly ClaimId[];
  readonly wording: boolean;
  /** The Yjs clients that it writes as. */
  readonly clients: readonly number[];
};
/** Why an update is refused, and the claim it is about if it is about one. */
export type Refused = { readonly ok: false; readonly claim: ClaimId | null } & Fault;

const nothing: Accepted = { ok: true, empty: true, created: [], edited: [], wording: false, clients: [] };

/**
 * Decides about one update before it is applied: what it changes is worked out slot by slot, and every slot is asked of the
 * permission table; new claims must be right and texts must stay within their lengths. Never throws on a bad update.
 */
export function judgeUpdate(doc: Y.Doc, update: Uint8Array, context: UpdateContext): Accepted | Refused {
  if (isEmptyUpdate(update)) return nothing;
  const found = updateTouches(doc, update, context.limits);
  if ('unfit' in found) return refuse(null, notOurs(found.unfit));
  const { touches, clients } = found;
  if (touches.length === 0) return nothing;
  // First by permission, so that whoever may not write at all hears that and nothing else.
  const drafts = collectNewClaims(doc, touches);
  const forbidden = firstForbidden(doc, touches, context);
  if (forbidden !== null) return forbidden;
  if (!(drafts instanceof Map)) return refuse(drafts.claim, drafts.fault);
  if (!clients.every((client) => context.ownsClient(client))) return refuse(null, notOurs('foreign_client'));
  for (const id of drafts.keys()) if (context.isTaken(id)) return refuse(id, idTaken);
  const wrong = checkNewClaims(doc, drafts, (id) => context.isElsewhere(id));
  if (wrong !== null) return refuse(wrong.claim, wrong.fault);
  const texts = checkTexts(doc, touches);
  if ('ok' in texts) return texts;
  const edited = [...texts.claims].filter((id) => !drafts.has(id));
  return { ok: true, empty: false, created: [...drafts.keys()], edited, wording: texts.wording, clients };
}

const refuse = (claim: ClaimId | null, { code, message }: Fault): Refused => ({
  ok: false,
  claim,
  code,
  message,
});

function firstForbidden(doc: Y.Doc, touches: readonly Touch[], context: UpdateContext): Refused | null {
  const asked = new Set<string>();
  for (const { slot, fresh } of touches) {
    const { container } = slot;
    if (container.kind === 'wording') {
      const no = context.hasWording ? context.refusal('wording.edit', null) : notOurs('no_wording');
      if (no !== null) return refuse(null, no);
    } else if (container.kind === 'claims' || fresh) {
      const no = context.refusal('claim.create', null);
      if (no !== null) return refuse(container.kind === 'claims' ? slot.key : container.claim, no);
    } else if (container.kind === 'text' && !asked.has(container.claim)) {
      asked.add(container.claim);
      const no = mayEdit(doc, container.claim, context);
      if (no !== null) return refuse(container.claim, no);
    }
  }
  return null;
}

function mayEdit(doc: Y.Doc, id: ClaimId, context: UpdateContext): Fault | null {
  // Two fields are asked for, not the claim: its text would be put together for every letter.
  const map = claimMapOf(doc, id);
  const author = map?.get('author');
  const no = context.refusal('claim.edit', typeof author === 'string' ? author : null);
  if (no !== null) return no;
  return (map?.get('archived') ?? null) === null
    ? null
    : {
        code: 'claim.archived',
        message: 'This claim has been archived, so its text can no longer be changed.',
      };
}

/** Whether only plain text goes into texts, and how long they become: what stands, and is put in, less what is taken out. */
function checkTexts(
  doc: Y.Doc,
  touches: readonly Touch[],
): Refused | { claims: Set<ClaimId>; wording: boolean } {
  const grown = new Map<ClaimId, number>();
  let wordingGrown: number | null = null;
  for (const { slot, act, content, length } of touches) {
    const { container } = slot;
    if (container.kind !== 'text' && container.kind !== 'wording') continue;
    const claim = container.kind === 'text' ? container.claim : null;
    if (act === 'insert' && !isPlainText(content)) return refuse(claim, notOurs('text_kind'));
    const by = act === 'insert' ? length : -length;
    if (claim === null) wordingGrown = (wordingGrown ?? 0) + by;
    else grown.set(claim, (grown.get(claim) ?? 0) + by);
  }
  for (const [id, by] of grown) {
    const length = (claimTextOf(doc, id)?.length ?? 0) + by;
    if (by > 0 && length > longestClaim) return refuse(id, tooLong(length));
  }
  if (wordingGrown !== null && wordingGrown > 0 && wordingOf(doc).length + wordingGrown > longestWording)
    return refuse(null, {
      code: 'wording.too_long',
      message: `The text of a provision has at most ${longestWording.toLocaleString('en')} characters.`,
    });
  return { claims: new Set(grown.keys()), wording: wordingGrown !== null };
}

// PostgreSQL's text has no NUL, so that one such character would make every commit fail.
const isPlainText = (content: Touch['content']): boolean =>
  content instanceof Y.ContentDeleted || (content instanceof Y.ContentString && !content.str.includes('\0'));
