import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** On a non-aggression agreement. */
export const point02: Argument = {
  about: { kind: 'provision', id: 'leaked-2' },
  prefix: 'p2',
  opened: '2025-11-24T17:00:00.000Z',
  claims: [
    pro(
      'names-a-gap',
      'marten',
      'Europe has had no working agreement on its security since the arrangements of 1990 to 1999 fell apart. Somebody must write the next one, and a peace is the occasion.',
      undercut(
        'rules-were-clear',
        'crane',
        'The old rules did not fall apart because they were unclear; they were broken. A new text cures ambiguity, not breach.',
        cite('helsinki', 'Frontiers are inviolable and force is renounced.', 'Principles II and III'),
      ),
    ),
    con(
      'ambiguities-settled',
      'lynx',
      'To declare the ambiguities of thirty years settled, without saying how, lets each side write its own list. Moscow’s has been public since December 2021.',
      con(
        'point-by-point',
        'tern',
        'The other points say how: no membership, no foreign troops, a line. The sentence only sums them up.',
        undercut(
          'then-superfluous',
          'finch',
          'Then it is not needed. A closing formula that adds nothing in meaning adds much in a dispute, since no clause is read as idle.',
        ),
      ),
    ),
    con(
      'who-is-europe',
      'kestrel',
      'No one can sign for "Europe". The European text puts NATO in its place, which at least exists as a party.',
      cite('uanews', 'NATO takes the place of Europe.', 'point 2'),
    ),
  ],
};
