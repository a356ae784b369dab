import type { ClaimId } from '@proviso/domain/claim';
import type { Append } from './argument-log.ts';
import type { Appended } from './argument-store.ts';
import type { Clock } from './clock.ts';
import { type JudgedGroup, judgeGroup, type Waiting } from './judge-group.ts';
import type { Draft, LiveArgument } from './live-argument.ts';
import type { RoomSocket } from './room-socket.ts';

/** An update of a page; with it the first `upTo` sync frames of its socket are dealt with. */
export type WaitingUpdate = Waiting<RoomSocket> & { readonly upTo: number };

const mostAttempts = 20;
/** In milliseconds: how long a room counts as written to by other nodes after they did. */
const sharedFor = 2_000;

/**
 * Writes the updates of a room, a group at a time: it is judged and applied in one Yjs transaction, committed in one
 * statement, and only then shown to anybody. While a commit is under way the document holds what may still be lost, so the
 * audience is held.
 */
export class GroupWriter<Within> {
  readonly #live: LiveArgument<Within>;
  readonly #clock: Clock;
  readonly #renewAccess: () => Promise<void>;
  readonly #takenIds = new Set<ClaimId>();
  readonly #elsewhere = new Map<ClaimId, boolean>();
  readonly #unfit = new Set<Uint8Array>();
  #sharedUntil = 0;

  constructor(live: LiveArgument<Within>, clock: Clock, renewAccess: () => Promise<void>) {
    this.#live = live;
    this.#clock = clock;
    this.#renewAccess = renewAccess;
  }

  /** Judges and commits a group, shows it and tells its authors. Throws where that cannot be done at all. */
  async write(group: readonly WaitingUpdate[]): Promise<void> {
    const live = this.#live;
    // What somebody sent before leaving counts; what came behind a refused update does not.
    const listenedTo = group.filter(({ from }) => !from.isRefused);
    const people = [...new Set(listenedTo.flatMap(({ person }) => (person === null ? [] : [person])))];
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      if (people.some((person) => !live.access.actors.has(person)))
        await this.#live.store.addActors(live.access, this.#live.key.debateId, people);
      const outcome = this.#isShared ? await this.#tryHeld(listenedTo) : await this.#try(listenedTo);
      if (outcome === 'access_changed') await this.#renewAccess();
      else if (outcome !== 'in_vain') {
        live.committed(outcome.append);
        return this.#settle(listenedTo, outcome);
      } else {
        const { seq } = live;
        await live.reload();
        if (live.seq > seq) this.othersWrote();
      }
    }
    throw new Error(`A group of updates could not be committed in ${mostAttempts} attempts.`);
  }

  /** Judges a group, applies it and writes it; `in_vain` where the document must be loaded anew. */
  async #try(
    group: readonly WaitingUpdate[],
    append = (placed: Append) => this.#live.store.append(this.#live.key, placed),
  ): Promise<JudgedGroup<RoomSocket> | 'in_vain'> {
    const live = this.#live;
    this.#live.audience.hold();
    const judged = judgeGroup(live.doc, group, {
      key: this.#live.key,
      access: live.access,
      clients: live.clients,
      announcedBy: (client) => this.#live.audience.presence.announcedBy(client),
      takenIds: this.#takenIds,
      elsewhere: this.#elsewhere,
      unfit: this.#unfit,
      at: new Date(this.#clock.now()).toISOString(),
    });
    if (judged.broken !== null) {
      this.#unfit.add(judged.broken);
      return 'in_vain';
    }
    const { refused } = judged;
    const isDone =
      (await this.#mayLink(judged.toLookUp)) &&
      (await this.#append(judged.append, append)) &&
      // A refusal alone passes no fence: a page may know more of the log than this room does.
      (judged.append.rows.length > 0 || refused.size === 0 || (await live.isNewest()));
    return isDone ? judged : 'in_vain';
  }

  /**
   * The same while no other node can write: what it lacks is applied first, so that nothing is judged in vain. It costs
   * two more round trips, and is done only while other nodes write here too.
   */
  async #tryHeld(
    group: readonly WaitingUpdate[],
  ): Promise<JudgedGroup<RoomSocket> | 'in_vain' | 'access_changed'> {
    const live = this.#live;
    const outcome = await this.#live.store.hold?.(this.#live.key, live.seq, async (held) => {
      if (held.missed.length > 0) this.othersWrote();
      live.follow(held.missed, held.clients);
      if (held.lockEpoch !== live.access.lockEpoch) return 'access_changed';
      return this.#try(group, (placed) => held.append(placed));
    });
    return outcome ?? 'in_vain';
  }

  get #isShared(): boolean {
    return this.#live.store.hold !== undefined && this.#clock.elapsed() < this.#sharedUntil;
  }

  /** Another node has been heard to write here. */
  othersWrote(): void {
    this.#sharedUntil = this.#clock.elapsed() + sharedFor;
  }

  /** Looks claims of other arguments up; false where one is not there, so that the group must be judged again. */
  async #mayLink(ids: ReadonlySet<ClaimId>): Promise<boolean> {
    if (ids.size === 0) return true;
    const found = new Set(await this.#live.store.linkableClaimIds(this.#live.key.debateId, [...ids]));
    for (const id of found) this.#elsewhere.set(id, true);
    const isMissing = [...ids].some((id) => !found.has(id));
    // What is not there now may be there the next time somebody asks: it holds for this group only.
    for (const id of ids) if (!found.has(id)) this.#elsewhere.set(id, false);
    return !isMissing;
  }

  /** Writes a group to the log; false where the document must be loaded anew and the group judged again. */
  async #append(draft: Draft, append: (placed: Append) => Promise<Appended>): Promise<boolean> {
    if (draft.rows.length === 0) return true;
    const appended = await append(this.#live.placed(draft));
    if (appended === 'id_taken') {
      const ids = draft.created.map(({ id }) => id);
      for (const id of await this.#live.store.takenClaimIds(this.#live.key.debateId, ids))
        this.#takenIds.add(id);
    }
    return appended === 'written';
  }

  #settle(group: readonly WaitingUpdate[], { refused, authors, hasStamps }: JudgedGroup<RoomSocket>): void {
    for (const [id, isThere] of this.#elsewhere) if (!isThere) this.#elsewhere.delete(id);
    const [onlyAuthor] = authors.size === 1 && !hasStamps ? authors : [];
    const heard = new Set<RoomSocket>();
    for (const { from, upTo } of group) {
      if (refused.has(from)) continue;
      from.handled = upTo;
      heard.add(from);
    }
    this.#live.show(onlyAuthor ?? null, heard);
    for (const [page, rejection] of refused) page.refuse(rejection);
    this.#live.audience.release();
  }
}
