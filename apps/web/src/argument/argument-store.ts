import {
  type ArgumentState,
  readArgument,
  readClaimOf,
  wordingOf,
} from '@proviso/document/argument-document';
import type { LiveClaim } from '@proviso/document/live-claim';
import { observeArgument } from '@proviso/document/observe-argument';
import type { ClaimId } from '@proviso/domain/claim';
import { type ClaimTree, claimTree } from '@proviso/domain/claim-tree';
import { type Accessor, batch, createMemo, createSignal, getListener, onCleanup, untrack } from 'solid-js';
import type * as Y from 'yjs';
import { Bell, isSamePlace, WatchedClaim } from './watched-claim.ts';

/** The live document of an argument as Solid state: whoever reads one claim's text hears of that text only. */
export type ArgumentStore = {
  /** The claim as it stands, also an archived one; its words and the rest of it are tracked apart. */
  claim(id: ClaimId): LiveClaim | undefined;
  /** The claims that show: neither archived nor below an archived one. It changes with places, never with letters. */
  readonly tree: Accessor<ClaimTree<LiveClaim>>;
  /** Archived claims, the latest first. */
  readonly archived: Accessor<readonly LiveClaim[]>;
  readonly wording: Accessor<string>;
};

/** What changed: the claims by id as they now stand (null: gone), and the wording where it is another. */
export type StoreChange = {
  readonly claims: Iterable<readonly [ClaimId, LiveClaim | null]>;
  readonly wording: string | null;
};

/** Follows a document until the owner is disposed. The cost of a change is that of the claims it names. */
export function createArgumentStore(doc: Y.Doc): ArgumentStore {
  const [store, change] = createClaimStore(readArgument(doc));
  const stop = observeArgument(doc, (changed) =>
    change({
      claims: [...changed.claims].map((id) => [id, readClaimOf(doc, id)]),
      wording: changed.wording ? wordingOf(doc).toString() : null,
    }),
  );
  onCleanup(stop);
  return store;
}

/** An argument as Solid state, wherever it comes from, and the way to bring it up to date. */
export function createClaimStore(
  start: ArgumentState,
): readonly [store: ArgumentStore, change: (changed: StoreChange) => void] {
  const claims = new Map<ClaimId, WatchedClaim>();
  for (const claim of start.claims) claims.set(claim.id, new WatchedClaim(claim));
  /** Of ids that somebody has asked for: rung when the claim comes or goes. */
  const presence = new Map<ClaimId, Bell>();
  const [shape, setShape] = createSignal(0);
  const [wording, setWording] = createSignal(start.wording);

  /** Takes one claim in; whether the argument has another shape by it. */
  const take = (id: ClaimId, now: LiveClaim | null): boolean => {
    const known = claims.get(id);
    const before = known?.now;
    if (known && now) known.become(now);
    else {
      if (now) claims.set(id, new WatchedClaim(now));
      else claims.delete(id);
      presence.get(id)?.ring();
    }
    return !before || !now || !isSamePlace(before, now);
  };
  const change = (changed: StoreChange) => {
    batch(() => {
      let isReshaped = false;
      for (const [id, now] of changed.claims) isReshaped = take(id, now) || isReshaped;
      if (isReshaped) setShape((count) => count + 1);
      if (changed.wording !== null) setWording(changed.wording);
    });
  };
  const claim = (id: ClaimId) => {
    if (getListener() !== null) {
      const bell = presence.get(id) ?? new Bell();
      presence.set(id, bell);
      bell.hear();
    }
    return claims.get(id);
  };

  const tree = createMemo(() => {
    shape();
    return untrack(() => shownTree([...claims.values()]));
  });
  const archived = createMemo(() => {
    shape();
    return untrack(() =>
      [...claims.values()]
        .filter(({ now }) => now.archived !== null)
        .sort((a, b) => (b.archived?.at ?? '').localeCompare(a.archived?.at ?? '')),
    );
  });
  return [{ claim, tree, archived, wording }, change];
}

function shownTree(claims: readonly LiveClaim[]): ClaimTree<LiveClaim> {
  const tree = claimTree(claims);
  return claims.some(({ archived }) => archived !== null) ? claimTree(withoutArchived(tree)) : tree;
}

function withoutArchived(tree: ClaimTree<LiveClaim>): readonly LiveClaim[] {
  const shown: LiveClaim[] = [];
  const open = [...tree.answersTo(null)];
  for (let claim = open.pop(); claim; claim = open.pop()) {
    if (claim.archived !== null) continue;
    shown.push(claim);
    open.push(...tree.answersTo(claim.id));
  }
  return shown;
}
