import { createMiddleware } from 'hono/factory';
import type { Configuration } from '../configuration/configuration.ts';
import { Problem } from './problem.ts';

type Asked = {
  readonly origin: string | undefined;
  readonly host: string | undefined;
  readonly fetchSite: string | undefined;
};

/**
 * Whether a request that may change something comes from our own page, or from no page at all (a script sends neither
 * header and no cookie that it was not given). Where PUBLIC_URL is not set, our own page is the one under the same Host.
 */
export function isFromOurPage(
  { publicUrl }: Pick<Configuration, 'publicUrl'>,
  { origin, host, fetchSite }: Asked,
): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false;
  if (origin === undefined) return true;
  if (publicUrl !== null) return origin === publicUrl;
  return URL.canParse(origin) && new URL(origin).host === host;
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what another site's page sends in somebody's name. */
export const refuseOtherSites = (configuration: Pick<Configuration, 'publicUrl'>) =>
  createMiddleware(async (c, next) => {
    const asked = {
      origin: c.req.header('origin'),
      host: c.req.header('host'),
      fetchSite: c.req.header('sec-fetch-site'),
    };
    if (!safe.has(c.req.method) && !isFromOurPage(configuration, asked))
      throw new Problem(
        403,
        'request.other_site',
        'That request came from another site, so it was not done. Open Proviso itself and try again there.',
      );
    await next();
  });
