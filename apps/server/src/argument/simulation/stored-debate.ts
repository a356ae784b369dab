import { newArgumentDocument, wordingOf } from '@proviso/document/argument-document';
import { seedUpdate } from '@proviso/document/seed-argument';
import type { Actor } from '@proviso/domain/access';
import type { ArgumentId } from '@proviso/domain/argument';
import type { Claim, ClaimId } from '@proviso/domain/claim';
import type { Phase, Visibility } from '@proviso/domain/debate';
import type { PersonId, Role } from '@proviso/domain/person';
import * as Y from 'yjs';
import type { Appended, Checkpoint, NumberedRow } from '../argument-store.ts';
import type { Append } from '../log/argument-log.ts';
import type { StampedClaim } from '../log/claim-row.ts';
import { Lock } from './lock.ts';
import type { Witness } from './witness.ts';

export type StoredArgument = {
  readonly id: ArgumentId;
  readonly lock: Lock;
  readonly log: NumberedRow[];
  readonly clients: Map<number, PersonId>;
  readonly checkpoints: Checkpoint[];
  /** The log's replay, kept up with each commit. */
  readonly replay: Y.Doc;
  lockEpoch: number;
  wording: string;
};

/** What is stored, as of the last commit. Nothing here takes time: a commit is one moment. */
export class StoredDebate {
  readonly id = 'peace';
  readonly arguments = new Map<ArgumentId, StoredArgument>();
  readonly rows = new Map<ClaimId, { readonly argument: ArgumentId; readonly claim: StampedClaim }>();
  readonly roles = new Map<PersonId, Role>();
  readonly lock = new Lock();
  readonly #witness: Witness;
  phase: Phase = 'argue';
  visibility: Visibility = 'public';
  onCommit: (argument: StoredArgument) => void = () => {};

  constructor(witness: Witness) {
    this.#witness = witness;
  }

  add(id: ArgumentId, wording: string, claims: readonly Omit<Claim, 'argument'>[]): void {
    const bytes = seedUpdate({ wording, claims });
    const replay = newArgumentDocument();
    Y.applyUpdate(replay, bytes);
    const log = [{ seq: 1, by: 'mod', bytes }];
    const rest = { clients: new Map(), checkpoints: [], lockEpoch: 0, wording };
    this.arguments.set(id, { id, lock: new Lock(), log, replay, ...rest });
    for (const { editedAt, ...claim } of claims) this.rows.set(claim.id, { argument: id, claim });
  }

  argument(id: ArgumentId): StoredArgument {
    const found = this.arguments.get(id);
    if (found === undefined) throw new Error(`There is no argument ${id}.`);
    return found;
  }

  actor(person: PersonId | null): Actor {
    const role = person === null ? undefined : this.roles.get(person);
    return person === null || role === undefined ? null : { person, role, speaksFor: null };
  }

  /** Whether a group may be written, as the database would say. */
  fence(argument: StoredArgument, append: Append): Appended {
    if (argument.log.length !== append.seq || argument.lockEpoch !== append.lockEpoch) return 'behind';
    return append.created.some(({ id }) => this.rows.has(id)) ? 'id_taken' : 'written';
  }

  /** Commits a group that passed the fence. */
  write(argument: StoredArgument, append: Append, isCommand: boolean): void {
    for (const { client, person } of append.clients) {
      if (argument.clients.has(client)) throw new Error(`The client ${client} is bound already.`);
      argument.clients.set(client, person);
    }
    for (const row of append.rows) {
      const { by, bytes } = row;
      this.#witness.written(this, argument, { by, bytes, isCommand });
      argument.log.push({ by, bytes, seq: argument.log.length + 1 });
    }
    for (const claim of append.created) this.rows.set(claim.id, { argument: argument.id, claim });
    for (const claim of append.changed)
      if (this.rows.get(claim.id)?.argument === argument.id)
        this.rows.set(claim.id, { argument: argument.id, claim });
    for (const { id, text } of append.edited) {
      const row = this.rows.get(id);
      if (row?.argument !== argument.id) throw new Error(`There is no row of the claim ${id} to write to.`);
      this.rows.set(id, { ...row, claim: { ...row.claim, text } });
    }
    if (append.wording !== null) argument.wording = append.wording;
    this.onCommit(argument);
  }

  /** Changes who may do what; every live room must decide anew. */
  changeAccess(change: () => void): void {
    change();
    for (const argument of this.arguments.values()) argument.lockEpoch++;
  }

  /** The first thing in which the rows, a checkpoint and the log's replay differ. */
  difference(readClaims: (doc: Y.Doc) => ReadonlyMap<ClaimId, StampedClaim>): string | null {
    const seen = new Set<ClaimId>();
    for (const { id, replay, wording, checkpoints, log } of this.arguments.values()) {
      if (wordingOf(replay).toString() !== wording) return `the wording of ${id} differs from its row`;
      for (const [claim, stands] of readClaims(replay)) {
        seen.add(claim);
        const row = this.rows.get(claim);
        if (JSON.stringify(row?.claim, keys) !== JSON.stringify(stands, keys) || row?.argument !== id)
          return `the claim ${claim} is ${JSON.stringify(stands, keys)}, its row ${JSON.stringify(row?.claim, keys)}`;
      }
      for (const { seq, bytes } of checkpoints) {
        const asOf = newArgumentDocument();
        for (const row of log.slice(0, seq)) Y.applyUpdate(asOf, row.bytes);
        if (Buffer.compare(Y.encodeStateAsUpdate(asOf), bytes) !== 0)
          return `the checkpoint ${seq} of ${id} differs from its log`;
      }
    }
    for (const id of this.rows.keys()) if (!seen.has(id)) return `the row ${id} has no claim`;
    return null;
  }
}

const keys = [
  ...['id', 'answers', 'side', 'order', 'joint', 'link', 'text', 'archived', 'author', 'createdAt'],
  ...['by', 'at', 'reason'],
];
