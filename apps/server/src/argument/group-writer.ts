import type { ClaimId } from '@proviso/domain/claim';
import type { Clock } from '../clock/clock.ts';
import type { Appended } from './argument-store.ts';
import { type JudgedGroup, judgeGroup, type Waiting } from './judge-group.ts';
import type { Draft, LiveArgument } from './live-argument.ts';
import type { Append } from './log/argument-log.ts';
import type { RoomSocket } from './socket/room-socket.ts';

/** An update of a page; with it the first `upTo` sync frames of its socket are dealt with. */
export type WaitingUpdate = Waiting<RoomSocket> & { readonly upTo: number };

/** What is stored and not yet shown. */
type Unshown = {
  readonly judged: JudgedGroup<RoomSocket>;
  readonly group: readonly WaitingUpdate[];
  readonly updates: readonly Uint8Array[];
  readonly upTo: number;
};

const mostAttempts = 20;
/** In milliseconds: how long a room counts as written to by other nodes after they did. */
const sharedFor = 2_000;

/**
 * Writes the updates of a room, a group at a time: it is judged and applied in one Yjs transaction, committed in one
 * statement, and only then shown to anybody. While a commit is under way the document holds what may still be lost, so the
 * audience is held. Where many are here, showing a group takes longer than storing it: so the next one is already on its way
 * to the database while a group is shown.
 */
export class GroupWriter<Within> {
  readonly #live: LiveArgument<Within>;
  readonly #clock: Clock;
  readonly #renewAccess: () => Promise<void>;
  readonly #takenIds = new Set<ClaimId>();
  readonly #elsewhere = new Map<ClaimId, boolean>();
  readonly #unfit = new Set<Uint8Array>();
  #sharedUntil = 0;
  #unshown: Unshown | null = null;

  constructor(live: LiveArgument<Within>, clock: Clock, renewAccess: () => Promise<void>) {
    this.#live = live;
    this.#clock = clock;
    this.#renewAccess = renewAccess;
  }

  /**
   * Judges and commits a group, which is then to be shown: by `show`, or while the next one is written. Throws where it
   * cannot be done at all.
   */
  async write(group: readonly WaitingUpdate[]): Promise<void> {
    const live = this.#live;
    // What somebody sent before leaving counts; what came behind a refused update does not.
    const listenedTo = group.filter(({ from }) => !from.isRefused);
    // Where pages wait for the document as it is stored, or the log must be followed, there is nothing to be ahead of.
    if (this.#isShared || live.audience.isAwaited) this.show();
    const people = [...new Set(listenedTo.flatMap(({ person }) => (person === null ? [] : [person])))];
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      if (people.some((person) => !live.access.actors.has(person))) {
        this.show();
        await this.#live.store.addActors(live.access, this.#live.key.debateId, people);
      }
      const outcome = this.#isShared ? await this.#tryHeld(listenedTo) : await this.#try(listenedTo);
      if (outcome === 'access_changed') await this.#renewAccess();
      else if (outcome !== 'in_vain') {
        live.committed(outcome.append);
        // What is not there now may be there the next time somebody asks: it holds for this group only.
        for (const [id, isThere] of this.#elsewhere) if (!isThere) this.#elsewhere.delete(id);
        this.#unshown = { judged: outcome, group: listenedTo, updates: live.takeEmitted(), upTo: live.seq };
        // Nothing that came behind a refused update is judged any more.
        if (outcome.refused.size > 0) this.show();
        return;
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
    const storing = judged.broken === null ? this.#store(judged, append) : null;
    if (judged.broken !== null) this.#unfit.add(judged.broken);
    storing?.catch(() => {}); // it may fail before it is waited for, and is waited for in any case
    if (this.#unshown !== null) await this.#showMeanwhile(this.#unshown);
    return (await storing) ? judged : 'in_vain';
  }

  async #store(
    { append: draft, refused, toLookUp }: JudgedGroup<RoomSocket>,
    append: (placed: Append) => Promise<Appended>,
  ): Promise<boolean> {
    return (
      (await this.#mayLink(toLookUp)) &&
      (await this.#append(draft, append)) &&
      // A refusal alone passes no fence: a page may know more of the log than this room does.
      (draft.rows.length > 0 || refused.size === 0 || (await this.#live.isNewest()))
    );
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
      // Before what others wrote since is shown to who may read no longer.
      if (held.lockEpoch !== live.access.lockEpoch) return 'access_changed';
      live.follow(held.missed, held.clients);
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

  /** Shows what is stored and not yet shown. Nothing may be judged since. */
  show(): void {
    if (this.#unshown === null) return;
    this.#showStored(this.#unshown);
    this.#live.audience.release();
  }

  /** The next group is judged and on its way: two turns, because the driver sends what it was given in the next one. */
  async #showMeanwhile(unshown: Unshown): Promise<void> {
    for (let turn = 0; turn < 2; turn++)
      await new Promise<void>((resolve) => {
        this.#clock.soon(resolve);
      });
    this.#showStored(unshown);
  }

  #showStored({ judged: { refused, authors, hasStamps }, group, updates, upTo }: Unshown): void {
    this.#unshown = null;
    const [onlyAuthor] = authors.size === 1 && !hasStamps ? authors : [];
    const heard = new Set<RoomSocket>();
    for (const { from, upTo } of group) {
      if (refused.has(from)) continue;
      from.handled = upTo;
      heard.add(from);
    }
    this.#live.audience.show(updates, { upTo, except: onlyAuthor ?? null, heard });
    for (const [page, rejection] of refused) page.refuse(rejection);
  }
}
