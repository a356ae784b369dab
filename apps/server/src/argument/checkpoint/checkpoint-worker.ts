import { workerData } from 'node:worker_threads';
import * as v from 'valibot';
import * as Y from 'yjs';
import { openDatabase } from '../../database/database.ts';
import { type ArgumentKey, keyText } from '../argument-key.ts';
import type { Checkpoint } from '../argument-store.ts';
import { applyAll, loadArgument } from '../load-argument.ts';
import { postgresReader } from '../postgres-store.ts';
import { answerQuestions } from './answer-questions.ts';
import { saveCheckpoint } from './checkpoint.ts';

// A thread that makes checkpoints out of what the database holds: it knows nothing of the rooms, so a checkpoint is the
// log's state at a seq whatever a room thinks. The arguments asked about last stay loaded, so that the next checkpoint of
// one costs what was written since.

type Loaded = { readonly doc: Y.Doc; seq: number; savedSeq: number };

const mostLoaded = 4;
const dataSchema = v.object({ data: v.string() });
const { sql, close } = openDatabase(v.parse(dataSchema, workerData).data, { connections: 1 });
const reader = postgresReader(sql);
const loaded = new Map<string, Loaded>();

async function bringUpToDate(key: ArgumentKey): Promise<Loaded> {
  const name = keyText(key);
  const known = loaded.get(name);
  loaded.delete(name);
  if (known === undefined) {
    const found = await loadArgument(reader, key);
    if (found === null) throw new Error('The argument is gone.');
    return { doc: found.doc, seq: found.seq, savedSeq: found.checkpointSeq };
  }
  const tail = await reader.logAfter(key, known.seq);
  applyAll(
    known.doc,
    tail.map(({ bytes }) => bytes),
  );
  return { ...known, seq: tail.at(-1)?.seq ?? known.seq };
}

answerQuestions<ArgumentKey, Checkpoint>({
  async work(key) {
    const one = await bringUpToDate(key);
    const checkpoint = { seq: one.seq, bytes: Y.encodeStateAsUpdate(one.doc) };
    if (one.seq > one.savedSeq) await saveCheckpoint(sql, key, checkpoint);
    one.savedSeq = one.seq;
    loaded.set(keyText(key), one);
    for (const oldest of loaded.keys()) {
      if (loaded.size <= mostLoaded) break;
      loaded.delete(oldest);
    }
    return checkpoint;
  },
  transfer: ({ bytes }) => (bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []),
  close,
});
