import { type Argument, again, con, pro, undercut } from '../argument-notation.ts';

/** On the joint American-Russian working group. */
export const point15: Argument = {
  about: { kind: 'provision', id: 'leaked-15' },
  prefix: 'p15',
  opened: '2025-11-25T15:00:00.000Z',
  claims: [
    con(
      'ukraine-absent',
      'wren',
      'An agreement about Ukraine would be watched over by a group in which Ukraine has no seat and the attacker has half of them.',
      con(
        'channel-not-court',
        'marten',
        'It is a channel between two nuclear powers, not a court. Such channels prevented worse between 1962 and 1991, and nobody else sat in them.',
        undercut(
          'compliance-named',
          'heron',
          'By the reports it is to see to it that all points are kept. That is the task of a court, given to a channel.',
        ),
      ),
    ),
    pro(
      'incidents',
      'tern',
      'Along a line of over 1,000 kilometres there will be incidents in every week. Somebody with authority over the guns must be able to talk within the hour.',
      undercut(
        'those-with-guns',
        'stork',
        'The guns on one side of the line are Ukrainian. A channel without Ukraine cannot silence half of them.',
      ),
    ),
    again('con', 'europe-absent-too', 'kestrel', 'p27-no-seat'),
  ],
};
