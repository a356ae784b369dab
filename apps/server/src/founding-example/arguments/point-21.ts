import { type Argument, after, cite, con, joint, pro, undercut } from '../argument-notation.ts';

/** On the land. */
export const point21: Argument = {
  about: { kind: 'provision', id: 'leaked-21' },
  prefix: 'p21',
  opened: '2025-11-21T14:00:00.000Z',
  claims: [
    con(
      'gives-untaken-land',
      'lynx',
      'Ukraine would hand over at the table what Russia has not taken in years of fighting: the fortified cities of Donetsk, Kramatorsk and Sloviansk among them.',
      cite(
        'pravda-hr',
        'Ukraine withdraws from the rest of Donetsk, which becomes a demilitarised buffer.',
        'point 21',
      ),
      joint(
        'exposes',
        pro(
          'fortress-belt',
          'stork',
          'The belt of towns from Sloviansk to Kostiantynivka has been fortified since 2014. Behind it lies open country on the way to the Dnipro and Kharkiv.',
        ),
        pro(
          'buffer-needs-guard',
          'badger',
          'The draft names nobody who would keep Russian troops out of the buffer, and point 8 keeps NATO’s out of Ukraine.',
          con(
            'buffer-others-guard',
            'marten',
            'Guards need not be NATO’s. The United Nations have kept the buffer zone in Cyprus since 1974, and there has been no war across it.',
            undercut(
              'cyprus-scale',
              'crane',
              'The zone in Cyprus is 180 kilometres long and neither side has wanted to cross it. Peacekeepers mark a line that both accept; they do not stop an army of hundreds of thousands.',
            ),
          ),
        ),
      ),
      con(
        'lost-anyway',
        'tern',
        'At the pace of 2025 Russia takes this land by force in one to two years. To give it now would save the lives that its defence would cost and leave the cities standing.',
        cite('reuters-official', 'An American official: a durable peace needs hard compromises.'),
        con(
          'pace-is-not-fate',
          'stork',
          'Forecasts of the fall of Donetsk have been made since 2022. Russia’s advance there has cost it heavily, and towns behind a prepared belt do not fall at the pace of open fields.',
          con(
            'manpower',
            'tern',
            'The belt does not hold itself. Ukraine is short of infantry, and a line that is held by drones alone is seeped through, as happened around Pokrovsk in the autumn of 2025.',
            pro(
              'trend',
              'marten',
              'Time has worked against Ukraine in each year since 2023: aid has slowed, men of fighting age are fewer, and each new line has been worse than the last.',
              con(
                'trend-both',
                'wren',
                'It has worked against Russia too: its reserves are spent down, its interest rates and losses high. A side that was sure of winning by waiting would not ask for the land at the table.',
              ),
            ),
          ),
        ),
        undercut(
          'cost-is-the-point',
          'crane',
          'Even land that will be lost has a price to its taker. To give it for nothing tells him that threats are cheaper than war, which bears on the next demand more than on this one.',
        ),
      ),
    ),
    con(
      'conquest-pays',
      'wren',
      'To treat as Russian what was taken by force would be the first such settlement by great powers in Europe since 1945, and tells every strong state that conquest pays.',
      cite(
        'un-charter',
        'Members refrain from the use of force against the territorial integrity of any state.',
        'Art. 2(4)',
      ),
      cite(
        'es-11-4',
        'The attempted annexation of four regions has no validity; 143 states voted for, 5 against.',
      ),
      con(
        'de-facto-only',
        'tern',
        'The draft says "in fact", not "in law". West Germany lived with lost land in fact for decades, and gave up the claim in law only in 1990, when the rest was made whole.',
        pro(
          'baltic-non-recognition',
          'crane',
          'The United States never recognised the annexation of the Baltic states in 1940, dealt with Moscow all the same, and was right in 1991.',
          cite('welles', 'The United States does not recognise changes by force in the Baltic states.'),
          undercut(
            'baltic-opposite',
            'lynx',
            'That example tells against the clause: what kept the claim alive was that Washington refused recognition. Here it would be the first to grant it.',
            con(
              'in-fact-not-in-law',
              'marten',
              'Washington refused recognition in law. It had no choice but to accept the facts, and did so at every summit. The clause, read narrowly, asks no more.',
              con(
                'narrow-not-written',
                'otter',
                'Then it should say so. Russian in fact, and for the United States too: that can be read either way, and the stronger party’s reading is the one that will be printed on maps.',
                pro(
                  'one-sentence-would-do',
                  'heron',
                  'One added sentence would settle it: that nothing here prejudices the position of any party in law. The European text avoids the word recognition altogether.',
                  cite('capitalpost', 'Talks on land start from the line of contact.'),
                ),
              ),
            ),
          ),
        ),
      ),
      con(
        'kosovo-mirror',
        'tern',
        'Borders in Europe have been changed after force since 1945, in Cyprus and in Kosovo, and the order survived.',
        undercut(
          'no-annexation',
          'crane',
          'In neither case did a state annex its neighbour’s land with others’ approval: the north of Cyprus is recognised by one state, and Kosovo belongs to nobody who conquered it.',
        ),
      ),
    ),
    con(
      'constitution-referendum',
      'crane',
      'No Ukrainian government can sign it: its territory can be changed only by a referendum of the whole nation.',
      cite(
        'constitution-ua',
        'Questions of altering the territory are resolved only by an all-Ukrainian referendum.',
        'Art. 73',
      ),
      undercut(
        'withdrawal-not-cession',
        'marten',
        'A withdrawal of troops and a change in fact are not an alteration of territory in law. Ukraine withdrew heavy weapons under the Minsk texts without a referendum.',
        cite('minsk-2', 'Both sides pull back heavy weapons to equal distances.', 'point 2'),
        con(
          'minsk-not-land',
          'wren',
          'Under Minsk it moved guns, not administration, police and people. Well over a hundred thousand people still live in the part of Donetsk that would be left.',
        ),
      ),
      pro(
        'december-referendum',
        'otter',
        'The text of 24 December makes this a condition: a zone only if Russia withdraws in the same measure and the people approve.',
        cite('britbrief', 'A withdrawal or zone only if Russia mirrors it and a referendum approves.'),
        after('2025-12-25'),
      ),
      con(
        'russian-constitution-too',
        'badger',
        'Russia’s constitution forbids giving up any of the five regions it claims. If constitutions decide, neither side can agree to anything; so they cannot be the last word.',
        cite(
          'constitution-ru',
          'Acts aimed at alienating part of the territory are not allowed.',
          'Art. 67(2.1)',
        ),
        undercut(
          'unequal-constitutions',
          'crane',
          'The one protects borders that Russia itself recognised; the other was amended in 2022 to take in land that it did not even hold. They do not weigh the same.',
        ),
      ),
    ),
    pro(
      'freeze-is-realistic',
      'marten',
      'Some line must be the line. Korea’s was drawn in 1953 where the armies stood, without recognition by anybody, and has kept the peace for over seventy years.',
      cite(
        'korea-1953',
        'Fixes a military demarcation line and a demilitarised zone on both sides of it.',
        'Art. I',
      ),
      undercut(
        'not-where-they-stand',
        'lynx',
        'Korea speaks for a freeze on the line, which is Ukraine’s offer and Europe’s. The draft asks for the line in the south, and behind it in Donetsk.',
        cite('britbrief', 'Ukraine offers to freeze the fighting on the present line.'),
        cite('uanews', 'Talks on exchanges start from the line of contact.', 'point 21'),
      ),
    ),
    pro(
      'gives-russia-a-reason',
      'tern',
      'The war goes on because Russia wants all of Donetsk. A settlement without it asks Russia to stop short of its chief aim while it advances, which it has no reason to do.',
      cite(
        'unionesarda',
        'A deputy foreign minister of Russia said in December that there is no compromise on the five regions.',
      ),
      con(
        'appetite',
        'wren',
        'By its own law it claims four regions whole and Crimea. Donetsk would not be the end of the claim, and its leaders have said that the causes of the war lie deeper than land.',
        con(
          'draft-freezes-two',
          'marten',
          'Yet the draft freezes Kherson and Zaporizhzhia on the line, so Moscow’s negotiator gave up part of the claim there. That is movement, and it was hardly noticed.',
          undercut(
            'moscow-denied-movement',
            'heron',
            'It was a negotiator’s draft. In December a deputy foreign minister spoke of no compromise on all five, so whether Moscow moved at all is open.',
            cite('unionesarda', 'No compromise on five regions.'),
            after('2025-12-17'),
          ),
        ),
      ),
    ),
    pro(
      'lives-now',
      'marten',
      'Every month of war costs thousands of lives on both sides, soldiers above all. What is lost on the map can come back in peace, as German unity did in 1990; the dead cannot.',
      pro(
        'refusal-worsens',
        'tern',
        'Refusal has a price too: the offer of 2022 was better for Ukraine than this one, and the next may be worse than this.',
        cite(
          'charap',
          'Retells the drafts of the spring of 2022, in which the line of before the invasion was in reach.',
        ),
        undercut(
          'offers-fell-for-both',
          'wren',
          'In 2022 Russia stood before Kyiv and asked for 85,000 soldiers. Measured by the army it concedes, this offer is better than that one; what an offer is worth depends on what it leaves behind.',
        ),
      ),
      con(
        'peace-of-occupation',
        'vole',
        'Killing does not end where the line has passed. People were killed in Bucha after the fighting there was over, under occupation.',
        cite('icc-2023', 'The warrants concern acts in occupied areas, away from the front.'),
        undercut(
          'no-new-occupation',
          'marten',
          'Bucha was taken by assault and its people had no time to leave. A dated withdrawal, into a zone without troops, need not leave anybody behind who wants to go.',
        ),
      ),
      con(
        'pause-costs-more',
        'stork',
        'Lives are saved only if the war is over. If the line moves closer to Kharkiv and Dnipro and the war returns in five years, the bill is paid twice.',
        con(
          'certain-against-possible',
          'tern',
          'That sets a certain loss now against a possible one later. The lines in Korea and Cyprus looked no safer on the day they were drawn.',
        ),
      ),
    ),
    con(
      'people-not-asked',
      'vole',
      'The draft moves a line over people. Those who live there, and the many who fled, would have to leave, or live under a state that detained, deported or conscripted their neighbours, and nobody has asked them.',
      con(
        'may-leave',
        'tern',
        'War moves the line over them too, with shells. A settlement can give them time, money and a free choice of where to live, as the draft’s point on families begins to do.',
        undercut(
          'choice-not-in-text',
          'finch',
          'No point of the draft gives them that choice. Point 24 brings home prisoners and children; it says nothing of residents, houses and return.',
        ),
      ),
    ),
  ],
};
