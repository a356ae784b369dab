import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** On the package to rebuild Ukraine. */
export const point12: Argument = {
  about: { kind: 'provision', id: 'leaked-12' },
  prefix: 'p12',
  opened: '2025-11-25T13:10:00.000Z',
  claims: [
    pro(
      'jobs-bring-back',
      'marten',
      'Without work and housing the millions abroad will not come back, and without them no army and no state can be kept up. Rebuilding is security policy.',
      cite('rdna4', 'Housing, transport and energy are the largest needs.'),
    ),
    con(
      'no-sum',
      'finch',
      'It lists fields and no sum, no donor, no date. Measured against 524 billion dollars of need it is a heading.',
      cite('rdna4', 'Needs of 524 billion dollars over ten years.'),
      con(
        'marshall',
        'tern',
        'The Marshall Plan too was a speech of a few minutes before it was a law with sums. A frame comes first.',
        undercut(
          'marshall-own-money',
          'crane',
          'In that speech a state offered its own money. This draft finds the money with Russia (14) and with Europe, and the profit in Washington.',
        ),
      ),
    ),
    con(
      'minerals',
      'badger',
      'To put minerals and gas pipes into a peace text turns help into concessions, made by a country that cannot well refuse.',
      con(
        'agreement-exists',
        'marten',
        'Ukraine signed an agreement on minerals with the United States in April 2025, after it had refused worse versions. It can refuse, and it saw an interest of its own.',
      ),
    ),
  ],
};
