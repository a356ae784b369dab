import { Page } from '../bench/generator/page.ts';
import { DocumentTypist, newClientId } from '../bench/generator/typist.ts';
import type { BenchServer } from '../bench/server/bench-server.ts';

/** Others who type in the argument until they are stopped: each a claim of their own, at an even pace. */
export async function startTyping(
  server: BenchServer,
  { people, perSecond }: { readonly people: number; readonly perSecond: number },
): Promise<() => void> {
  const writers = await Promise.all(
    Array.from({ length: people }, async (_, i) => {
      const page = await Page.open(server.door(server.largeRoom, i + 1), 'heavy');
      await page.joined;
      const typist = new DocumentTypist(newClientId());
      return { page, typist };
    }),
  );
  let turn = 0;
  const timer = setInterval(
    () => {
      const writer = writers[turn++ % writers.length];
      if (writer && !writer.page.socket.isClosed) writer.page.sendUpdate(writer.typist.next());
    },
    1000 / (people * perSecond),
  );
  return () => {
    clearInterval(timer);
    const closed = writers.filter(({ page }) => page.socket.isClosed).length;
    for (const { page } of writers) page.socket.close();
    if (closed > 0) throw new Error(`${closed} of those who typed were turned away.`);
  };
}
