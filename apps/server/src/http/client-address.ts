import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Configuration } from '../configuration/configuration.ts';

type Trust = Pick<Configuration, 'trustProxy'>;

/**
 * The network address that something comes from. Behind a trusted proxy it is what that proxy saw, which is the last entry
 * of X-Forwarded-For: what stands before it was said by the client itself.
 */
export function addressOf(
  { forwarded, remote }: { readonly forwarded: string | undefined; readonly remote: string | undefined },
  { trustProxy }: Trust,
): string {
  const seen = trustProxy ? forwarded?.split(',').at(-1)?.trim() : undefined;
  return seen || (remote ?? 'unknown');
}

/** The same of a request. */
export const clientAddress = (c: Context, trust: Trust): string =>
  addressOf({ forwarded: c.req.header('x-forwarded-for'), remote: getConnInfo(c).remote.address }, trust);
