import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** On the Dnipro and the grain routes. */
export const point23: Argument = {
  about: { kind: 'provision', id: 'leaked-23' },
  prefix: 'p23',
  opened: '2025-11-25T18:10:00.000Z',
  claims: [
    pro(
      'exports-live',
      'finch',
      'Ukraine’s economy lives by the ports of Odesa and could live by its great river. Few points would be felt sooner by people who have nothing to do with the front.',
      pro(
        'precedent-2022',
        'marten',
        'It has been done in the middle of the war: the arrangement of July 2022 carried over 30 million tonnes of food in a year.',
        con(
          'precedent-ended',
          'badger',
          'Russia left it after that year and fired at the ports. A route that lives by its goodwill dies by it.',
          undercut(
            'corridor-since',
            'lynx',
            'Since then Ukraine has exported as much again along its own coast, because Russia’s fleet was driven from those waters. It was not goodwill that opened the sea.',
          ),
        ),
      ),
    ),
    con(
      'gives-nothing-new',
      'wren',
      'The sea route works without Russia’s leave, and the mouth of the Dnipro is open only if the spit that commands it is cleared, of which no report of the point speaks.',
      cite('liga', 'The list of the points as published.'),
    ),
  ],
};
