import { claimTextOf } from '@proviso/document/argument-document';
import { createClaim } from '@proviso/document/write-claim';
import { openPage, type Page } from '@proviso/server/testing/live-debate';

/** A claim is full at 500 characters. */
const fullAt = 400;

export type Writer = {
  readonly name: string;
  readonly page: Page;
  /** The texts of the writer's claims, as far as the server has said that they are stored. */
  stored(): ReadonlyMap<string, string>;
  /** The same with everything that was typed. */
  written(): ReadonlyMap<string, string>;
  /** In milliseconds, from a letter to the word that it is stored. */
  delays(): readonly number[];
  stopTyping(): void;
};

/**
 * Somebody who types one letter after the other into claims of their own, from joining on, also while offline. `url` may be
 * of one node or of a proxy before several.
 */
export function startWriter(
  url: string,
  { person, name, every }: { readonly person: string; readonly name: string; readonly every: number },
): Writer {
  const page = openPage(url, person);
  const edits: { readonly claim: string; readonly text: string; readonly at: number }[] = [];
  const delays: number[] = [];
  let storedEdits = 0;
  let claims = 0;

  page.connection.onState(({ unsaved }) => {
    const now = performance.now();
    for (; storedEdits < edits.length - unsaved; storedEdits++)
      delays.push(now - (edits[storedEdits]?.at ?? now));
  });
  page.connection.onRejected(({ code, message }) => {
    throw new Error(`${name} was refused: ${code}: ${message}`);
  });

  const type = () => {
    if (!page.connection.isSynced() && claims === 0) return;
    const last = edits.at(-1);
    // Known before it is done: the document tells of a change while it is made.
    const at = performance.now();
    if (last === undefined || last.text.length >= fullAt) {
      claims += 1;
      const claim = `${name}-${claims}`;
      edits.push({ claim, text: '', at });
      createClaim(page.doc, { id: claim, answers: 'first', side: 'con', order: 'a1', text: '' });
      return;
    }
    const text = claimTextOf(page.doc, last.claim);
    if (text === null) throw new Error(`The claim ${last.claim} is gone.`);
    const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(edits.length % 26);
    edits.push({ claim: last.claim, text: last.text + letter, at });
    text.insert(text.length, letter);
  };
  const timer = setInterval(type, every);

  const textsOf = (count: number) => new Map(edits.slice(0, count).map(({ claim, text }) => [claim, text]));
  return {
    name,
    page,
    stored: () => textsOf(storedEdits),
    written: () => textsOf(edits.length),
    delays: () => delays,
    stopTyping: () => clearInterval(timer),
  };
}

/** The value below which a share of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
