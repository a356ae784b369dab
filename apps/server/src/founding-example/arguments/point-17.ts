import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** On nuclear arms control. */
export const point17: Argument = {
  about: { kind: 'provision', id: 'leaked-17' },
  prefix: 'p17',
  opened: '2025-11-25T16:40:00.000Z',
  claims: [
    pro(
      'gap-in-february',
      'crane',
      'From February 2026 no treaty will limit the arsenals of the two largest nuclear powers, for the first time in over fifty years. To use the occasion is worth a point.',
      cite('new-start', 'Limits each side to 1,550 deployed warheads.', 'Art. II'),
      undercut(
        'not-ukraines-price',
        'wren',
        'It is worth a treaty. It is no reason why it should stand in a text for which Ukraine pays with land.',
      ),
    ),
    con(
      'wrong-treaty',
      'finch',
      'The point names START I, which ran out in 2009 and cannot be extended. That the drafters mixed up their own treaties says something about the care taken elsewhere.',
      con(
        'summary-error',
        'heron',
        'We know the point from reports. The slip may lie with a translator or a reporter rather than in the text.',
      ),
      undercut(
        'easily-mended',
        'marten',
        'Everybody knows which treaty is meant, and one word mends it. It bears on the drafting, not on whether the point is right.',
      ),
    ),
  ],
};
