import { claimsOf, claimTextOf, newArgumentDocument, wordingOf } from '@proviso/document/argument-document';
import { type Connection, connectArgument } from '@proviso/document/connection';
import { createClaim, orderAfter } from '@proviso/document/write-claim';
import { type Action, can } from '@proviso/domain/access';
import type { ArgumentId } from '@proviso/domain/argument';
import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import * as Y from 'yjs';
import type { Chance } from './chance.ts';
import { holdsAllOf, isContained } from './contained.ts';
import type { StoredDebate } from './stored-debate.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { Witness } from './witness.ts';

export type PageWorld = {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly debate: StoredDebate;
  readonly witness: Witness;
  readonly socketClass: (page: SimulatedPage) => typeof WebSocket;
  /** The page is of no more use: it was refused or signed out. */
  readonly ended: (page: SimulatedPage) => void;
  readonly newClaimId: (page: SimulatedPage) => ClaimId;
};

/** An honest person's page: the product's own connection, over a simulated network. */
export class SimulatedPage {
  readonly person: PersonId | null;
  readonly argument: ArgumentId;
  readonly doc: Y.Doc;
  readonly connection: Connection;
  isOnline = true;
  isGone = false;
  hasMoved = false;
  readonly #world: PageWorld;
  readonly #edits: Uint8Array[] = [];
  #saved = 0;

  constructor(
    world: PageWorld,
    { person, argument }: { readonly person: PersonId | null; readonly argument: ArgumentId },
  ) {
    this.#world = world;
    this.person = person;
    this.argument = argument;
    this.doc = newArgumentDocument();
    this.#keepClientIdSeeded();
    this.connection = connectArgument({
      url: 'ws://simulated',
      room: argument,
      doc: this.doc,
      WebSocket: world.socketClass(this),
    });
    // After the connection, so that each edit is known here under the number that it has there.
    this.doc.on('update', (update: Uint8Array, origin: unknown, _doc, transaction: Y.Transaction) => {
      if (transaction.local || origin === kept) this.#edits.push(update);
    });
    this.connection.onState(({ kind, unsaved }) => this.#told(kind, unsaved));
    this.connection.onRejected(({ code }) => {
      if (code.startsWith('update.')) world.witness.note(`${person} did nothing strange and heard ${code}`);
    });
  }

  get #mayWrite() {
    const { phase, visibility } = this.#world.debate;
    const actor = this.#world.debate.actor(this.person);
    // Now and then a page has not heard yet of what has been closed to it.
    const isBold = this.#world.chance.chance(0.04);
    return (action: Action, author?: PersonId) =>
      isBold || can(actor, action, { phase, visibility, ...(author === undefined ? {} : { author }) });
  }

  /** Gives it what an earlier page of the same person had kept. */
  takeUp(copy: Uint8Array): void {
    if (!this.isGone) Y.applyUpdate(this.doc, copy, kept);
  }

  /** Does one of the things that people do. */
  act(): void {
    if (this.isGone || this.person === null) return;
    const { chance } = this.#world;
    const dice = chance.below(20);
    if (dice < 12) this.#type();
    else if (dice < 16) this.#makeClaim();
    else if (dice < 18) this.#editWording();
    else this.connection.awareness.setLocalStateField('cursor', chance.below(100));
  }

  /** Where it is joined. */
  moveCaret(): void {
    if (this.isGone || this.connection.state().kind !== 'saved') return;
    this.hasMoved = true;
    this.connection.awareness.setLocalStateField('cursor', 'moved');
  }

  /** Whether it knows that another page is here, as whom, and where its caret has moved. */
  sees({ connection, person }: SimulatedPage): boolean {
    const state = this.connection.awareness.getStates().get(connection.awareness.clientID);
    return this.connection === connection || (state?.cursor === 'moved' && state.user?.person === person);
  }

  leave(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.connection.destroy();
  }

  #type(): void {
    const { chance } = this.#world;
    const may = this.#mayWrite;
    const mine = this.#openClaims().filter(({ author }) =>
      may('claim.edit', author ?? this.person ?? undefined),
    );
    if (mine.length === 0) return;
    const text = claimTextOf(this.doc, chance.pick(mine).id);
    if (text === null) return;
    this.doc.transact(() => change(text, chance, 460));
  }

  #makeClaim(): void {
    const { chance, debate, newClaimId } = this.#world;
    if (!this.#mayWrite('claim.create')) return;
    const open = this.#openClaims().map(({ id }) => id);
    const answers = open.length === 0 || chance.chance(0.3) ? null : chance.pick(open);
    const linkable = [...debate.rows].filter(([, { claim }]) => claim.link === null).map(([id]) => id);
    const link = chance.chance(0.1) && linkable.length > 0 ? chance.pick(linkable) : null;
    const id = newClaimId(this);
    if (claimsOf(this.doc).has(id)) return;
    createClaim(this.doc, {
      ...{ id, answers, link },
      side: answers === null ? 'pro' : chance.pick(['pro', 'con', 'undercut'] as const),
      order: orderAfter(this.doc, answers),
      ...(link === null ? { text: words(chance) } : {}),
    });
  }

  /** The claims that can be answered and edited; read lightly, for this is asked at every move. */
  #openClaims(): { readonly id: ClaimId; readonly author: PersonId | null }[] {
    const open: { id: ClaimId; author: PersonId | null }[] = [];
    for (const [id, map] of claimsOf(this.doc)) {
      if (!(map instanceof Y.Map) || (map.get('archived') ?? null) !== null || map.has('link')) continue;
      const author: unknown = map.get('author');
      open.push({ id, author: typeof author === 'string' ? author : null });
    }
    return open.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #editWording(): void {
    if (this.#mayWrite('wording.edit'))
      this.doc.transact(() => change(wordingOf(this.doc), this.#world.chance, 2_000));
  }

  #told(kind: string, unsaved: number): void {
    const { witness, debate, ended } = this.#world;
    const { replay } = debate.argument(this.argument);
    for (; this.#saved < this.#edits.length - unsaved; this.#saved++) {
      const edit = this.#edits[this.#saved];
      if (edit !== undefined && !isContained(replay, edit))
        witness.note(`${this.person} was told that an edit is saved, and it is not in the log`);
    }
    if (kind === 'saved' && !holdsAllOf(replay, this.doc))
      witness.note(`${this.person} was shown "saved" with something that is not in the log`);
    // Whatever role somebody has, it lets them read.
    if (kind === 'signed-out' && this.person !== null) witness.note(`${this.person} was sent away for good`);
    if (kind === 'refused' || kind === 'signed-out') ended(this);
  }

  /** Yjs picks client ids by chance that no seed governs. */
  #keepClientIdSeeded(): void {
    const { chance } = this.#world;
    const fresh = () => 2 + chance.below(2 ** 31);
    let id = fresh();
    this.doc.clientID = id;
    this.doc.on('afterTransactionCleanup', () => {
      if (this.doc.clientID === id) return;
      id = fresh();
      this.doc.clientID = id;
    });
  }
}

const kept = 'kept copy';
const words = (chance: Chance) => chance.pick(['Yes', 'No', 'It depends', 'Who says so?', 'So what 😀']);

function change(text: Y.Text, chance: Chance, longest: number): void {
  const { length } = text;
  const at = chance.below(length + 1);
  if (length > 0 && chance.chance(length > longest ? 1 : 0.3)) {
    const from = chance.below(length);
    text.delete(from, 1 + chance.below(Math.min(length - from, length > longest ? 400 : 6)));
  }
  if (length <= longest) text.insert(Math.min(at, text.length), words(chance).slice(0, 1 + chance.below(8)));
}
