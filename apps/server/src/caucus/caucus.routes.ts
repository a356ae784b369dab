import { newCaucusNoteSchema } from '@proviso/domain/caucus';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { DebateEnv } from '../http/environment.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { listCaucusNotes } from './caucus.queries.ts';
import { writeNote } from './write-note.ts';

export const caucusRoutes = ({ database }: Services) =>
  new Hono<DebateEnv>()
    .get(
      '/',
      describeRoute({ summary: 'Notes and bottom lines of your own delegation; for moderators, of all' }),
      async (c) => c.json({ notes: await listCaucusNotes(database.db, c.var.access) }, 200),
    )
    .post(
      '/',
      describeRoute({ summary: 'Write a note or a bottom line for your own delegation' }),
      validate('json', newCaucusNoteSchema),
      async (c) => c.json({ note: await writeNote(database, c.var.access, c.req.valid('json')) }, 201),
    );
