import { type Argument, again, cite, con, joint, pro, undercut } from '../argument-notation.ts';

/** On what comes first, ceasefire or withdrawal. */
export const point28: Argument = {
  about: { kind: 'provision', id: 'leaked-28' },
  prefix: 'p28',
  opened: '2025-11-22T14:45:00.000Z',
  claims: [
    con(
      'withdraw-under-fire',
      'stork',
      'A withdrawal before the ceasefire is a withdrawal under fire, the most dangerous movement an army can make, and nothing in the text forbids to attack it.',
      cite(
        'pravda-hr',
        'The ceasefire takes effect once both sides have withdrawn to agreed points.',
        'point 28',
      ),
      pro(
        'debaltseve',
        'lynx',
        'Even with a ceasefire agreed it went wrong: Debaltseve was taken three days after that of February 2015 began, with the defenders all but surrounded.',
        cite('minsk-2', 'An immediate and full ceasefire from 15 February 2015.', 'point 1'),
        con(
          'debaltseve-line-unclear',
          'marten',
          'Debaltseve fell because the line there was disputed when the ceasefire began. That speaks for settling the points of withdrawal first, as this clause does.',
          undercut(
            'settle-not-carry-out',
            'crane',
            'To settle the points first and to carry the withdrawal out first are two things. Maps can be agreed on paper while the guns are silent.',
            pro(
              'korea-72-hours',
              'crane',
              'Korea did it so: the line was agreed, firing stopped twelve hours after signature, and both sides left the zone within 72 hours of that.',
              cite(
                'korea-1953',
                'Cease-fire 12 hours after signing; forces leave the zone within 72 hours.',
                'Arts. II(12) and II(13)(a)',
              ),
              con(
                'korea-two-years',
                'tern',
                'And the fighting had gone on during two years of talks about where that line was. To separate the line from the silence cost tens of thousands of lives.',
              ),
            ),
          ),
        ),
      ),
      con(
        'agreed-corridor',
        'tern',
        'Withdrawals under fire can be covered by local truces, dated, corridor by corridor. Armies have done that without a general ceasefire.',
        con(
          'ilovaisk',
          'wren',
          'Ilovaisk in August 2014 was such a corridor. The Ukrainian columns were shot at on the way out, and hundreds died.',
        ),
      ),
    ),
    con(
      'one-side-moves',
      'wren',
      'The clause speaks of both sides, but only Ukraine has a withdrawal written down (21). A condition that one party alone must meet gives the other control over when the war stops.',
      joint(
        'russian-valve',
        pro(
          'no-russian-points',
          'finch',
          'No point of the list names a place from which Russian troops would withdraw.',
          cite('liga', 'The list of all 28 points; the withdrawal described is Ukraine’s.'),
        ),
        pro(
          'ushakov-december',
          'otter',
          'In December an aide to Russia’s president said that a ceasefire comes only after Ukraine has left Donbas.',
          cite('devdiscourse', 'A ceasefire only after a Ukrainian withdrawal from Donbas.'),
        ),
      ),
      con(
        'north-and-dnipro',
        'marten',
        'Russia holds bits of Sumy, Kharkiv and Dnipropetrovsk regions that no point gives it. "Agreed points" may well mean that it leaves those; that would be a withdrawal on both sides.',
        undercut(
          'guess-not-text',
          'heron',
          'It may; other reports of such an exchange exist. But the clause does not say it, and a party that has left its fortresses cannot then negotiate over what was meant.',
        ),
      ),
    ),
    con(
      'ceasefire-first-custom',
      'crane',
      'Most settlements silence the guns first. The ceasefire in Bosnia took effect in October 1995, three weeks before the talks in Dayton began.',
      cite(
        'dayton',
        'The parties commit to continue the cessation of hostilities begun in October 1995.',
        'Annex 1-A, Art. II',
      ),
      cite('pax', 'The database codes ceasefires and provisional ceasefires among some 2,000 agreements.'),
      con(
        'ceasefire-freezes-losers',
        'tern',
        'Whoever is advancing loses his lever by a ceasefire. Vietnam’s and Korea’s talks were fought through to the end for that reason, and to demand otherwise is to demand that Russia pay first.',
        undercut(
          'explains-not-justifies',
          'wren',
          'That explains why Russia wants it. It is no reason why the others should agree to it.',
        ),
      ),
    ),
    pro(
      'ends-cheating',
      'marten',
      'A ceasefire that comes last cannot be used to regroup. Russia says that Ukraine used Minsk to rearm, and Ukraine says the same of Russia; with everything done before, neither can.',
      cite('minsk-2', 'The steps after the ceasefire were never carried out in full.'),
      pro(
        'minsk-sequence',
        'crane',
        'Minsk died of its sequence: the ceasefire came first, then both sides disputed for seven years whether elections or the border came next.',
        cite('minsk-2', 'Control of the border returns after local elections.', 'point 9'),
        undercut(
          'order-not-the-cause',
          'lynx',
          'It was disputed because one party denied that it was a party at all. A different order would have been stalled at a different step.',
          con(
            'order-mattered',
            'badger',
            'The order gave each side a step it could refuse with the text in hand. Bad faith needs a hook; the sequence provided it, and point 28 would provide one again.',
            again('pro', 'circle-again', 'otter', 'p7-circle'),
          ),
        ),
      ),
    ),
    pro(
      'quick',
      'tern',
      'Tied to a date, it forces speed: troops can leave the rest of Donetsk in weeks, while a ceasefire without a settlement may last for decades and be broken any night.',
      con(
        'no-date',
        'finch',
        'It is not tied to a date. Without one the clause forces nothing and lets the fighting go on while the points are argued over.',
      ),
    ),
  ],
};
