import type { Archive } from '@proviso/domain/archive';
import { argumentTrees } from './argument-trees.ts';
import { buildArgument } from './build-argument.ts';
import { citationsOnProvisions } from './citations-on-provisions.ts';
import { credibility } from './credibility.ts';
import { debate } from './debate.ts';
import { drafts } from './drafts.ts';
import { lineage } from './lineage.ts';
import { occurrences } from './occurrences.ts';
import { people } from './people.ts';
import { europeanProvisions } from './provisions-european.ts';
import { leakedProvisions } from './provisions-leaked.ts';
import { ukrainianProvisions } from './provisions-ukraine.ts';
import { sources } from './sources.ts';
import { stakeholders } from './stakeholders.ts';
import { citationsOnStances, stances } from './stances.ts';
import { drawVotes } from './votes.ts';

const built = argumentTrees.map(buildArgument);
const claims = built.flatMap((argument) => argument.claims);

/** The debate that comes with the product: the peace proposal for Ukraine of November 2025. */
export const foundingExample: Archive = {
  debate,
  people: [...people],
  drafts: [...drafts],
  provisions: [...leakedProvisions, ...europeanProvisions, ...ukrainianProvisions],
  lineage: [...lineage],
  stakeholders: [...stakeholders],
  sources: [...sources],
  credibility: [...credibility],
  claims,
  citations: [
    ...built.flatMap((argument) => argument.citations),
    ...citationsOnStances,
    ...citationsOnProvisions,
  ],
  stances,
  votes: [...drawVotes(claims)],
  packages: [],
  suggestions: [],
  marks: [],
  comments: [],
  rounds: [],
  roundAnswers: [],
  offers: [],
  offerReplies: [],
  signings: [],
  signatures: [],
  coalitions: [
    {
      id: 'europeans',
      name: 'Europeans',
      members: ['e3', 'germany', 'eu', 'poland'],
      note: 'Drawn together here to read the matrix by; each stands for itself.',
      since: null,
      until: null,
    },
  ],
  occurrences: [...occurrences],
  settlements: [],
};
