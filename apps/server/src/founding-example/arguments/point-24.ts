import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** On prisoners and children. */
export const point24: Argument = {
  about: { kind: 'provision', id: 'leaked-24' },
  prefix: 'p24',
  opened: '2025-11-24T09:00:00.000Z',
  claims: [
    pro(
      'agreed-by-all',
      'marten',
      'No party objects to it, and exchanges have worked even in the worst months: 1,000 for 1,000 in May 2025. It could start tomorrow and build trust for the rest.',
      pro(
        'decouple',
        'otter',
        'Because nobody objects it should be taken out of the package and done first, so that people do not wait for maps.',
        con(
          'bargaining-weight',
          'tern',
          'Taken out, it no longer pulls the rest along. To give the easy part first leaves only hard ones.',
          undercut(
            'people-not-chips',
            'vole',
            'That argument treats prisoners as a counter in a game. The law says that they go home without delay when fighting ends, whatever else is agreed.',
            cite(
              'gc3',
              'Prisoners are released and repatriated without delay after the end of active hostilities.',
              'Art. 118',
            ),
          ),
        ),
      ),
    ),
    con(
      'children-are-not-prisoners',
      'vole',
      'Deported children are no side of an exchange. To return them is a duty without counterpart, and to list them with prisoners turns a crime into a trade.',
      cite(
        'gc4',
        'Individual or mass forcible transfers and deportations from occupied territory are forbidden.',
        'Art. 49',
      ),
      cite('icc-2023', 'Warrants over the deportation and transfer of children.'),
      con(
        'returns-matter-more',
        'marten',
        'What counts for each child is to come home. If the list brings that about, the wrong name on the file can be mended later.',
      ),
    ),
    con(
      'no-lists',
      'finch',
      'All for all needs lists, and Russia has given none that is complete. Without access of the Red Cross to every place of detention, "all" means those who are admitted to exist.',
      cite('gc3', 'Delegates of the Red Cross may visit all places where prisoners are.', 'Art. 126'),
    ),
  ],
};
