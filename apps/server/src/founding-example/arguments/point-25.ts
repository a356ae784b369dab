import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** On elections within 100 days. */
export const point25: Argument = {
  about: { kind: 'provision', id: 'leaked-25' },
  prefix: 'p25',
  opened: '2025-11-24T11:15:00.000Z',
  claims: [
    pro(
      'fresh-mandate',
      'tern',
      'In ordinary times parliament would have been elected anew in 2023 and the president in 2024. Whoever carries such a peace through should have been elected to do so.',
      con(
        'law-extends',
        'crane',
        'No mandate has run out in law: Ukrainian law bars elections under martial law, and parliament’s powers go on until a new one meets.',
        cite(
          'constitution-ua',
          'The powers of parliament are extended under martial law until the first session after it.',
          'Art. 83',
        ),
        undercut(
          'legal-not-enough',
          'marten',
          'Lawful is one thing. For a decision of this weight a fresh vote is worth having even where the law does not ask for it.',
        ),
      ),
    ),
    con(
      'hundred-days-short',
      'finch',
      'A hundred days are too few with millions abroad, hundreds of thousands in uniform, and registers and polling stations destroyed. A bad election would weaken the state it is to renew.',
      pro(
        'bosnia-1996',
        'crane',
        'Bosnia voted nine months after Dayton because the text set a date, and the vote confirmed the parties that had fought the war.',
        cite(
          'dayton',
          'Elections take place six, at most nine months after the agreement enters into force.',
          'Annex 3, Art. II',
        ),
        con(
          'bosnia-other',
          'tern',
          'Bosnia had three armies and no common state. Ukraine has had free elections since 2014, the last in 2019 with a peaceful change of president, and could prepare them during the talks.',
        ),
      ),
    ),
    con(
      'only-one-votes',
      'wren',
      'Only Ukraine is told to vote. A peace that sets the calendar of the victim’s democracy, and says nothing of the other side’s, looks like a change of government by treaty.',
      undercut(
        'kyiv-open-to-it',
        'otter',
        'It would look so if Kyiv refused. Its president has said that he is ready for elections once there is security, so the quarrel is over the date.',
      ),
    ),
  ],
};
