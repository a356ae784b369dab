import { newArgumentDocument, readArgument } from '@proviso/document/argument-document';
import * as Y from 'yjs';
import { Page } from '../generator/page.ts';
import type { BenchServer } from '../server/bench-server.ts';
import type { Finding } from './measure.ts';

const claims = 10_000;

/** The server is stopped and started: how long the first page waits for the room of 10,000 claims, in ms. */
export async function measureColdLoad(server: BenchServer): Promise<readonly Finding[]> {
  await server.process().stop();
  await server.startAgain();
  // What a server does once, such as opening its first connections, is not what is measured.
  const other = await Page.open(server.door(server.freshRoom(), 0), 'light');
  await other.joined;
  other.socket.close();
  let whole: Buffer = Buffer.alloc(0);
  const began = performance.now();
  const page = await Page.open(server.door(server.largeRoom, 1), 'light', {
    update: (update) => {
      if (update.length > whole.length) whole = update;
    },
  });
  await page.joined;
  const wall = performance.now() - began;
  page.socket.close();
  const doc = newArgumentDocument();
  if (whole.length > 0) Y.applyUpdate(doc, whole);
  const left = readArgument(doc).claims.length;
  return [
    left >= claims
      ? { row: 'cold', server: server.name, value: wall }
      : { row: 'cold', server: server.name, value: null, note: left === 0 ? 'nothing left' : `${left} left` },
  ];
}
