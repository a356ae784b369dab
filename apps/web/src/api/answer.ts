import type { ClientResponse } from 'hono/client';
import { noteOrigin } from '../offline/kept-at.ts';
import { type Answer, readProblem, unreachable } from './problem.ts';
import { noteServerTime } from './server-clock.ts';

/** The body of a route's success; what the route says when it fails is read as a problem. */
type Success<R> =
  R extends ClientResponse<infer T, infer S, 'json'> ? (S extends 200 | 201 ? T : never) : never;

const isJson = (response: { readonly headers: Headers }) =>
  /\bjson\b/.test(response.headers.get('content-type') ?? '');

/** Waits for a request; its value or its problem. Never rejects. */
export async function answer<R extends ClientResponse<unknown, number, string>>(
  sent: Promise<R>,
): Promise<Answer<Success<R>>> {
  try {
    const response = await sent;
    noteServerTime(response.headers);
    noteOrigin(response.headers);
    const json: unknown = isJson(response) ? await response.json() : null;
    // The one place where the wire is trusted: the types are the server's own.
    if (response.ok && json !== null) return { ok: true, value: json as Success<R> };
    return { ok: false, problem: readProblem(response.status, json) };
  } catch {
    return { ok: false, problem: unreachable };
  }
}

/** The same for a route that answers with a file of text. */
export async function textAnswer(
  sent: Promise<Pick<Response, 'ok' | 'status' | 'headers' | 'text' | 'json'>>,
): Promise<Answer<string>> {
  try {
    const response = await sent;
    if (response.ok) return { ok: true, value: await response.text() };
    const json: unknown = isJson(response) ? await response.json() : null;
    return { ok: false, problem: readProblem(response.status, json) };
  } catch {
    return { ok: false, problem: unreachable };
  }
}
