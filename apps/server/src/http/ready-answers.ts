import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';

const press = promisify(gzip);

type Pressed = { readonly bytes: Buffer; readonly etag: string };
type Ready = { readonly version: string; readonly body: Promise<Pressed>; size: number };

/**
 * Large answers that are the same for everybody who may have them, kept as they are sent until what they tell has changed:
 * a hundred pages that open at once are one question to the database and one answer to be pressed. At most `most` bytes
 * are kept, those asked for last.
 */
export class ReadyAnswers {
  readonly #kept = new Map<string, Ready>();
  readonly #most: number;

  constructor(most = 32 * 1024 * 1024) {
    this.#most = most;
  }

  /**
   * Stands before a route that answers with JSON. `versionOf` is asked at each request, after it is known that the reader may
   * read: where it gives what it gave before, so would the route. Whoever names the `ETag` of an answer is told that they have it
   * already (304).
   */
  before<E extends object>(versionOf: (c: Context<E>) => Promise<string>): MiddlewareHandler<E> {
    return createMiddleware<E>(async (c, next) => {
      if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return next();
      const version = await versionOf(c);
      const { path } = c.req;
      let ready = this.#kept.get(path);
      if (ready?.version !== version) {
        ready = { version, body: this.#make(c, next), size: 0 };
        this.#kept.set(path, ready);
        const mine = ready;
        mine.body.then(
          ({ bytes }) => this.#bound(mine, bytes.length),
          () => this.#forget(path, mine),
        );
      } else {
        this.#kept.delete(path);
        this.#kept.set(path, ready);
      }
      const { bytes, etag } = await ready.body;
      // What the route itself has answered goes, with its headers.
      c.res = undefined;
      if (c.req.header('if-none-match') === etag) {
        c.res = c.body(null, 304, { etag });
        return;
      }
      c.res = c.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        etag,
        vary: 'Accept-Encoding',
      });
    });
  }

  async #make(c: Context, next: () => Promise<void>): Promise<Pressed> {
    await next();
    // Whoever waits for the same hears the same.
    if (c.error) throw c.error;
    const bytes = await press(await c.res.arrayBuffer(), { level: 5 });
    return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
  }

  #bound(made: Ready, size: number): void {
    made.size = size;
    let sum = 0;
    for (const { size } of this.#kept.values()) sum += size;
    for (const [path, { size }] of this.#kept) {
      if (sum <= this.#most) return;
      this.#kept.delete(path);
      sum -= size;
    }
  }

  #forget(path: string, made: Ready): void {
    if (this.#kept.get(path) === made) this.#kept.delete(path);
  }
}
