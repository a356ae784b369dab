import { readClaimOf, wordingOf } from '@proviso/document/argument-document';
import { observeArgument } from '@proviso/document/observe-argument';
import type { ClaimId } from '@proviso/domain/claim';
import type { PersonId } from '@proviso/domain/person';
import type { Moment } from '@proviso/domain/time';
import type * as Y from 'yjs';
import type { Draft, LiveArgument } from './live-argument.ts';
import { stamped } from './log/claim-row.ts';

/** A command's change of the document, and what commits with it. */
export type RoomCommand<T, Within> = {
  /** Whose command it is. */
  readonly by: PersonId;
  /** Changes the document; may run again on a newer one. Throws, before it changes anything, where it may not be done. */
  readonly change: (doc: Y.Doc) => T;
  /** The command's own rows and events, in the same transaction; the argument is locked already. */
  readonly within?: (within: Within, value: T) => Promise<void>;
};

const mostAttempts = 20;

/** Rejects with what `change` or `within` threw, or the store; the document must then be put right by `undoCommand`. */
export async function runCommand<T, Within>(
  live: LiveArgument<Within>,
  { by, change, within }: RoomCommand<T, Within>,
  at: () => Moment,
): Promise<T> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    live.audience.hold();
    const changed = new Set<ClaimId>();
    let isWordingChanged = false;
    const stop = observeArgument(live.doc, ({ claims, wording }) => {
      for (const id of claims) changed.add(id);
      isWordingChanged ||= wording;
    });
    try {
      const changing = await tryChange(live, change);
      if (changing === 'behind') continue;
      const { value } = changing;
      const draft = draftOf(live, { by, at: at(), changed, isWordingChanged });
      const append = draft.rows.length > 0 ? live.placed(draft) : null;
      if (await live.store.commit(live.key, append, async (tx) => within?.(tx, value))) {
        live.committed(draft);
        live.show();
        live.audience.release();
        return value;
      }
      await live.reload();
    } finally {
      stop();
    }
  }
  throw new Error(`A command could not be committed in ${mostAttempts} attempts.`);
}

/** Another node may have made what the command is about: what cannot be done is looked at again in the newest document. */
async function tryChange<T, Within>(
  live: LiveArgument<Within>,
  change: (doc: Y.Doc) => T,
): Promise<{ readonly value: T } | 'behind'> {
  try {
    return { value: live.doc.transact(() => change(live.doc)) };
  } catch (error) {
    if (live.emitted.length > 0 || (await live.isNewest())) throw error;
    await live.reload();
    return 'behind';
  }
}

/** After a command that failed. Its commit may have reached the log even so; the log knows. */
export async function undoCommand<Within>(live: LiveArgument<Within>): Promise<void> {
  if (live.emitted.length > 0) await live.reload();
  else live.audience.release();
}

type Change = {
  readonly by: PersonId;
  readonly at: Moment;
  readonly changed: ReadonlySet<ClaimId>;
  readonly isWordingChanged: boolean;
};

function draftOf<Within>(
  { doc, emitted }: LiveArgument<Within>,
  { by, at, changed, isWordingChanged }: Change,
): Draft {
  const claims = [...changed].flatMap((id) => readClaimOf(doc, id) ?? []);
  return {
    at,
    rows: emitted.map((bytes) => ({ by, bytes })),
    clients: [],
    created: [],
    changed: claims.map(stamped),
    edited: [],
    wording: isWordingChanged ? wordingOf(doc).toString() : null,
  };
}
