import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** On languages, churches and schools. */
export const point20: Argument = {
  about: { kind: 'provision', id: 'leaked-20' },
  prefix: 'p20',
  opened: '2025-11-23T15:10:00.000Z',
  claims: [
    con(
      'influence',
      'wren',
      'By the first reports Russian would be an official language and the church aligned with Moscow would get legal status. That would write influence into culture and politics that war did not win.',
      cite('ft', 'Told of the status of the Russian language and of the church.'),
      undercut(
        'fuller-text-eu',
        'heron',
        'The fuller list speaks of the European Union’s rules on religion and minority languages, which Ukraine must adopt anyway as a candidate. The objection is to a version that may no longer exist.',
        cite(
          'pravda-it',
          'Ukraine adopts the Union’s rules on religious tolerance and minority languages.',
          'point 20',
        ),
        con(
          'who-interprets',
          'finch',
          'Then why write it into a peace with Russia? What is a duty towards Brussels would become a duty towards Moscow, which could call every school timetable a breach.',
        ),
      ),
    ),
    pro(
      'minorities-need-it',
      'marten',
      'Millions of Ukrainians speak Russian at home and fight for Ukraine. European rules on their language cost Ukraine nothing that it has not promised, and take an argument from Russia.',
    ),
    con(
      'ban-ideology',
      'badger',
      'A ban on "Nazi ideology", undefined, in a treaty with a state that has called Ukraine’s elected government just that, is a standing charge rather than a rule.',
      con(
        'ukraine-bans-already',
        'crane',
        'Ukraine has forbidden Nazi propaganda and symbols by law since 2015; a clause that repeats its own law for both countries costs it nothing.',
        undercut(
          'law-vs-treaty',
          'lynx',
          'Its own law is read by its own courts. In a treaty with sanctions for breach (27) it is read by the other party.',
        ),
      ),
    ),
  ],
};
