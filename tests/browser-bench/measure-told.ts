import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { newStanceSchema } from '@proviso/domain/stance';
import * as v from 'valibot';
import { WebSocket } from 'ws';
import { makeInvite } from '../browser/debate-access.ts';
import type { Product } from '../product/product.ts';
import { quantile } from './figure.ts';

export type Told = {
  /** From the request that records a stance to its cell painted in another's matrix, ms. */
  readonly p50: number;
  readonly p95: number;
  /** From the request to the last of the other pages' sockets that has heard of it, ms, p95. */
  readonly heardByAll: number;
  /** What one stance costs the server, ms of a processor; null where the system does not say. */
  readonly cpu: number | null;
};

const now = () => performance.timeOrigin + performance.now();

/** So many more people with the page of the debate open, as far as the server sees it: each a person, a session, a socket. */
async function openPages(
  product: Product,
  debate: string,
  { path, people, seq }: { readonly path: string; readonly people: number; readonly seq: number },
) {
  const heard = new Map<string, number>();
  const sockets: WebSocket[] = [];
  for (let i = 0; i < people; i++) {
    const joined = await fetch(`${product.url}/api/invites/${path.split('/').at(-1)}/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: `Reader ${i}` }),
    });
    if (!joined.ok) throw new Error(await joined.text());
    const cookie = joined.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const socket = new WebSocket(`${product.url.replace('http', 'ws')}/feed/${debate}?after=${seq}`, {
      headers: { cookie, origin: product.url },
    });
    sockets.push(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    socket.on('message', (data) => {
      const id = /"kind":"stance.recorded","stance":\{"id":"([^"]+)"/.exec(String(data))?.[1];
      if (id !== undefined) heard.set(id, (heard.get(id) ?? 0) + 1);
    });
  }
  return { sockets, heard, close: () => sockets.forEach((socket) => socket.close()) };
}

/** What a process has used of the processors so far, ms. */
function processorTime(pid: number | null): number | null {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/** The empty cells that the page shows, as keys; those in the middle of the rows first. */
const emptyCells = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=gridcell]')]
      .filter((cell) => cell.querySelector('.matrix-none'))
      .filter((cell) => {
        const { top, bottom, left, right } = cell.getBoundingClientRect();
        return top > 0 && bottom < innerHeight && left > 0 && right < innerWidth;
      })
      .map((cell) => cell.dataset.cell ?? ''),
  );

/** When a cell has been painted with a mark in it, by the clock of `now`. */
const paintedIn = (page: Page, key: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const cell = document.querySelector(`[data-cell="${wanted}"]`);
        if (!cell) throw new Error('The cell is gone.');
        const look = () => {
          if (!cell.querySelector('.matrix-sign')) return;
          observer.disconnect();
          // The frame in which it is painted begins with this callback, and is over when the next message is read.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            port2.postMessage(null);
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(cell, { childList: true, subtree: true });
        look();
      }),
    key,
  );

/** Records stances one after the other while `people` others have the debate open, and looks at one of their pages. */
export async function measureTold(
  product: Product,
  { api, page, debate }: { readonly api: APIRequestContext; readonly page: Page; readonly debate: string },
  { people, stances }: { readonly people: number; readonly stances: number },
): Promise<Told> {
  const overview = await (await api.get(`/api/debates/${debate}`)).json();
  const others = await openPages(product, debate, {
    seq: v.parse(v.object({ eventSeq: v.number() }), overview).eventSeq,
    path: await makeInvite(api, debate, 'observer'),
    people,
  });
  const times: number[] = [];
  const all: number[] = [];
  const before = processorTime(product.processId());
  try {
    for (const key of (await emptyCells(page)).slice(0, stances)) {
      const [on = '', stakeholder = ''] = key.split('/');
      const [kind = '', id = ''] = on.split(':');
      const input = v.parse(newStanceSchema, {
        stakeholder,
        on: { kind, id },
        wording: null,
        position: 'oppose',
        conditions: [],
        salience: 2,
        confidence: 'high',
        reason: 'Recorded while others look on.',
        kind: 'assessed',
        heldSince: '2025-06-01',
        heldUntil: null,
        supersedes: null,
        restsOn: [],
        evidence: null,
      });
      const painted = paintedIn(page, key);
      const sent = now();
      const answer = await api.post(`/api/debates/${debate}/stances`, { data: input });
      const { stance } = v.parse(v.object({ stance: v.object({ id: v.string() }) }), await answer.json());
      await expect.poll(() => others.heard.get(stance.id), { intervals: [1], timeout: 10_000 }).toBe(people);
      all.push(now() - sent);
      times.push((await painted) - sent);
    }
  } finally {
    others.close();
  }
  if (times.length < stances) throw new Error(`The page shows ${times.length} empty cells, not ${stances}.`);
  const after = processorTime(product.processId());
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    heardByAll: quantile(all, 0.95),
    cpu: before === null || after === null ? null : (after - before) / times.length,
  };
}
