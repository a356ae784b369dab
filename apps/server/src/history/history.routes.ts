import { type ArgumentHistory, stepOf } from '@proviso/document/argument-history';
import { claimRevisions, type Revision, wordingRevisions } from '@proviso/document/revisions';
import { argumentIdSchema } from '@proviso/domain/argument';
import { idSchema } from '@proviso/domain/identity';
import { Hono, type TypedResponse } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import type { DebateEnv } from '../http/environment.ts';
import { Problem } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { keepHistories } from './argument-histories.ts';
import { restoreText } from './restore-text.ts';

const inAddress = (least: number, most: number, message: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,15}$/, message),
    v.transform(Number),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
const whichSeq = 'A moment is named by the number of an update, from 1.';
const argumentParam = v.object({ argument: argumentIdSchema });
const atParam = v.object({
  argument: argumentIdSchema,
  seq: inAddress(1, Number.MAX_SAFE_INTEGER, whichSeq),
});
const pageSchema = v.object({
  claim: v.optional(idSchema),
  before: v.optional(inAddress(0, Number.MAX_SAFE_INTEGER, 'before is the first step of a revision.')),
  limit: v.optional(inAddress(1, 200, 'limit is a number from 1 to 200.'), '50'),
});
const restoreSchema = v.strictObject({
  seq: v.pipe(v.number(whichSeq), v.safeInteger(whichSeq), v.minValue(1, whichSeq)),
});

const unknownArgument = () =>
  new Problem(404, 'argument.unknown', 'Nothing has been argued about that in this debate yet.');

/** The latest revisions before a step, the latest first; `next` is where to go on, null at the beginning. */
function pageOf(
  all: readonly Revision[],
  { before, limit }: { readonly before?: number; readonly limit: number },
) {
  const earlier = before === undefined ? all : all.filter(({ first }) => first < before);
  const revisions = earlier.slice(-limit).reverse();
  return { revisions, next: earlier.length > limit ? (revisions.at(-1)?.first ?? null) : null };
}

/** What was: an argument as of any moment, who wrote what when, and earlier words put back. For whoever may read the debate. */
export const historyRoutes = (services: Services) => {
  const histories = keepHistories(services.database.sql);
  return new Hono<DebateEnv>()
    .get(
      '/arguments/:argument/history',
      describeRoute({
        summary: 'The revisions of a claim, or of the wording, with author and time; the latest first',
      }),
      validate('param', argumentParam),
      validate('query', pageSchema),
      async (c) => {
        const { debateId } = c.var.access;
        const { claim: id, before, limit } = c.req.valid('query');
        const argumentId = c.req.valid('param').argument;
        const page = await histories.read({ debateId, argumentId }, ({ history, step }) => {
          const claim = history.claims.find((one) => one.id === id);
          if (id !== undefined && !claim)
            throw new Problem(404, 'claim.unknown', 'There is no such claim in this argument.');
          const all = claim ? claimRevisions(claim, step) : wordingRevisions(history, step);
          return pageOf(all, { limit, ...(before !== undefined && { before }) });
        });
        if (page === null) throw unknownArgument();
        return c.json(page, 200);
      },
    )
    .get(
      '/arguments/:argument/history/replay',
      describeRoute({ summary: 'Everything the argument ever was, for a page to seek in' }),
      validate('param', argumentParam),
      async (c) => {
        const printed = await histories.print({
          debateId: c.var.access.debateId,
          argumentId: c.req.valid('param').argument,
        });
        if (printed === null) throw unknownArgument();
        // The log only ever grows: as long as its last number is the same, so is the history.
        const etag = `W/"1-${printed.seq}"`;
        const headers = { etag, 'cache-control': 'private, no-cache' };
        if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
        const sent: Response = c.newResponse(printed.json, 200, {
          ...headers,
          'content-type': 'application/json',
        });
        // Printed already, because it is large; what it is, is known all the same.
        return sent as Response & TypedResponse<ArgumentHistory, 200, 'json'>;
      },
    )
    .get(
      '/arguments/:argument/history/at/:seq',
      describeRoute({ summary: 'The argument as it was after an update' }),
      validate('param', atParam),
      async (c) => {
        const { debateId } = c.var.access;
        const { argument: argumentId, seq } = c.req.valid('param');
        const found = await histories.read({ debateId, argumentId }, (past, last) => {
          if (seq > last)
            throw new Problem(404, 'history.unknown_seq', `The argument has ${last} updates so far.`);
          const step = stepOf(past.history, seq);
          const { at, by } = past.step(step);
          return { seq, at, by, ...past.stateAt(step) };
        });
        if (found === null) throw unknownArgument();
        return c.json(found, 200);
      },
    )
    .post(
      '/claims/:claim/restore-text',
      describeRoute({ summary: 'Put back the words that a claim had as of an update' }),
      validate('json', restoreSchema),
      async (c) => {
        const { seq } = c.req.valid('json');
        const claim = await restoreText({ ...services, histories }, c.var.access, c.req.param('claim'), seq);
        return c.json({ claim }, 200);
      },
    );
};
