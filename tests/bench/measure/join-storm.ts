import { newArgumentDocument, readArgument } from '@proviso/document/argument-document';
import * as Y from 'yjs';
import { Page } from '../generator/page.ts';
import type { BenchServer } from '../server/bench-server.ts';
import type { Finding } from './measure.ts';

const people = 50;

/** Fifty people come into the room of 10,000 claims at once: from the first connection until all have all of it, in ms. */
export async function measureJoinStorm(server: BenchServer): Promise<readonly Finding[]> {
  const first = await Page.open(server.door(server.largeRoom, 0), 'light');
  await first.joined;
  const walls: number[] = [];
  let note: { note?: string } = {};
  for (let round = 0; round < 3; round++) {
    const { wall, claims } = await storm(server);
    walls.push(wall);
    if (claims < 10_000) note = { note: `only ${claims} claims came` };
  }
  first.socket.close();
  return [
    { row: 'storm', server: server.name, value: walls.sort((a, b) => a - b)[1] ?? null, ...note },
    { row: 'storm-first', server: server.name, value: Math.max(...walls) },
  ];
}

async function storm(server: BenchServer): Promise<{ wall: number; claims: number }> {
  const began = performance.now();
  let whole: Buffer = Buffer.alloc(0);
  const pages = await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const page = await Page.open(server.door(server.largeRoom, person), 'light', {
        update: (update) => {
          if (person === 0 && update.length > whole.length) whole = update;
        },
      });
      await page.joined;
      return page;
    }),
  );
  const wall = performance.now() - began;
  const doc = newArgumentDocument();
  Y.applyUpdate(doc, whole);
  for (const page of pages) page.socket.close();
  return { wall, claims: readArgument(doc).claims.length };
}
