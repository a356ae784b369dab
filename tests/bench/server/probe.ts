import { Socket } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded into every server that is measured, ours and the peers', by `node --import`: answers the bench's questions.

export type ProbeReading = {
  /** Bytes held after a full collection: heap and what lies outside of it. */
  readonly held: number;
  /** Bytes of the process in memory. */
  readonly resident: number;
  /** Milliseconds of processor time since the process began. */
  readonly cpu: number;
  /** Bytes that were sent to sockets and wait in this process until somebody reads them. */
  readonly waiting: number;
  /** The longest that the event loop was held up since the last question, in milliseconds. */
  readonly longestStall: number;
};

/** Node tells of its open handles under a name that its types leave out. */
function waitingBytes(): number {
  const handles: unknown = Reflect.get(process, '_getActiveHandles').call(process);
  const sockets = Array.isArray(handles) ? handles.filter((handle) => handle instanceof Socket) : [];
  return sockets.reduce((sum, { writableLength }) => sum + writableLength, 0);
}

const stalls = monitorEventLoopDelay({ resolution: 2 });
stalls.enable();

process.on('message', (question: unknown) => {
  const collect: unknown = Reflect.get(globalThis, 'gc');
  const longestStall = stalls.max / 1e6;
  if (question === 'held' && typeof collect === 'function') {
    collect();
    collect();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const reading: ProbeReading = {
    held: heapUsed + external,
    resident: rss,
    cpu: (user + system) / 1000,
    waiting: waitingBytes(),
    longestStall,
  };
  process.send?.(reading);
  stalls.reset();
});
// A bench that ends, however it does, leaves no server behind, nor its database.
process.once('disconnect', () => process.kill(process.pid, 'SIGINT'));
// The question line alone must not keep a server alive that wants to end.
process.channel?.unref();
