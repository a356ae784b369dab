import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** On Russia's return to trade. */
export const point13: Argument = {
  about: { kind: 'provision', id: 'leaked-13' },
  prefix: 'p13',
  opened: '2025-11-23T10:30:00.000Z',
  claims: [
    pro(
      'carrot',
      'tern',
      'Sanctions are meant to change behaviour. If they are not lifted when it changes, nobody will change it for the next ones.',
      con(
        'paid-in-advance',
        'finch',
        'Behaviour is shown over years, signatures in a day. The draft lifts in stages but ties the stages to nothing that is named.',
        cite('pravda-hr', 'Sanctions are lifted in stages and by agreement case by case.', 'point 13'),
        pro(
          'e3-gradual',
          'lynx',
          'The European text keeps the return and slows it down: step by step.',
          cite('uanews', 'Russia is taken back gradually.', 'point 13'),
        ),
      ),
    ),
    con(
      'g8-trophy',
      'wren',
      'A seat at the G8 is a reward that peace does not need. Russia lost it in March 2014 over Crimea, and would get it back while keeping Crimea.',
      con(
        'forum-not-prize',
        'marten',
        'It is a table. Rivals who meet yearly make fewer mistakes about each other than those who do not.',
        undercut(
          'g20-exists',
          'crane',
          'They have such tables: the G20, the United Nations, the telephone. The G8 differs from those in that it says "one of us".',
        ),
      ),
    ),
    con(
      'funds-rearming',
      'badger',
      'The first thing that export income would rebuild is the army that spent it. A lifted embargo on parts and machine tools shortens the time until it can attack again.',
    ),
    pro(
      'europe-energy',
      'tern',
      'Europe’s industry pays several times the American price for gas. Trade would help the very budgets that arm and rebuild Ukraine.',
      con(
        'dependence-again',
        'kestrel',
        'That dependence was the lever of 2022, when deliveries were cut. The Union has resolved to end Russian gas imports, and cheap gas is what would undo it.',
      ),
    ),
  ],
};
