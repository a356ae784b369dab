import { awarenessMessage, awarenessUpdate } from '../generator/dialect.ts';
import { Page } from '../generator/page.ts';
import { newClientId } from '../generator/typist.ts';
import type { BenchServer } from '../server/bench-server.ts';
import type { Effort, Finding } from './measure.ts';

const people = 200;

/** Two hundred people move their carets once a second: what that takes of a core, in %. */
export async function measurePresence(server: BenchServer, effort: Effort): Promise<readonly Finding[]> {
  const room = server.freshRoom();
  let heard = 0;
  const pages: { page: Page; client: number; door: ReturnType<BenchServer['door']> }[] = [];
  for (let at = 0; at < people; at += 25)
    await Promise.all(
      Array.from({ length: 25 }, async (_, i) => {
        const door = server.door(room, at + i);
        const page = await Page.open(door, 'light', {
          awareness: () => {
            heard++;
          },
        });
        await page.joined;
        pages.push({ page, client: newClientId(), door });
      }),
    );
  let clock = 0;
  const round = async () => {
    clock++;
    for (const [i, { page, client, door }] of pages.entries()) {
      const state = {
        user: { name: `Person ${i}`, color: '#30bced' },
        claim: 'claim-1',
        caret: { anchor: clock, head: clock },
      };
      page.socket.send(awarenessMessage(door.dialect, awarenessUpdate(client, clock, state)));
      // Evenly over the second.
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  };
  await round();
  const before = await server.process().ask('now');
  const began = performance.now();
  for (let i = 0; i < (effort.isQuick ? 2 : 5); i++) {
    const next = began + (i + 1) * 1_000;
    await round();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  }
  const { cpu } = await server.process().ask('now');
  const share = (100 * (cpu - before.cpu)) / (performance.now() - began);
  for (const { page } of pages) page.socket.close();
  if (heard === 0) throw new Error('Nobody heard of anybody.');
  return [{ row: 'presence', server: server.name, value: share }];
}
