import { newArgumentDocument } from '@proviso/document/argument-document';
import { connectArgument } from '@proviso/document/connection';
import type { ArgumentId } from '@proviso/domain/argument';
import { WebSocket } from 'ws';
import type { Doc } from 'yjs';
import { isSaved, type Page as LivePage, until } from '../argument/testing/live-debate.ts';
import type { TestServer } from './test-server.ts';

type Place = { readonly debate: string; readonly argument: ArgumentId };

/** Opens a live document as a page of somebody's, and comes back when all of it is there. */
export async function openLive(
  server: Pick<TestServer, 'url'>,
  person: { cookie(): string },
  at: Place,
): Promise<LivePage> {
  const cookie = person.cookie();
  class SignedIn extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie } });
    }
  }
  const doc = newArgumentDocument();
  const connection = connectArgument({
    url: `${server.url.replace('http', 'ws')}/live/${at.debate}`,
    room: at.argument,
    doc,
    // The class of `ws` has what the provider uses of the browser's; its type has more events and fewer fields.
    WebSocket: SignedIn as unknown as typeof globalThis.WebSocket,
  });
  await until(() => connection.isSynced(), 'the page joins');
  return {
    doc,
    connection,
    leave() {
      connection.destroy();
      doc.destroy();
    },
  };
}

/** Writes in a live document as a page of somebody's, and comes back when it is stored. */
export async function writeLive(
  server: Pick<TestServer, 'url'>,
  person: { cookie(): string },
  at: Place,
  change: (doc: Doc) => void,
): Promise<void> {
  const page = await openLive(server, person, at);
  change(page.doc);
  await until(() => isSaved(page), 'it is stored');
  page.leave();
}
