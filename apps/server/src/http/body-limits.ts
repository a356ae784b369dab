import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { Problem } from './problem.ts';

const MB = 1024 * 1024;

const atMost = (megabytes: number) =>
  bodyLimit({
    maxSize: megabytes * MB,
    onError: () => {
      throw new Problem(
        413,
        'input.too_large',
        `That is too large: at most ${megabytes} MB can be sent here at once. Split it, or leave something out.`,
      );
    },
  });

/** 8 MB for files to import, 10 MB for documents to keep, 1 MB for everything else. */
export const bodyLimits = () => {
  const usual = atMost(1);
  const imports = atMost(8);
  const documents = atMost(10);
  return createMiddleware((c, next) => {
    const { path } = c.req;
    if (/^\/api\/(imports|debates\/[^/]+\/stances\/import)/.test(path)) return imports(c, next);
    return /^\/api\/debates\/[^/]+\/files$/.test(path) ? documents(c, next) : usual(c, next);
  });
};
