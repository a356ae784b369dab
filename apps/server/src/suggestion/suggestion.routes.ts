import { acceptanceSchema, decliningSchema, newSuggestionSchema } from '@proviso/domain/suggestion';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { acceptSuggestion } from './accept-suggestion.ts';
import { makeSuggestion } from './make-suggestion.ts';
import { declineSuggestion, withdrawSuggestion } from './settle-suggestion.ts';
import { listSuggestions } from './suggestion.queries.ts';

export const suggestionRoutes = (services: Services) =>
  new Hono<DebateEnv>()
    .get('/', describeRoute({ summary: 'Every suggestion, settled ones too' }), async (c) =>
      c.json({ suggestions: await listSuggestions(services.database.db, c.var.access.debateId) }, 200),
    )
    .post(
      '/',
      describeRoute({ summary: 'Suggest other words for a claim, a new claim, or another place for one' }),
      validate('json', newSuggestionSchema),
      async (c) =>
        c.json(
          { suggestion: await makeSuggestion(services.database, c.var.access, c.req.valid('json')) },
          201,
        ),
    )
    .post(
      '/:suggestion/accept',
      describeRoute({ summary: 'Do what is suggested; the words become its maker’s' }),
      validate('json', acceptanceSchema),
      async (c) => {
        const how = c.req.valid('json');
        const id = c.req.param('suggestion');
        return c.json({ suggestion: await acceptSuggestion(services, c.var.access, id, how) }, 200);
      },
    )
    .post(
      '/:suggestion/decline',
      describeRoute({ summary: 'Say no to a suggestion, with a reason' }),
      validate('json', decliningSchema),
      async (c) => {
        const { reason } = c.req.valid('json');
        const id = c.req.param('suggestion');
        return c.json(
          { suggestion: await declineSuggestion(services.database, c.var.access, id, reason) },
          200,
        );
      },
    )
    .post(
      '/:suggestion/withdraw',
      describeRoute({ summary: 'Take back a suggestion that nobody has settled' }),
      async (c) => {
        const id = c.req.param('suggestion');
        return c.json({ suggestion: await withdrawSuggestion(services.database, c.var.access, id) }, 200);
      },
    );
