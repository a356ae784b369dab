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
import { type Accessor, batch, createMemo, createSignal, onCleanup, untrack } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type * as Y from 'yjs';

/** The live document of an argument as Solid state: whoever reads one claim's text hears of that text only. */
export type ArgumentStore = {
  /** The claim as it stands, also an archived one; reading a field of it is tracked field by field. */
  claim(id: ClaimId): LiveClaim | undefined;
  /** The claims that show: neither archived nor below an archived one. It changes with places, never with letters. */
  readonly tree: Accessor<ClaimTree<LiveClaim>>;
  /** Archived claims, the latest first. */
  readonly archived: Accessor<readonly LiveClaim[]>;
  readonly wording: Accessor<string>;
};

/** Fields that decide where a claim shows; the rest of it changes without any other part of the page noticing. */
const places = (claim: LiveClaim) =>
  [claim.answers, claim.side, claim.order, claim.joint, claim.link, claim.archived?.at ?? null].join('\n');

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
  const initial: { [id: ClaimId]: LiveClaim | undefined } = {};
  for (const claim of start.claims) initial[claim.id] = claim;
  const [claims, setClaims] = createStore(initial);
  const [shape, setShape] = createSignal(0);
  const [wording, setWording] = createSignal(start.wording);

  const change = (changed: StoreChange) => {
    batch(() => {
      let moved = false;
      for (const [id, now] of changed.claims) {
        const before = untrack(() => claims[id]);
        if (!before || !now || places(before) !== places(now)) moved = true;
        if (before && now) setClaims(id, reconcile(now));
        else setClaims(id, now ?? undefined);
      }
      if (moved) setShape((count) => count + 1);
      if (changed.wording !== null) setWording(changed.wording);
    });
  };

  const all = createMemo(() => {
    shape();
    return untrack(() => Object.values(claims).filter((claim) => claim !== undefined));
  });
  const tree = createMemo(() => {
    const list = all();
    return untrack(() => claimTree(withoutArchived(claimTree(list))));
  });
  const archived = createMemo(() => {
    const list = all();
    return untrack(() =>
      list
        .filter((claim) => claim.archived !== null)
        .sort((a, b) => (b.archived?.at ?? '').localeCompare(a.archived?.at ?? '')),
    );
  });
  return [{ claim: (id) => claims[id], tree, archived, wording }, change];
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
