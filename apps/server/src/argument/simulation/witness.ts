import { claimsOf, serverClient, wordingOf } from '@proviso/document/argument-document';
import { messages, syncs } from '@proviso/document/wire';
import { can } from '@proviso/domain/access';
import type { PersonId } from '@proviso/domain/person';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { isContained } from './contained.ts';
import type { StoredArgument, StoredDebate } from './stored-debate.ts';

type Written = { readonly by: PersonId; readonly bytes: Uint8Array; readonly isCommand: boolean };

/** Sees what is sent, stored and shown, and notes what should not be. It knows the rules from `can` alone. */
export class Witness {
  readonly faults: string[] = [];
  readonly #sent = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  note(fault: string): void {
    if (this.faults.length < 20) this.faults.push(`${Math.round(this.#now())} ms: ${fault}`);
  }

  /** Somebody's page sends a frame. */
  sent(person: PersonId | null, frame: Uint8Array): void {
    if (frame[0] !== messages.sync || (frame[1] !== syncs.step2 && frame[1] !== syncs.update)) return;
    try {
      const payload = decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(2)));
      this.#sent.add(`${person} ${Buffer.from(payload).toString('base64')}`);
    } catch {
      // Not a whole frame: nothing that could be stored.
    }
  }

  /** A room sends a frame. */
  shown({ id, replay }: StoredArgument, person: PersonId | null, frame: Uint8Array): void {
    if (frame[0] !== messages.sync || (frame[1] !== syncs.step2 && frame[1] !== syncs.update)) return;
    const payload = decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(2)));
    if (!isContained(replay, payload)) this.note(`${person} was shown of ${id} what is not in the log`);
  }

  /** A row is committed: here it joins the replay. */
  written(debate: StoredDebate, { id, replay }: StoredArgument, { by, bytes, isCommand }: Written): void {
    const { structs, ds } = Y.decodeUpdate(bytes);
    const isServers = structs.length > 0 && structs.every((struct) => struct.id.client === serverClient);
    if (isServers && !isCommand && ds.clients.size > 0) this.note(`a stamp in ${id} deletes something`);
    if (!isServers && !this.#sent.has(`${by} ${Buffer.from(bytes).toString('base64')}`))
      this.note(`a row of ${id} is said to be by ${by}, who never sent it`);

    const actor = debate.actor(by);
    const { phase, visibility } = debate;
    const claims = claimsOf(replay);
    const may = (action: 'claim.create' | 'claim.edit' | 'wording.edit', author?: PersonId) => {
      if (!can(actor, action, { phase, visibility, ...(author === undefined ? {} : { author }) }))
        this.note(`${by} (${actor?.role ?? 'visitor'}) did ${action} in ${id} in the phase ${phase}`);
    };
    const onClaims = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const { path, keys } of isServers ? [] : events) {
        const [claim, field] = path;
        if (claim === undefined) {
          for (const [key, { action }] of keys)
            if (action === 'add') may('claim.create');
            else this.note(`${by} did ${action} to the claim ${key} of ${id}`);
        } else if (field === undefined) {
          for (const key of keys.keys()) this.note(`${by} changed ${key} of the claim ${claim}`);
        } else {
          const map = claims.get(String(claim));
          const author = map instanceof Y.Map ? map.get('author') : null;
          may('claim.edit', typeof author === 'string' ? author : undefined);
          if (map instanceof Y.Map && (map.get('archived') ?? null) !== null)
            this.note(`${by} edited the archived claim ${claim}`);
        }
      }
    };
    const onWording = () => {
      if (!isServers) may('wording.edit');
    };
    claims.observeDeep(onClaims);
    wordingOf(replay).observe(onWording);
    Y.applyUpdate(replay, bytes);
    claims.unobserveDeep(onClaims);
    wordingOf(replay).unobserve(onWording);
    if (replay.store.pendingStructs !== null || replay.store.pendingDs !== null)
      this.note(`a row of ${id} does not apply`);
  }
}
