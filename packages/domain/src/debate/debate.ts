import * as v from 'valibot';
import { momentSchema } from '../time/time.ts';

/** What is open to whom changes with the phase: see access. */
export const phases = ['prepare', 'argue', 'weigh', 'close'] as const;
export type Phase = (typeof phases)[number];
export const phaseSchema = v.picklist(phases, `A phase is one of ${phases.join(', ')}.`);

/** `public`: anybody may read, and whoever is signed in may join. `private`: by invite link only. */
export const visibilities = ['public', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

/** `open`: everybody sees how the votes stand. `hidden-until-voted`: on each claim, only who has voted on it. */
export const voteSettings = ['open', 'hidden-until-voted'] as const;
export type VoteSetting = (typeof voteSettings)[number];

export const debateTitleSchema = v.pipe(
  v.string('A title must be text.'),
  v.trim(),
  v.minLength(1, 'Please give the debate a title.'),
  v.maxLength(200, 'A title has at most 200 characters.'),
);

/** One matter under discussion. Its address (id) is given by the server and is no part of this record. */
export const debateSchema = v.strictObject({
  title: debateTitleSchema,
  /** What it is about, in a few plain paragraphs. */
  summary: v.pipe(v.string(), v.maxLength(5000, 'A summary has at most 5,000 characters.')),
  phase: phaseSchema,
  visibility: v.picklist(visibilities),
  /** Absent in older files. */
  votes: v.optional(v.picklist(voteSettings, `Votes are ${voteSettings.join(' or ')}.`), 'open'),
  createdAt: momentSchema,
});
export type Debate = v.InferOutput<typeof debateSchema>;

export const newDebateSchema = v.strictObject({
  title: debateTitleSchema,
  summary: v.optional(debateSchema.entries.summary, ''),
  visibility: v.optional(debateSchema.entries.visibility, 'private'),
});
export type NewDebate = v.InferOutput<typeof newDebateSchema>;

/** What may be changed about a debate; what is absent stays. */
export const debateChangeSchema = v.partial(v.omit(debateSchema, ['createdAt']));
export type DebateChange = v.InferOutput<typeof debateChangeSchema>;
