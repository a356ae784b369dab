import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Configuration } from '../configuration/configuration.ts';

/** The network address a request comes from; behind a trusted proxy what that proxy saw, which is the header's last entry. */
export function clientAddress(c: Context, { trustProxy }: Pick<Configuration, 'trustProxy'>): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || (getConnInfo(c).remote.address ?? 'unknown');
}
