import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { request } from '@playwright/test';
import { startProduct } from '../product/product.ts';
import { takeOver } from './debate-access.ts';

const results = path.resolve(import.meta.dirname, '../../test-results');

/**
 * Starts the product once for all stories. They find in the environment: its address (STORY_URL), the founding example
 * (STORY_DEBATE), the cookies of who took the printed link and owns it (STORY_OWNER, a file), and the example as it was
 * before any story (STORY_EXAMPLE, a file). STORY_DATABASE is the database's address.
 */
export default async function startForStories(): Promise<() => Promise<void>> {
  const product = await startProduct();
  const owner = await takeOver(product, 'Olha Owner');
  const api = await request.newContext({ baseURL: product.url, storageState: owner.state });
  const example = await api.get(`/api/debates/${owner.debate}/export/proviso`);
  mkdirSync(results, { recursive: true });
  const exampleFile = path.join(results, 'founding-example.proviso.json');
  writeFileSync(exampleFile, await example.body());
  const ownerFile = path.join(results, 'owner.json');
  writeFileSync(ownerFile, JSON.stringify(owner.state));
  await api.dispose();
  process.env.STORY_URL = product.url;
  process.env.STORY_DATABASE = product.databaseUrl();
  process.env.STORY_DEBATE = owner.debate;
  process.env.STORY_OWNER = ownerFile;
  process.env.STORY_EXAMPLE = exampleFile;
  return () => product.remove();
}
