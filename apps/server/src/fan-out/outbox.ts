import type { Body, Topic } from './fan-out.ts';

export type Message = readonly [topic: Topic, key: string, body: Body];

/** So many carets may wait; then the oldest are left out. */
const mostPresence = 2_000;

/** What waits to be told. Of each topic, key and part only the newest is kept. */
export class Outbox {
  readonly #urgent = new Map<string, Message>();
  readonly #presence = new Map<string, Message>();

  get isEmpty(): boolean {
    return this.#urgent.size === 0 && this.#presence.size === 0;
  }
  get isUrgent(): boolean {
    return this.#urgent.size > 0;
  }

  add(message: Message, part: string | number): void {
    const [topic, key] = message;
    const waiting = topic === 'presence' ? this.#presence : this.#urgent;
    const name = `${topic} ${key} ${part}`;
    waiting.delete(name); // the newest stands last
    waiting.set(name, message);
    if (this.#presence.size > mostPresence)
      for (const [oldest] of this.#presence) {
        this.#presence.delete(oldest);
        break;
      }
  }

  /** Takes what waits as texts of at most `longest` bytes, urgent ones first; carets only as many as fit into `mostTexts`. */
  take(from: string, longest: number, mostTexts: number): string[] {
    const texts: string[] = [];
    const head = `["${from}",[`;
    let text = head;
    let bytes = head.length + 2;
    const close = () => {
      if (text !== head) texts.push(`${text}]]`);
      text = head;
      bytes = head.length + 2;
    };
    const takeFrom = (waiting: Map<string, Message>, most: number) => {
      for (const [name, message] of waiting) {
        const json = JSON.stringify(message);
        const length = Buffer.byteLength(json) + 1;
        if (bytes + length > longest) {
          if (texts.length + 1 >= most) return;
          close();
        }
        waiting.delete(name);
        // What does not fit into a text by itself stays with this node.
        if (bytes + length > longest) continue;
        text += text === head ? json : `,${json}`;
        bytes += length;
      }
    };
    takeFrom(this.#urgent, Number.POSITIVE_INFINITY);
    takeFrom(this.#presence, Math.max(mostTexts, texts.length + 1));
    close();
    return texts;
  }
}
