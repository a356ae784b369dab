import { newArgumentDocument, readArgument } from '@proviso/document/argument-document';
import * as Y from 'yjs';
import { Page } from '../generator/page.ts';
import { newClientId, QuickTypist } from '../generator/typist.ts';
import type { BenchServer } from '../server/bench-server.ts';
import type { Effort, Finding } from './measure.ts';

/** The share of letters that another person had on their screen and that are gone after the server was killed and started again, in %. */
export async function measureKill(server: BenchServer, effort: Effort): Promise<readonly Finding[]> {
  const room = server.freshRoom();
  const shown = newArgumentDocument();
  const watcher = await Page.open(server.door(room, 1), 'light', {
    update: (update) => Y.applyUpdate(shown, update),
  });
  await watcher.joined;
  const writer = await Page.open(server.door(room, 0), 'light');
  await writer.joined;
  const typist = new QuickTypist(newClientId());
  const until = performance.now() + (effort.isQuick ? 1_000 : 3_000);
  while (performance.now() < until) {
    writer.sendUpdate(typist.next());
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await server.process().kill();
  for (const page of [writer, watcher]) page.socket.close();
  await server.startAgain();
  const left = newArgumentDocument();
  const reader = await Page.open(server.door(room, 2), 'light', {
    update: (update) => Y.applyUpdate(left, update),
  });
  await reader.joined;
  reader.socket.close();
  const before = letters(shown);
  if (before === 0) throw new Error('Nothing was shown.');
  return [{ row: 'kill', server: server.name, value: (100 * (before - letters(left))) / before }];
}

const letters = (doc: Y.Doc): number => readLetters(doc).reduce((sum, { text }) => sum + text.length, 0);

const readLetters = (doc: Y.Doc) => readArgument(doc).claims;
