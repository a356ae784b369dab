import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Source } from '@proviso/domain/evidence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDebate, type TestDebate } from '../../testing/test-debate.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { CannotFetch, type FetchText, fetchPublic } from './fetch-public.ts';
import { lookUpSource } from './look-up-source.ts';
import { isPublicAddress } from './public-address.ts';

const page = `<html><head><title>A page &amp; more | Site</title>
  <meta property="og:title" content="What  was leaked"><meta property="og:site_name" content="A Paper">
  <meta property="og:type" content="article"><meta property="article:published_time" content="2025-11-20T10:00:00Z">
  <meta name="author" content="Jane Doe"><meta property="article:author" content="https://example.org/jane">
  <link rel="canonical" href="/news/leak?utm_source=x"></head><body><script>throw 1</script></body></html>`;
const answering =
  (mediaType: string, text: string, seen: string[] = []): FetchText =>
  async (url) => {
    seen.push(url.href);
    return { url, mediaType, text };
  };

describe('Looking a source up', () => {
  it('by its web address takes what the page says about itself', async () => {
    const { sources } = await lookUpSource(
      'example.org/x?a=1#top',
      answering('text/html; charset=utf-8', page),
    );
    expect(sources).toEqual([
      {
        title: 'What was leaked',
        authors: ['Jane Doe'],
        publisher: 'A Paper',
        genre: 'news',
        published: '2025-11-20',
        url: 'https://example.org/news/leak',
        file: null,
      },
    ]);
  });

  it.each(['10.1000/xyz.5', 'doi:10.1000/xyz.5', 'https://doi.org/10.1000/xyz.5'])(
    'by the DOI %s asks the registry',
    async (doi) => {
      const seen: string[] = [];
      const item = {
        type: 'journal-article',
        title: 'T',
        author: [{ family: 'F', given: 'G' }],
        publisher: 'P',
      };
      const { sources } = await lookUpSource(doi, answering('application/json', JSON.stringify(item), seen));
      expect(seen).toEqual(['https://doi.org/10.1000/xyz.5']);
      expect(sources).toMatchObject([
        { title: 'T', authors: ['F, G'], genre: 'analysis', url: 'https://doi.org/10.1000/xyz.5' },
      ]);
    },
  );

  it('of a file that is no page keeps its place', async () => {
    const { sources } = await lookUpSource(
      'https://example.org/a/plan.pdf',
      answering('application/pdf', '%PDF'),
    );
    expect(sources).toMatchObject([{ title: 'plan.pdf', url: 'https://example.org/a/plan.pdf' }]);
  });

  it.each(['just words', 'nodot', 'ftp://example.org/x y', '10.1000/'])(
    'of "%s" says what to give instead',
    async (text) => {
      await expect(lookUpSource(text, answering('text/html', page))).rejects.toMatchObject({
        status: 422,
        code: 'source.unreadable',
      });
    },
  );
});

describe('The way to the internet', () => {
  it('is closed to addresses inside, by number and by name', async () => {
    let hits = 0;
    const inner = createServer((_, answer) => {
      hits += 1;
      answer.end(page);
    });
    await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
    const { port } = inner.address() as AddressInfo;
    for (const address of [
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      'http://localhost/',
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://169.254.169.254/latest/meta-data',
      'http://0x7f000001/',
      'http://user:secret@example.org/',
      'file:///etc/passwd',
    ])
      await expect(fetchPublic(new URL(address), 'text/html')).rejects.toBeInstanceOf(CannotFetch);
    expect(hits).toBe(0);
    inner.close();
  });

  it('knows what is open to everybody', () => {
    for (const open of ['1.1.1.1', '93.184.215.14', '2606:4700::1111'])
      expect(isPublicAddress(open)).toBe(true);
    for (const inside of [
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '::',
      '::1',
      '::ffff:10.0.0.1',
      'fd00::1',
      'fe80::1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      'not an address',
    ])
      expect([inside, isPublicAddress(inside)]).toEqual([inside, false]);
  });
});

describe('The API', () => {
  let server: TestServer;
  let debate: TestDebate;
  beforeAll(async () => {
    server = await startTestServer();
    debate = await openTestDebate(server);
  });
  afterAll(() => server.close());

  it('reads a bibliography, and adds what is chosen of it at once', async () => {
    const text = '@book{a, title={One}}\n@book{b, title={Two}}\n@book{c, publisher={No title}}';
    const looked = await debate.owner.post<{ sources: { title: string }[]; issues: { where: string }[] }>(
      `${debate.at}/sources/look-up`,
      { text },
    );
    expect([looked.status, looked.body.sources.map(({ title }) => title)]).toEqual([200, ['One', 'Two']]);
    expect(looked.body.issues.map(({ where }) => where)).toEqual(['2.title']);
    const added = await debate.owner.post<{ sources: Source[] }>(`${debate.at}/sources/several`, {
      sources: looked.body.sources,
    });
    expect(added.status).toBe(201);
    const { body } = await debate.owner.get<{ sources: Source[] }>(`${debate.at}/evidence`);
    expect(body.sources.map(({ title }) => title)).toEqual(expect.arrayContaining(['One', 'Two']));
  });

  it('looks nothing up inside, nor for somebody who may not add a source, nor without end', async () => {
    const lookUp = (by: Pick<TestDebate['owner'], 'post'>, text: string) =>
      by.post<{ code: string }>(`${debate.at}/sources/look-up`, { text });
    expect((await lookUp(debate.owner, 'http://127.0.0.1/')).body.code).toBe('source.not_found');
    expect((await lookUp(await debate.as('observer'), '10.1000/xyz')).status).toBe(403);
    const eager = await debate.as('contributor');
    const codes = [];
    for (let i = 0; i < 31; i++) codes.push((await lookUp(eager, '@book{a, title={One}}')).status);
    expect([codes.slice(0, 30).every((code) => code === 200), codes.at(-1)]).toEqual([true, 429]);
  });
});
