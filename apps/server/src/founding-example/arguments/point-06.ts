import { type Argument, after, again, cite, con, joint, pro, undercut } from '../argument-notation.ts';

/** On a limit to Ukraine's forces. */
export const point06: Argument = {
  about: { kind: 'provision', id: 'leaked-6' },
  prefix: 'p6',
  opened: '2025-11-21T08:40:00.000Z',
  claims: [
    con(
      'invites-next-war',
      'lynx',
      'A cap binds only the side that was attacked. It makes a later invasion cheaper and so more likely.',
      cite('liga', 'The list limits the forces of Ukraine; no point limits those of Russia.', 'point 6'),
      pro(
        'no-mirror',
        'wren',
        'The list asks nothing of the kind of Russia, whose president ordered in September 2024 that its active forces grow to 1.5 million.',
        con(
          'size-of-country',
          'tern',
          'Russia guards some 20,000 kilometres of land border and faces many neighbours; equal numbers have never been the measure of a fair limit between a large and a small state.',
          undercut(
            'not-equal-but-some',
            'lynx',
            'The complaint is not that the numbers differ but that there is only one. A ceiling on forces near the line, for both, would answer it without equal totals.',
            pro(
              'cfe-did-it',
              'crane',
              'The treaty on conventional forces in Europe of 1990 did just that: it limited heavy arms by region, for both sides, with inspections, until Russia suspended it in 2007.',
              con(
                'cfe-died',
                'badger',
                'It also shows how such limits end: the stronger side leaves when they chafe, and nobody goes to war over a suspended treaty.',
              ),
            ),
          ),
        ),
      ),
      con(
        'still-largest',
        'tern',
        'With 600,000 Ukraine would still have a larger army than any member of the European Union, more than three times the German one. That is a limit, not disarmament.',
        undercut(
          'wrong-comparison',
          'stork',
          'What matters is not how it compares with armies that have no war to fear, but with the one it would have to stop on a front of over 1,000 kilometres.',
        ),
        con(
          'first-report-half',
          'finch',
          'By the first reports the cut was to about half, or to 400,000, and long-range weapons were to go as well. Whoever argues from 600,000 argues from the mildest of three versions.',
          cite(
            'upravda-ft',
            'Tells of the Financial Times’ report: forces cut by half and key categories of weapons given up.',
          ),
          cite('beirut-afp', 'Names 400,000 troops and a ban on long-range weapons.'),
          undercut(
            'fuller-text-later',
            'heron',
            'The fuller list came a day later, with the number and without the weapons. Where reports differ, the later and more complete one is what the parties then argued about.',
          ),
        ),
      ),
      pro(
        'versailles',
        'stork',
        'The limit of 100,000 put on Germany in 1919 was evaded within years and thrown off in 1935. One-sided limits store up a grievance and do not outlast the will to enforce them.',
        cite('versailles', 'Limits the German army to 100,000 men.', 'Part V'),
        undercut(
          'other-fear',
          'crane',
          'Versailles failed to restrain a state that went on to attack. Nobody’s case for this cap needs Ukraine to be an aggressor, so the parallel says little about whether Ukraine would be safe under it.',
        ),
      ),
    ),
    con(
      'sovereign-choice',
      'wren',
      'How many soldiers a state keeps is at the core of its sovereignty, which point 1 confirms. An aggressor must not gain by force a say in its victim’s defence.',
      cite('un-charter', 'The right of self-defence of a state that is attacked is inherent.', 'Art. 51'),
      con(
        'states-agree-limits',
        'tern',
        'Sovereign states agree to limits by treaty all the time. Germany accepted 370,000 in 1990 as part of the settlement that made it whole again.',
        cite('two-plus-four', 'United Germany undertakes to reduce its forces to 370,000.', 'Art. 3'),
        undercut(
          'germany-had-nato',
          'lynx',
          'Germany accepted its number inside NATO, with allied troops on its soil. This draft takes both away (7 and 8), so the number would have to carry what the alliance carried there.',
          pro(
            'numbers-substitute',
            'otter',
            'Where an alliance is ruled out, mass is the substitute: a state that cannot count on others must count soldiers.',
          ),
        ),
      ),
    ),
    pro(
      'finland-lived-with-it',
      'crane',
      'Finland was limited to 34,400 soldiers in 1947 and kept its independence and its democracy beside the Soviet Union for over forty years.',
      cite('finland-1947', 'Limits the army to 34,400, and the navy and air force as well.', 'Art. 13'),
      pro(
        'finland-reserve',
        'marten',
        'It did so by a large trained reserve, which the limit did not count. A cap on standing forces need not be a cap on how many can be called up.',
        con(
          'reserve-not-settled',
          'finch',
          'Whether the reserve counts is exactly what the leaked text does not say; an answer that depends on an unwritten exception is a dispute postponed.',
          pro(
            'peacetime-writes-it',
            'marten',
            'The European text and, a month later, Ukraine’s own write the exception down: 800,000 in peacetime. So the point can be mended by one word and one number.',
            cite('uanews', 'The number is 800,000, and for peacetime.', 'point 6'),
            cite('zambian', 'The framework of 24 December gives 800,000 in peacetime.'),
            after('2025-12-25'),
          ),
        ),
      ),
      con(
        'finland-price',
        'badger',
        'The limit came with land lost, a Soviet base near Helsinki until 1956 and decades of deference to Moscow. Finland declared the limits void in 1990 as soon as it could, and joined NATO in 2023.',
      ),
      undercut(
        'finland-not-cause',
        'lynx',
        'Finland survived because it had made invasion very costly in 1939-40 and 1944, and because Moscow had other aims. The cap was there, but it is not what kept the peace.',
      ),
    ),
    pro(
      'affordable',
      'marten',
      'Ukraine cannot pay for an army of nearly 900,000 in peace. A lower number, well equipped and paid, may deter more than a high one that melts for lack of money.',
      joint(
        'budget',
        pro(
          'foreign-money',
          'crane',
          'Ukraine’s own revenues have gone almost wholly to defence since 2022; salaries, pensions and schools have been paid with help from abroad.',
          cite('kiel', 'Counts financial help beside military help, by donor and month.'),
        ),
        pro(
          'aid-shrinks',
          'tern',
          'Help on that scale will not go on for decades once the shooting has stopped.',
        ),
      ),
      undercut(
        'choice-not-clause',
        'stork',
        'That is a reason for Ukraine to choose a smaller army. It is no reason to forbid it a larger one when the threat grows.',
      ),
    ),
    pro(
      'below-nobody',
      'tern',
      'The gap is smaller than the quarrel. Russia asked for 85,000 in Istanbul in 2022 and Ukraine offered 250,000; 600,000 is more than twice what Ukraine itself then put on the table.',
      cite('charap', 'Retells the drafts of 2022, with far-apart numbers for the army.'),
      con(
        'other-times',
        'wren',
        'What Ukraine offered in the first two months of the invasion, in exchange for a guarantee of several powers that it never got, says little about what is enough after years of war and without it.',
      ),
    ),
    con(
      'obligations-one-way',
      'kestrel',
      'The cap stands in a list in which, as the Union’s foreign policy chief put it a few days later, no obligation for Russia is to be seen. Limits that last are ones that bind both.',
      cite('eunews-kallas', 'Kaja Kallas missed any duty laid on Russia in what was known by then.'),
      con(
        'russia-gives-too',
        'tern',
        'Russia gives in other points: 100 billion dollars (14), the claim to two whole regions (21), a law of non-aggression (16), the return of prisoners (24). One may find it too little; it is not nothing.',
        undercut(
          'not-in-this-kind',
          'stork',
          'None of that limits the means of attack. Concessions of another kind do not balance a limit on the means of defence.',
        ),
      ),
    ),
    con(
      'unverifiable',
      'finch',
      'No verification is named: who counts, with what access, and who counts the other side. An unverified limit gives a pretext to whoever wants to find a breach.',
      again('pro', 'lapse-pretext', 'finch', 'p10-pretext'),
    ),
  ],
};
