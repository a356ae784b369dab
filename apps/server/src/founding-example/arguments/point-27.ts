import { type Argument, again, cite, con, pro, undercut } from '../argument-notation.ts';

/** On the Peace Council. */
export const point27: Argument = {
  about: { kind: 'provision', id: 'leaked-27' },
  prefix: 'p27',
  opened: '2025-11-24T14:00:00.000Z',
  claims: [
    pro(
      'somebody-must-watch',
      'marten',
      'Minsk had monitors and no judge. A council with a name at its head and sanctions at hand is the thing that was missing.',
      cite(
        'scr-2202',
        'Endorses the Minsk package and calls on all parties to implement it, without a means to enforce.',
      ),
      con(
        'person-not-office',
        'crane',
        'It names a person, not an office. His term ends in January 2029, and the peace is to last longer.',
        con(
          'can-be-followed',
          'tern',
          'A successor can be named by the same text. What counts in the first years is that the one who gave the guarantee also watches.',
          undercut(
            'not-in-text',
            'heron',
            'No report of the text names a successor. It is easily added; as it stands, it is a gap.',
          ),
        ),
      ),
    ),
    con(
      'judge-in-own-cause',
      'finch',
      'Its head would be guarantor (10), investor (14) and judge at once. A finding against Russia would cost his own country money.',
      again('pro', 'three-roles', 'finch', 'p10-half-the-profit'),
      con(
        'interest-is-guarantee',
        'tern',
        'A judge with no interest does not come when called, as the years after 1994 showed. A stake in the peace is what makes him come.',
        undercut(
          'stake-in-deals',
          'lynx',
          'A stake in the peace, yes. Half of the profits is a stake in the business, which can go on very well while the peace is broken a little.',
        ),
      ),
    ),
    con(
      'no-seat',
      'kestrel',
      'Europe would carry the money, the refugees and the border, and by the reports has no seat that is named. What it does not watch it will not enforce.',
    ),
  ],
};
