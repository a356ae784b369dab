import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type FullConfig, request } from '@playwright/test';
import { type Product, startProduct } from '../product/product.ts';
import { takeOver } from './debate-access.ts';

const results = path.resolve(import.meta.dirname, '../../test-results');

/**
 * Starts a product for each worker, so that stories of one worker come one after the other in a product of their own, and none
 * meets what another does. A worker finds in its environment (`use-product.ts`): its product's address (STORY_URL), the founding
 * example (STORY_DEBATE), the cookies of who took the printed link and owns it (STORY_OWNER, a file), the example as it was
 * before any story (STORY_EXAMPLE, a file) and the database's address (STORY_DATABASE).
 */
export default async function startForStories({ workers }: FullConfig): Promise<() => Promise<void>> {
  mkdirSync(results, { recursive: true });
  const products = await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      const product = await startProduct();
      for (const [name, value] of Object.entries(await prepare(product, worker)))
        process.env[`${name}_${worker}`] = value;
      return product;
    }),
  );
  return async () => {
    await Promise.all(products.map((product) => product.remove()));
  };
}

async function prepare(product: Product, worker: number) {
  const owner = await takeOver(product, 'Olha Owner');
  const api = await request.newContext({ baseURL: product.url, storageState: owner.state });
  const example = await api.get(`/api/debates/${owner.debate}/export/proviso`);
  const folder = path.join(results, `product-${worker}`);
  mkdirSync(folder, { recursive: true });
  const exampleFile = path.join(folder, 'founding-example.proviso.json');
  writeFileSync(exampleFile, await example.body());
  const ownerFile = path.join(folder, 'owner.json');
  writeFileSync(ownerFile, JSON.stringify(owner.state));
  await api.dispose();
  return {
    STORY_URL: product.url,
    STORY_DATABASE: product.databaseUrl(),
    STORY_DEBATE: owner.debate,
    STORY_OWNER: ownerFile,
    STORY_EXAMPLE: exampleFile,
  };
}
