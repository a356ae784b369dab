import { claimMapOf, readClaimOf, serverClient, wordingOf } from '@proviso/document/argument-document';
import { stampClaim } from '@proviso/document/rule-claim';
import {
  type Accepted,
  judgeUpdate,
  type LiveAction,
  type Refused,
  type UpdateContext,
} from '@proviso/document/update-policy';
import { type Actor, refusal, type Subject } from '@proviso/domain/access';
import { subjectOf } from '@proviso/domain/argument';
import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { ArgumentKey } from './argument-key.ts';
import type { Append, ClientBinding, EditedText, LogRow } from './log/argument-log.ts';
import { stamped } from './log/claim-row.ts';
import { type RoomAccess, subjectIn } from './room-access.ts';

/** One update that waits for its decision. `from` is the socket it came on; `person` is null for a visitor. */
export type Waiting<From> = {
  readonly from: From;
  readonly person: PersonId | null;
  readonly bytes: Uint8Array;
};

/** What a room knows when it decides. */
export type GroupContext = {
  readonly key: ArgumentKey;
  readonly access: RoomAccess;
  readonly clients: ReadonlyMap<number, PersonId>;
  /** Who has said in the presence that they write as a client, and has not written yet; null where nobody has. */
  readonly announcedBy: (client: number) => PersonId | null;
  readonly takenIds: ReadonlySet<ClaimId>;
  /** What is known of claims in other arguments: whether a link may show them. */
  readonly elsewhere: ReadonlyMap<ClaimId, boolean>;
  /** Updates that did not apply although they were let through: refused without another try. */
  readonly unfit: ReadonlySet<Uint8Array>;
  readonly at: Moment;
};

export type JudgedGroup<From> = {
  readonly append: Omit<Append, 'seq' | 'lockEpoch'>;
  /** Whoever had an update refused; what came behind it on the same socket is left out as well. */
  readonly refused: ReadonlyMap<From, Refused>;
  /** Whoever wrote something. */
  readonly authors: ReadonlySet<From>;
  /** Claims in other arguments that links are to show and that must be looked up before this is committed. */
  readonly toLookUp: ReadonlySet<ClaimId>;
  /** Whether the server wrote something itself, which the authors do not have yet. */
  readonly hasStamps: boolean;
  /** An update that was let through and did not apply: the document can no longer be trusted. */
  readonly broken: Uint8Array | null;
};

/**
 * Decides about a group of updates and applies those that are let in, update by update, in one Yjs transaction: an update
 * is judged by the document as it stands after the ones before it.
 */
export function judgeGroup<From>(
  doc: Y.Doc,
  group: readonly Waiting<From>[],
  context: GroupContext,
): JudgedGroup<From> {
  const rows: LogRow[] = [];
  const clients = new Map<number, PersonId>();
  const created = new Set<ClaimId>();
  const edited = new Set<ClaimId>();
  const refused = new Map<From, Refused>();
  const authors = new Set<From>();
  const toLookUp = new Set<ClaimId>();
  let wording = false;
  let hasStamps = false;
  let broken: Uint8Array | null = null;
  const judge = new GroupJudge(doc, context, { clients, toLookUp });

  doc.transact((transaction) => {
    for (const { from, person, bytes } of group) {
      if (refused.has(from)) continue;
      const judged = context.unfit.has(bytes) ? unfit : judge.judge(person, bytes);
      if (!judged.ok) {
        refused.set(from, judged);
        continue;
      }
      if (judged.empty || person === null) continue;
      if (!applies(doc, bytes)) {
        broken = bytes;
        break;
      }
      authors.add(from);
      rows.push({ by: person, bytes });
      for (const client of judged.clients) if (!context.clients.has(client)) clients.set(client, person);
      for (const id of judged.edited) if (!created.has(id)) edited.add(id);
      wording ||= judged.wording;
      if (judged.created.length > 0) {
        hasStamps = true;
        rows.push({ by: person, bytes: stampAll(doc, judged.created, person, context.at) });
        for (const id of judged.created) created.add(id);
      }
    }
    // Applying makes it a remote one, and Yjs would change the server's client id for having written in it.
    transaction.local = true;
  });

  const bindings: ClientBinding[] = [...clients].map(([client, person]) => ({ client, person }));
  const append = {
    at: context.at,
    rows,
    clients: bindings,
    created: readAll(doc, created),
    changed: [],
    edited: readTexts(doc, edited),
    wording: wording ? wordingOf(doc).toString() : null,
  };
  return { append, refused, authors, toLookUp, hasStamps, broken };
}

const unfit: Refused = {
  ok: false,
  claim: null,
  code: 'update.not_applicable',
  message: 'This change could not be understood. Please reload the page and try again.',
};

