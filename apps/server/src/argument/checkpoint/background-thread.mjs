import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// Where a background thread begins. Threads do not inherit how their process reads TypeScript, so this is none.
register();
await import(workerData.program);
