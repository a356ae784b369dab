import { type APIRequestContext, type BrowserContext, expect, request } from '@playwright/test';
import type { Role } from '@proviso/domain/person';
import * as v from 'valibot';
import type { Product } from '../product/product.ts';

type CookieState = Awaited<ReturnType<BrowserContext['storageState']>>;
export type TakenOver = { readonly debate: string; readonly state: CookieState };

const joined = v.object({ debateId: v.string() });
const invited = v.object({ invite: v.object({ code: v.string(), path: v.string() }) });

/** Opens the link to own the founding example that the product prints at its first start: it works once. */
export async function takeOver(product: Pick<Product, 'url' | 'output'>, name: string): Promise<TakenOver> {
  const [, code] = /\/join\/([\w-]+)/.exec(product.output()) ?? [];
  if (!code) throw new Error(`The product printed no link for the owner:\n${product.output()}`);
  const api = await request.newContext({ baseURL: product.url });
  const answer = await api.post(`/api/invites/${code}/join`, { data: { name } });
  expect(answer.status(), await answer.text()).toBe(200);
  const { debateId } = v.parse(joined, await answer.json());
  const state = await api.storageState();
  await api.dispose();
  return { debate: debateId, state };
}

/** A link into a debate for one role, made by somebody who may; its path. */
export async function makeInvite(
  api: APIRequestContext,
  debate: string,
  role: Role,
  speaksFor: string | null = null,
): Promise<string> {
  const answer = await api.post(`/api/debates/${debate}/invites`, {
    data: { role, speaksFor, days: 1, uses: null },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return v.parse(invited, await answer.json()).invite.path;
}
