import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** On the expectation that NATO expands no further. */
export const point03: Argument = {
  about: { kind: 'provision', id: 'leaked-3' },
  prefix: 'p3',
  opened: '2025-11-22T16:00:00.000Z',
  claims: [
    con(
      'pairs-unequal',
      'lynx',
      'It pairs a crime with a right: not to invade is a duty under the Charter, to admit a willing member is lawful. To trade one for the other makes the duty negotiable.',
      cite('un-charter', 'The use of force against another state is forbidden.', 'Art. 2(4)'),
      cite(
        'es-11-1',
        'The General Assembly deplored the aggression of 2022 as a breach of that rule: 141 for, 5 against.',
      ),
      con(
        'only-expectation',
        'tern',
        'It is an expectation, not a trade. Each side says what it foresees, nobody is bound, and the statement costs nothing but calms.',
        undercut(
          'expectations-cited',
          'crane',
          'What was said in 1990 about NATO and the east was an expectation too, if that, and its breach has been held up as a grievance for thirty years. Loose words are the least harmless.',
        ),
      ),
    ),
    con(
      'binds-others',
      'kestrel',
      'It decides about Moldova, Georgia, Bosnia and any later applicant, none of which sat at the table.',
      pro(
        'europe-without-europe',
        'kestrel',
        'Two powers would draw the limit of an alliance in which thirty other states decide. The European text deletes the point.',
        cite('uanews', 'Point 3 is deleted.', 'point 3'),
      ),
    ),
    pro(
      'security-dilemma',
      'tern',
      'Each enlargement was meant to be defensive and was read in Moscow as a threat. A stated end to it would remove a motive that Western diplomats warned of long before 2008.',
      con(
        'finland-joined-quietly',
        'stork',
        'When Finland joined in 2023, NATO’s land border with Russia doubled, and Moscow drew troops away from it. That is not how a state behaves that fears attack.',
        undercut(
          'ukraine-differs',
          'tern',
          'Moscow has never regarded Finland as it regards Ukraine. Its calm about the one says little on its fears about the other.',
          con(
            'then-not-nato',
            'wren',
            'If it is Ukraine and not NATO that matters, then the motive is Ukraine’s independence, and a pledge about NATO does not remove it.',
          ),
        ),
      ),
    ),
  ],
};
