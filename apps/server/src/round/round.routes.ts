import { newRoundAnswerSchema, newRoundSchema, roundExtensionSchema } from '@proviso/domain/round';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { permit } from '../access/debate-access.ts';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { answerRound } from './answer-round.ts';
import { countRound } from './count-round.ts';
import { openRound } from './open-round.ts';
import { readRounds } from './read-rounds.ts';
import { revealRound } from './reveal-round.ts';
import { findRound } from './round.queries.ts';
import { cancelRound, closeRound, extendRound, unknownRound } from './run-round.ts';

export const roundRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get(
      '/',
      describeRoute({
        summary: 'Every round, what was revealed, and your own answers in the one that is on',
      }),
      async (c) => c.json(await readRounds(database.db, c.var.access), 200),
    )
    .post(
      '/',
      describeRoute({ summary: 'Open a blind round on some provisions' }),
      validate('json', newRoundSchema),
      async (c) => c.json({ round: await openRound(database, c.var.access, c.req.valid('json')) }, 201),
    )
    .get(
      '/:round/voices',
      describeRoute({
        summary:
          'Who has answered how many of the provisions, for whoever runs the round; nobody in one without names',
      }),
      async (c) => {
        const { access } = c.var;
        permit(access, 'round.run');
        const row = await findRound(database.db, access.debateId, c.req.param('round'));
        if (!row) throw unknownRound(c.req.param('round'));
        return c.json(await countRound(database.db, access.debateId, row), 200);
      },
    )
    .post(
      '/:round/answers',
      describeRoute({ summary: 'Answer on one provision; the last answer before the close counts' }),
      validate('json', newRoundAnswerSchema),
      async (c) =>
        c.json(
          { answer: await answerRound(database, c.var.access, c.req.param('round'), c.req.valid('json')) },
          201,
        ),
    )
    .post(
      '/:round/extend',
      describeRoute({ summary: 'Give so many seconds more' }),
      validate('json', roundExtensionSchema),
      async (c) => {
        const { seconds } = c.req.valid('json');
        return c.json(
          { round: await extendRound(database, c.var.access, c.req.param('round'), seconds) },
          200,
        );
      },
    )
    .post('/:round/close', describeRoute({ summary: 'Take no more answers' }), async (c) =>
      c.json({ round: await closeRound(database, c.var.access, c.req.param('round')) }, 200),
    )
    .post(
      '/:round/reveal',
      describeRoute({ summary: 'Show a closed round to everybody in one moment' }),
      async (c) => c.json(await revealRound(database, c.var.access, c.req.param('round')), 200),
    )
    .post('/:round/cancel', describeRoute({ summary: 'End a round that is never revealed' }), async (c) =>
      c.json({ round: await cancelRound(database, c.var.access, c.req.param('round')) }, 200),
    );
