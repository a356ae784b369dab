/** An answer: its status, its headers, and its JSON as what the test expects it to be. */
export type Answer<T> = { readonly status: number; readonly headers: Headers; readonly body: T };

/** A browser's part of HTTP for tests: it keeps cookies and speaks JSON. It throws at nothing: tests look at the status. */
export type Client = {
  /** The Cookie header it would send, for opening a WebSocket as the same person. */
  cookie(): string;
  get<T>(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer<T>>;
  post<T>(path: string, body?: unknown): Promise<Answer<T>>;
  patch<T>(path: string, body: unknown): Promise<Answer<T>>;
  put<T>(path: string, body: unknown): Promise<Answer<T>>;
  delete<T>(path: string): Promise<Answer<T>>;
};

export function createClient(url: string): Client {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  const send = async <T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...headers,
        cookie: cookie(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    // What a test expects, and then looks at: the one place where an answer is believed.
    const read = (isJson ? await response.json() : await response.text()) as T;
    return { status: response.status, headers: response.headers, body: read };
  };

  return {
    cookie,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body = {}) => send('POST', path, body),
    patch: (path, body) => send('PATCH', path, body),
    put: (path, body) => send('PUT', path, body),
    delete: (path) => send('DELETE', path),
  };
}
