import type { ChangeSet } from '@codemirror/state';

/**
 * What others changed in a text while an input method was composing here. Composing lives in the page's own nodes, so a
 * change beside it makes the browser end it half way, with half of a word left behind; the changes wait until it is done.
 * Nothing of one's own waits: the law is that the text is at any time what the editor shows, with the held changes made.
 */
export class HeldChanges {
  #held: ChangeSet | null = null;

  get any(): boolean {
    return this.#held !== null;
  }

  /** Others changed the text, which is where the held changes lead. */
  add(theirs: ChangeSet): void {
    this.#held = this.#held?.compose(theirs) ?? theirs;
  }

  /** A change of what the editor shows, as the change of the text that it is. */
  pass(mine: ChangeSet): ChangeSet {
    const held = this.#held;
    if (!held) return mine;
    this.#held = held.map(mine, true);
    return mine.map(held);
  }

  /** Everything held, as one change of what the editor shows; nothing is held any more. */
  release(): ChangeSet | null {
    const held = this.#held;
    this.#held = null;
    return held;
  }

  /** Where in the text a position in the editor is. */
  inText(position: number): number {
    return this.#held?.mapPos(position, 1) ?? position;
  }

  /** Where in the editor a position in the text is; inside of what is held, where it will stand. */
  inEditor(index: number): number {
    return this.#held?.invertedDesc.mapPos(index) ?? index;
  }
}
