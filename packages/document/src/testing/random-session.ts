import type { ClaimId } from '@proviso/domain/claim';
import * as Y from 'yjs';
import {
  type ArgumentState,
  claimTextOf,
  newArgumentDocument,
  readArgument,
  serverClient,
  wordingOf,
} from '../argument/argument-document.ts';
import { archiveClaim, moveClaim, restoreClaim, stampClaim } from '../claim/rule-claim.ts';
import { createClaim } from '../claim/write-claim.ts';
import type { LogEntry } from '../history/log-replay.ts';
import type { Random } from './random.ts';

/** A log, and what the document was after each of its updates. */
export type RecordedSession = {
  readonly log: readonly LogEntry[];
  readonly states: readonly ArgumentState[];
};

/** People who make, type, move and archive claims at the same time, each on a copy that lags behind by chance. */
export function recordSession(random: Random, actions: number): RecordedSession {
  const log: LogEntry[] = [];
  const states: ArgumentState[] = [];
  const server = newArgumentDocument();
  server.clientID = serverClient;
  const copies = ['ann', 'ben', 'eve'].map((by, i) => ({
    by,
    doc: newArgumentDocument(),
    seen: 0,
    client: 100 + i,
  }));
  let now = Date.UTC(2026, 0, 1);
  let by = 'mod';
  const write = (bytes: Uint8Array) => {
    log.push({ seq: log.length + 1, by, at: new Date(now).toISOString(), bytes });
    states.push(sorted(readArgument(server)));
  };
  server.on('update', write);
  for (const { doc, client } of copies) {
    doc.clientID = client;
    doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== fromServer) Y.applyUpdate(server, bytes);
    });
  }

  const ids: ClaimId[] = [];
  const asServer = (work: () => void) => {
    server.clientID = serverClient;
    server.transact(work);
  };
  for (let i = 0; i < actions; i++) {
    now += random.below(random.chance(0.1) ? 3_600_000 : 5_000);
    const copy = random.pick(copies);
    by = copy.by;
    if (random.chance(0.5)) {
      for (const { bytes } of log.slice(copy.seen)) Y.applyUpdate(copy.doc, bytes, fromServer);
      copy.seen = log.length;
    }
    const known = ids.filter((id) => claimTextOf(copy.doc, id) !== null);
    if (known.length === 0 || random.chance(0.12)) {
      const id = `claim-${ids.length}`;
      const answers = known.length > 0 && random.chance(0.7) ? random.pick(known) : null;
      createClaim(copy.doc, { id, answers, side: 'pro', order: `a${i}`, text: random.word(20) });
      asServer(() => stampClaim(server, id, { author: by, createdAt: new Date(now).toISOString() }));
      ids.push(id);
      continue;
    }
    if (random.chance(0.1)) {
      const id = random.pick(ids);
      const at = new Date(now).toISOString();
      asServer(() => {
        if (random.chance(0.3)) archiveClaim(server, id, { by, at, reason: 'Why not.' });
        else if (random.chance(0.5)) restoreClaim(server, id);
        else moveClaim(server, id, { answers: null, side: 'con', order: `b${i}` });
      });
      continue;
    }
    const text = random.chance(0.15) ? wordingOf(copy.doc) : claimTextOf(copy.doc, random.pick(known));
    if (text === null) throw new Error('A claim that is known has a text.');
    copy.doc.transact(() => {
      const from = random.below(text.length + 1);
      if (random.chance(0.4)) text.delete(from, random.below(text.length - from + 1));
      if (random.chance(0.8)) text.insert(from, random.word(random.chance(0.9) ? 1 : 30));
    });
  }
  return { log, states };
}

const fromServer = 'server';

/** Claims in the order of their ids, for comparing. */
export const sorted = ({ wording, claims }: ArgumentState): ArgumentState => ({
  wording,
  claims: [...claims].sort((a, b) => (a.id < b.id ? -1 : 1)),
});