/** What a decision needs to know of the world, for one update after the other: made once a group, not once a letter. */
class GroupJudge implements UpdateContext {
  readonly hasWording: boolean;
  readonly #doc: Y.Doc;
  readonly #context: GroupContext;
  readonly #subject: Subject;
  readonly #clients: ReadonlyMap<number, PersonId>;
  readonly #toLookUp: Set<ClaimId>;
  readonly #known = new Map<PersonId | null, Rights>();
  #person: PersonId | null = null;
  #rights: Rights;

  constructor(
    doc: Y.Doc,
    context: GroupContext,
    group: { readonly clients: ReadonlyMap<number, PersonId>; readonly toLookUp: Set<ClaimId> },
  ) {
    this.#doc = doc;
    this.#context = context;
    this.#subject = subjectIn(context.access);
    this.#rights = this.#learn(null);
    this.#clients = group.clients;
    this.#toLookUp = group.toLookUp;
    this.hasWording = subjectOf(context.key.argumentId).kind === 'provision';
  }

  judge(person: PersonId | null, bytes: Uint8Array): Accepted | Refused {
    this.#person = person;
    this.#rights = this.#known.get(person) ?? this.#learn(person);
    return judgeUpdate(this.#doc, bytes, this);
  }

  refusal(action: LiveAction, author: PersonId | null) {
    return this.#rights.refusal(action, author);
  }

  #learn(person: PersonId | null): Rights {
    const actor = person === null ? null : (this.#context.access.actors.get(person) ?? null);
    const rights = new Rights(actor, this.#subject);
    this.#known.set(person, rights);
    return rights;
  }

  ownsClient(client: number): boolean {
    const owner = this.#context.clients.get(client) ?? this.#clients.get(client);
    if (owner !== undefined) return owner === this.#person;
    // Everybody learns a client's id from the presence: nobody else may write as it before its owner does.
    const announced = this.#context.announcedBy(client);
    if (announced !== null && announced !== this.#person) return false;
    return client !== serverClient && Y.getState(this.#doc.store, client) === 0;
  }

  isTaken(id: ClaimId): boolean {
    return this.#context.takenIds.has(id);
  }

  isElsewhere(id: ClaimId): boolean {
    const known = this.#context.elsewhere.get(id);
    if (known === undefined) this.#toLookUp.add(id);
    return known ?? true;
  }
}

/** What one person may do, asked of the permission table once for each thing: the same is asked for every letter. */
class Rights {
  readonly #actor: Actor;
  readonly #subject: Subject;
  readonly #known = new Map<LiveAction, Map<PersonId | null, ReturnType<typeof refusal>>>();

  constructor(actor: Actor, subject: Subject) {
    this.#actor = actor;
    this.#subject = subject;
  }

  refusal(action: LiveAction, author: PersonId | null): ReturnType<typeof refusal> {
    let byAuthor = this.#known.get(action);
    if (byAuthor === undefined) {
      byAuthor = new Map();
      this.#known.set(action, byAuthor);
    }
    const known = byAuthor.get(author);
    if (known !== undefined) return known;
    const subject = author === null ? this.#subject : { ...this.#subject, author };
    const found = refusal(this.#actor, action, subject);
    byAuthor.set(author, found);
    return found;
  }
}

/** Applies an update; false where it fails or leaves something pending, which the check is there to foresee. */
function applies(doc: Y.Doc, bytes: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, bytes);
  } catch {
    return false;
  }
  return doc.store.pendingStructs === null && doc.store.pendingDs === null;
}

/** Stamps claims and gives the stamps as an update of their own, because the log keeps each update by itself. */
function stampAll(doc: Y.Doc, ids: readonly ClaimId[], author: PersonId, createdAt: Moment): Uint8Array {
  const clock = Y.getState(doc.store, serverClient);
  for (const id of ids) stampClaim(doc, id, { author, createdAt });
  const structs = doc.store.clients.get(serverClient) ?? [];
  const written = structs.slice(Y.findIndexSS(structs, clock));
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, 1);
  encoding.writeVarUint(encoder.restEncoder, written.length);
  encoder.writeClient(serverClient);
  encoding.writeVarUint(encoder.restEncoder, clock);
  for (const struct of written) struct.write(encoder, 0);
  encoding.writeVarUint(encoder.restEncoder, 0); // stamps delete nothing
  return encoder.toUint8Array();
}

const readAll = (doc: Y.Doc, ids: ReadonlySet<ClaimId>) =>
  [...ids].map((id) => {
    const claim = readClaimOf(doc, id);
    if (claim === null) throw new Error(`The claim ${id} was let in but cannot be read.`);
    return stamped(claim);
  });

const readTexts = (doc: Y.Doc, ids: ReadonlySet<ClaimId>): EditedText[] =>
  [...ids].map((id) => {
    const map = claimMapOf(doc, id);
    const author = map?.get('author');
    const text = map?.get('text');
    if (typeof author !== 'string' || !(text instanceof Y.Text))
      throw new Error(`The text of the claim ${id} was edited and cannot be read.`);
    return { id, author, text: text.toString() };
  });
