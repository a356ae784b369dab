import { startProduct } from '../product/product.ts';

/** Starts the product once for all stories; they find its address and the owner's invite link in the environment. */
export default async function startForStories(): Promise<() => Promise<void>> {
  const product = await startProduct();
  const link = /\/join\/[\w-]+/.exec(product.output());
  if (!link) throw new Error(`The product did not print an invite link for the owner:\n${product.output()}`);
  process.env.STORY_URL = product.url;
  process.env.STORY_OWNER_LINK = link[0];
  return () => product.remove();
}
