import { type Argument, after, cite, con, joint, pro, undercut } from '../argument-notation.ts';

/** On what the American guarantee covers. */
export const point10: Argument = {
  about: { kind: 'provision', id: 'leaked-10' },
  prefix: 'p10',
  opened: '2025-11-21T12:30:00.000Z',
  claims: [
    pro(
      'first-american-promise',
      'tern',
      'For the first time the United States would promise a coordinated military response if Russia attacks Ukraine again. In 1994 it promised to go to the Security Council.',
      cite(
        'budapest',
        'The three powers will seek action by the Security Council if aggression with nuclear weapons is threatened or used.',
        'para. 4',
      ),
      con(
        'coordinated-with-whom',
        'finch',
        'A coordinated response is not defined: coordinated with whom, by when, with what. It could be met with a joint statement and one delivery.',
        con(
          'article-5-vague-too',
          'tern',
          'Article 5 is as open: each ally takes such action as it deems necessary. It is believed all the same.',
          cite(
            'nato-treaty',
            'Each ally takes such action as it deems necessary, including the use of armed force.',
            'Art. 5',
          ),
          undercut(
            'not-the-words',
            'crane',
            'It is not the words that are believed but what stands behind them: integrated command, plans, exercises and troops in place. Point 8 rules those out.',
            con(
              'korea-bare-treaty',
              'marten',
              'The treaty of 1953 with Korea is as short as that, and held: what mattered was that the guarantor had shown it would fight there.',
              cite(
                'us-korea-1953',
                'Each party would act to meet the common danger in accordance with its constitutional processes.',
                'Art. III',
              ),
              undercut(
                'korea-had-troops',
                'lynx',
                'It held with tens of thousands of American soldiers stationed in the country from that day to this, which is what the draft excludes.',
              ),
            ),
          ),
        ),
      ),
    ),
    con(
      'pretext',
      'stork',
      'A guarantee that ends when Ukraine fires at Moscow "without cause" can be ended by an incident. Who finds the cause is not said, and the side that gains from the finding can stage it.',
      cite(
        'statement-draft',
        'The guarantee lapses on an invasion of Russia or a shot without cause at Moscow or Saint Petersburg.',
        'point 10',
      ),
      pro(
        'staged-before',
        'badger',
        'Wars have begun over staged incidents: Mainila in 1939, Gleiwitz in 1939. A clause that makes one shot decisive invites the next.',
        undercut(
          'guarantor-decides',
          'marten',
          'Those incidents convinced nobody abroad. It would be for the guarantor to find whether the guarantee lapses, and Washington has better eyes than any state in 1939.',
          con(
            'guarantor-may-want-out',
            'lynx',
            'It has the eyes, and perhaps the motive: a guarantor that regrets its promise will find the evidence for the lapse sufficient.',
            pro(
              'no-neutral-finder',
              'otter',
              'That is the gap that can be closed: a finding by a body of several states, with the guarantee in force until it has found.',
            ),
          ),
        ),
      ),
      con(
        'reasonable-limit',
        'tern',
        'No guarantor backs an ally in whatever it starts. NATO too defends members that are attacked, not members that attack.',
        con(
          'limit-names-cities',
          'wren',
          'Then it would be enough to say "if Ukraine attacks". To name two cities lets every other shot into Russia pass and one shot in a war that Russia began end everything.',
        ),
      ),
    ),
    con(
      'not-article-five',
      'lynx',
      'It was reported as less than Article 5. A promise that is known to be weaker than the one next door tells an attacker where to try.',
      cite('capitalpost-draft', 'Some form of American guarantee, with no concrete details.'),
      pro(
        'budapest-lesson',
        'wren',
        'In 1994 Ukraine gave up the third largest nuclear arsenal for assurances. Twenty years later one of the three that gave them took Crimea and the other two answered with sanctions.',
        cite(
          'budapest',
          'Russia, the United Kingdom and the United States respect Ukraine’s borders and refrain from force.',
          'paras. 1-2',
        ),
        undercut(
          'assurance-not-guarantee',
          'crane',
          'The memorandum was written as assurances because Washington would not give a guarantee. That a weaker thing failed is a reason to give the stronger one, not proof that it fails.',
        ),
      ),
      con(
        'e3-mends',
        'marten',
        'The European text measures it by Article 5, and President Zelenskyy’s framework builds on guarantees as well. So the dispute is over strength and wording, no longer over whether.',
        cite('uanews', 'The guarantee would be like Article 5.', 'point 10'),
        after('2025-12-25'),
      ),
    ),
    con(
      'paid-for',
      'finch',
      'A guarantee that is paid for is a contract of service. What is bought can be renegotiated by the next president, and a customer in arrears is not an ally.',
      con(
        'allies-pay-too',
        'tern',
        'Japan and South Korea have paid for American troops for decades, and nobody doubts those alliances because of it.',
        undercut(
          'share-of-costs',
          'crane',
          'They pay a share of what the troops cost, under treaties that the Senate approved. Paying for the promise itself has no precedent among them.',
        ),
      ),
      pro(
        'half-the-profit',
        'badger',
        'Together with half of the profits under point 14, the guarantor would earn from the deal and judge breaches of it (27). Those are three roles that arbitration keeps apart.',
      ),
    ),
    pro(
      'snapback-bites',
      'marten',
      'For Russia the clause has teeth: an attack would bring back all sanctions and undo the recognition of its gains. Few treaties make the prize itself depend on keeping the peace.',
      joint(
        'snapback-works',
        pro(
          'iran-precedent',
          'crane',
          'Such a return of sanctions has worked in law: those of the United Nations on Iran came back in September 2025 without a new vote.',
          cite(
            'scr-2231',
            'Lays down how the earlier measures return unless the Council votes to go on without them.',
            'paras. 11-12',
          ),
        ),
        pro(
          'recognition-reversible',
          'tern',
          'Recognition in fact, unlike recognition in law, can be withdrawn by a decision of the government that gave it.',
        ),
      ),
      con(
        'facts-stay',
        'lynx',
        'Recognition can be withdrawn in a day, but the fortified belt in Donetsk that was handed over for it cannot be had back. What Ukraine gives is concrete, what it may regain is paper.',
        cite('pravda-hr', 'Ukraine leaves the part of Donetsk that it still holds.', 'point 21'),
        undercut(
          'withdrawal-separate',
          'heron',
          'That is an objection to the withdrawal in point 21. With the land left as it is, the snapback clause would keep all its worth.',
        ),
      ),
      con(
        'sanctions-fade',
        'badger',
        'Those of the European Union need the agreement of all members every six months. Once lifted and the trade resumed, 27 governments would have to hurt themselves again, together, in a crisis.',
      ),
    ),
    pro(
      'better-than-none',
      'otter',
      'The alternative for Ukraine is not Article 5 but what it has: no guarantee at all, and arms that depend on budgets abroad. A weak promise adds to that and takes nothing away.',
      undercut(
        'takes-away',
        'stork',
        'It takes away a good deal: under the same draft the army is capped, the alliance closed and foreign troops excluded. The promise must be weighed against those, not against nothing.',
      ),
    ),
  ],
};
