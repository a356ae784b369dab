import { type Answer, readProblem, unreachable } from './problem.ts';

const isJson = (response: Response) => /\bjson\b/.test(response.headers.get('content-type') ?? '');

/** Asks the server; JSON in and out, the session's cookie goes along. Never rejects. */
export async function request<T>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const json: unknown = isJson(response) ? await response.json() : null;
    // The one place where the wire is trusted: both ends share the domain's types, and the server's tests hold it to them.
    if (response.ok && json !== null) return { ok: true, value: json as T };
    return { ok: false, problem: readProblem(response.status, json) };
  } catch {
    return { ok: false, problem: unreachable };
  }
}

/** Asks for a text. Never rejects. */
export async function requestText(path: string): Promise<Answer<string>> {
  try {
    const response = await fetch(`/api${path}`);
    if (response.ok) return { ok: true, value: await response.text() };
    const json: unknown = isJson(response) ? await response.json() : null;
    return { ok: false, problem: readProblem(response.status, json) };
  } catch {
    return { ok: false, problem: unreachable };
  }
}
