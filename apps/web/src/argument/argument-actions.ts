import { createClaim, orderBetween } from '@proviso/document/write-claim';
import type { ClaimId } from '@proviso/domain/claim';
import { newId } from '@proviso/domain/identity';
import type * as Y from 'yjs';
import { api } from '../api/client.ts';
import type { Answer } from '../api/problem.ts';
import type { Place } from '../claim/claim-draft.ts';
import { complain, notify } from '../control/toast.tsx';
import { say } from '../language/language.ts';
import type { Deed } from '../undo/deed.ts';
import type { UndoStack } from '../undo/undo-stack.ts';
import type { ArgumentContext } from './argument-context.tsx';
import type { ArgumentStore } from './argument-store.ts';
import type { Selection } from './selection.ts';

type Actions = Pick<ArgumentContext, 'add' | 'move' | 'join' | 'part' | 'link' | 'archive' | 'restore'>;

/** What the reader does to an argument; each is remembered, to be taken back. */
export function createArgumentActions(
  debate: string,
  {
    doc,
    store,
    selection,
    undo,
  }: {
    readonly doc: Y.Doc;
    readonly store: ArgumentStore;
    readonly selection: Selection;
    readonly undo: UndoStack;
  },
): Actions {
  /** Remembers what a command did and says it, or why it did not; the document shows it by itself. */
  const told = <T>(
    command: Promise<Answer<T>>,
    deed: (value: T) => Deed | null,
    done: string | null,
  ): Promise<boolean> =>
    undo.doing(
      command.then((answer) => {
        if (!answer.ok) {
          complain(answer.problem);
          return false;
        }
        const did = deed(answer.value);
        if (did) undo.did(did);
        if (done !== null) notify(done, did ? { label: say.undo.short, run: () => undo.undo() } : undefined);
        return true;
      }),
    );
  return {
    add({ answers, side, after }: Place, text: string): ClaimId {
      const siblings = store.tree().answersTo(answers);
      const at = siblings.findIndex((claim) => claim.id === after);
      const before = at < 0 ? siblings.at(-1) : siblings[at];
      const next = at < 0 ? undefined : siblings[at + 1];
      const id = newId();
      const order = orderBetween(before?.order ?? null, next?.order ?? null);
      createClaim(doc, { id, answers, side, order, text });
      undo.did({ kind: 'add', claims: [id] });
      return id;
    },
    move(id, to) {
      const claim = store.claim(id);
      const from = claim && {
        answers: claim.answers,
        side: claim.side,
        order: claim.order,
        joint: claim.joint,
      };
      return told(
        api.claims.move(debate, id, to),
        () => (from ? { kind: 'move', claim: id, from, to } : null),
        say.place.moved,
      );
    },
    join(id, premise) {
      const from = store.claim(id)?.joint ?? null;
      return told(
        api.claims.join(debate, id, premise),
        ({ claims }) => {
          const joined = claims.find((claim) => claim.id === id);
          return joined ? { kind: 'join', claim: id, from, to: joined.joint } : null;
        },
        say.place.joined,
      );
    },
    part(id) {
      const from = store.claim(id)?.joint ?? null;
      return told(
        api.claims.part(debate, id),
        () => ({ kind: 'join', claim: id, from, to: null }),
        say.place.parted,
      );
    },
    link(id, place) {
      return told(
        api.claims.link(debate, id, place),
        ({ claim }) => ({ kind: 'add', claims: [claim.id] }),
        say.place.linked,
      );
    },
    archive(id, reason) {
      return told(
        api.claims.archive(debate, id, reason),
        ({ claim }) => {
          // Where one stood is gone: step back to what it answered.
          if (selection.claim() === id) selection.select(claim.answers);
          return { kind: 'archive', claim: id, reason };
        },
        say.argument.archivedNow,
      );
    },
    restore(id) {
      const reason = store.claim(id)?.archived?.reason ?? '';
      return told(api.claims.restore(debate, id), () => ({ kind: 'restore', claim: id, reason }), null);
    },
  };
}
