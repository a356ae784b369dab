import { type Argument, after, again, cite, con, joint, pro, undercut } from '../argument-notation.ts';

/** On ruling out membership of NATO. */
export const point07: Argument = {
  about: { kind: 'provision', id: 'leaked-7' },
  prefix: 'p7',
  opened: '2025-11-21T10:05:00.000Z',
  claims: [
    pro(
      'gives-what-nobody-offers',
      'tern',
      'Nobody is about to admit Ukraine. To give up a membership that is not on offer costs little and takes away what Russia has named as a chief reason for the war.',
      cite('uanews', 'The European text says itself that there is no consensus.', 'point 7'),
      joint(
        'free-concession',
        pro(
          'consensus-needed',
          'crane',
          'Every ally must agree to an invitation, and several have said no for years.',
          cite('nato-treaty', 'Invitations are by unanimous agreement of the parties.', 'Art. 10'),
        ),
        pro(
          'open-door-provokes',
          'tern',
          'A promise without a date has been the worst of both worlds since 2008: it alarmed Russia and protected nobody.',
          cite(
            'bucharest',
            'The allies agreed that Ukraine and Georgia will become members, with no date.',
            'para. 23',
          ),
        ),
      ),
      con(
        'never-is-not-not-now',
        'lynx',
        'Not now and never are different goods. The first is a fact that can change; the second gives up the only lever that would make a breach costly for Russia: that the door opens if it attacks again.',
        pro(
          'finland-option',
          'stork',
          'Finland’s wish to keep the option open served it for decades: that it could apply was part of what kept the neighbour careful, and it did apply within three months of February 2022.',
          con(
            'finland-was-neutral',
            'tern',
            'For most of those decades Finland kept out of NATO and said so; the option was worth something because it was not used.',
            undercut(
              'own-policy',
              'lynx',
              'It kept out by its own policy, which it could change by itself and did. A clause that binds the constitution takes away precisely that.',
            ),
          ),
        ),
        undercut(
          'lever-was-empty',
          'marten',
          'An open door did not deter Russia in 2014 or 2022. A lever that failed twice when pulled is worth little at the table.',
          con(
            'never-pulled',
            'badger',
            'It was never pulled: no ally ever tied admission to a Russian attack. That the open door did not deter does not show that a door opened by a breach would not.',
          ),
        ),
      ),
    ),
    con(
      'free-to-choose',
      'wren',
      'Each state may choose its alliances: Russia agreed to that in the Helsinki Final Act of 1975, the Paris Charter of 1990 and the Founding Act of 1997.',
      cite(
        'helsinki',
        'Participating states have the right to be or not to be party to treaties of alliance.',
        'Principle I',
      ),
      cite(
        'founding-act',
        'Respect for the inherent right of all states to choose the means of their own security.',
      ),
      con(
        'indivisible',
        'tern',
        'The same documents say that no state shall strengthen its security at the expense of others. Russia reads the one sentence with the other.',
        cite(
          'istanbul-1999',
          'States will not strengthen their security at the expense of the security of others.',
          'para. 8',
        ),
        undercut(
          'no-veto',
          'crane',
          'The same paragraph says that no state may treat part of the region as its sphere of influence. It qualifies how a choice is made and gives nobody a veto over it.',
          cite(
            'istanbul-1999',
            'No state may consider any part of the area its sphere of influence.',
            'para. 8',
          ),
        ),
      ),
    ),
    con(
      'constitution-cannot-now',
      'crane',
      'Ukraine cannot lawfully do it now: its constitution may not be amended under martial law, and the aim of joining NATO has stood in it since 2019.',
      cite(
        'constitution-ua',
        'No amendment in conditions of martial law or a state of emergency.',
        'Art. 157',
      ),
      con(
        'after-martial-law',
        'marten',
        'That speaks about the order of steps, not against the clause: martial law would end with the ceasefire, and two thirds of parliament could amend then.',
        cite(
          'constitution-ua',
          'An amendment needs two thirds of parliament at its next regular session.',
          'Art. 155',
        ),
        con(
          'two-thirds',
          'wren',
          'Two thirds means 300 votes for a clause dictated from abroad, in a parliament that wrote the opposite in with 334. A deal that fails there fails when the troops have already gone.',
          undercut(
            'sequence-can-wait',
            'heron',
            'Nothing says that withdrawal comes before ratification. A deal could make the vote the condition for the steps that cannot be undone.',
            con(
              'point-28-says',
              'otter',
              'Point 28 comes near to saying it: there is no ceasefire before the withdrawal, martial law cannot end before the ceasefire, and the amendment must wait for that.',
              pro(
                'circle',
                'crane',
                'So points 7, 25 and 28 together ask for the irreversible step first and the lawful one last.',
              ),
            ),
          ),
        ),
      ),
    ),
    con(
      'nato-cannot-write-it',
      'finch',
      'NATO has no statutes to write this into. It would take a protocol to the treaty of 1949, ratified by 32 parliaments, or a decision by consensus that another consensus can lift.',
      cite('nato-treaty', 'Any European state able to further its principles may be invited.', 'Art. 10'),
      undercut(
        'political-pledge',
        'marten',
        'A political pledge can serve where law is impossible. The Founding Act of 1997 was no treaty and still shaped where NATO put its troops for 17 years.',
        cite(
          'founding-act',
          'A political commitment on permanent stationing of substantial combat forces.',
          'Section IV',
        ),
      ),
    ),
    pro(
      'austria',
      'marten',
      'Austria wrote neutrality into its constitution in 1955, the Soviet troops left, and it prospered. A neutral Ukraine with a way into the European Union would be better off than Austria was.',
      cite(
        'austria-1955',
        'Restores an independent Austria and ends the occupation; neutrality followed by its own law.',
        'Art. 1',
      ),
      con(
        'austria-troops-left',
        'stork',
        'In 1955 all four occupiers went home. Here the occupier stays on a fifth of the country and the neutral state gives up more.',
        pro(
          'neutral-2014',
          'wren',
          'Ukraine was non-aligned by its own law when Crimea was seized in 2014. Neutrality was tried, and it did not protect.',
          undercut(
            'neutral-without-guarantee',
            'tern',
            'It was neutral with an army run down and with no guarantee. That shows that bare neutrality fails, not that neutrality with guarantees and 600,000 soldiers does.',
          ),
        ),
      ),
    ),
    pro(
      'clears-the-way',
      'marten',
      'With the question of the alliance out of the way, what can be had becomes easier: arms, a bilateral guarantee, the European Union. Allies who fear being drawn into a war would give more if membership were off the table.',
      pro(
        'israel-model',
        'tern',
        'Israel has never been in an alliance with a clause of mutual defence. Arms, money and a close tie to Washington have served it instead.',
        undercut(
          'israel-has-more',
          'crane',
          'Israel has what this draft denies: no ceiling on its forces, long-range weapons, and by common belief nuclear arms. Its case speaks for an armed Ukraine rather than for a neutral one.',
        ),
      ),
      con(
        'gave-less',
        'badger',
        'Membership was off the table in fact from 2022 to 2025, and allies still argued for months about each kind of weapon. What held them back was fear of Moscow, and the clause does not lessen that.',
      ),
    ),
    con(
      'removed-and-talks-went-on',
      'otter',
      'The clause was taken out of the text of 24 December and the talks did not end over it. It may be less of a condition for Russia’s signature than it was said to be.',
      cite('liveindia', 'The clause no longer stands in the 20 points.'),
      undercut(
        'russia-had-not-answered',
        'heron',
        'Russia had not answered that text when it was published. That talks between Kyiv and Washington went on says nothing about what Moscow will sign.',
        cite('liveindia', 'Ukraine was waiting for Russia’s answer.'),
      ),
      after('2025-12-26'),
    ),
    again('con', 'guarantee-short', 'lynx', 'p10-not-article-five'),
  ],
};
