import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** May the wording of points be taken from a site of the Pravda network? */
export const sourcePravda: Argument = {
  about: { kind: 'source', id: 'pravda-hr' },
  prefix: 'd-pravda',
  opened: '2025-11-24T16:00:00.000Z',
  claims: [
    con(
      'network',
      'finch',
      'The site belongs to a network that a French state agency described in 2024 as built to spread Russian narratives abroad by copying. It is no newsroom, and nobody answers for an error.',
      cite('viginum', 'Describes a network of sites that spread pro-Russian content in many languages.'),
      undercut(
        'copy-can-be-true',
        'heron',
        'Who copies for a purpose may still copy correctly. Here it passed on a list that others published too; the question is only whether this copy departs from those.',
        con(
          'departures-invisible',
          'finch',
          'A list told in translation can be bent by single words such as "recognised" for "treated as", which no comparison of headings shows.',
        ),
      ),
    ),
    pro(
      'agrees-with-liga',
      'marten',
      'For the points that both carry, it agrees in substance with the list of a Ukrainian outlet. Two sources with opposite leanings that say the same are good evidence.',
      cite('liga', 'Lists the 28 points.'),
      undercut(
        'common-root',
        'crane',
        'They are not independent: both go back to one leak. Agreement shows that neither changed it, not that the leak was right.',
      ),
    ),
    con(
      'better-at-hand',
      'otter',
      'Where another report carries the point, cite that one; where none does, keep this and say "reported". That rule has been followed here for points 13, 14, 21, 27 and 28.',
    ),
  ],
};
