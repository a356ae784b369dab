import { type Argument, cite, con, joint, pro, undercut } from '../argument-notation.ts';

/** On the use of the frozen assets. */
export const point14: Argument = {
  about: { kind: 'provision', id: 'leaked-14' },
  prefix: 'p14',
  opened: '2025-11-22T09:10:00.000Z',
  claims: [
    pro(
      'money-moves',
      'marten',
      'Some 300 billion dollars have lain frozen since 2022 while lawyers argue. A scheme that Russia signs would free 100 billion for rebuilding at once, with no lawsuit.',
      pro(
        'consent-heals',
        'crane',
        'Russia’s consent heals the weakest point of every other plan: a state’s reserves are immune, and to take them without consent stands on disputed law.',
        cite(
          'ilc-2001',
          'Countermeasures should as far as possible be such that performance can be resumed.',
          'Art. 49',
        ),
        con(
          'countermeasure',
          'wren',
          'There is another lawful way: to hold the assets as a countermeasure until Russia pays what it owes. That needs no consent and seizes nothing.',
          cite(
            'ilc-2001',
            'The injured state may take countermeasures to induce the responsible one to comply.',
            'Arts. 49-54',
          ),
          pro(
            'e3-does-this',
            'lynx',
            'That is what the European text does: the assets stay frozen until Russia compensates.',
            cite('capitalpost', 'The assets remain frozen until the damage is compensated.'),
            con(
              'frozen-builds-nothing',
              'marten',
              'Frozen money builds no house. If Russia never pays, the pledge stays a pledge, while the country must be rebuilt now.',
              con(
                'proceeds-and-loans',
                'finch',
                'It already builds: since 2024 the yearly proceeds have carried loans of 50 billion dollars by the G7. A pledge can be borrowed against without being spent.',
              ),
            ),
          ),
        ),
      ),
      undercut(
        'buys-less',
        'badger',
        'Speed is worth little if a third of the money goes out at once, half of its profit leaves the country, and the rest goes back to the debtor as an investor.',
      ),
    ),
    con(
      'victim-shares-with-guarantor',
      'wren',
      'Money that is owed to Ukraine as compensation would be invested for profit, and half the profit would go to a third state that suffered no damage.',
      cite('pravda-hr', 'Half of the profit goes to the United States.', 'point 14'),
      joint(
        'owed',
        pro(
          'duty-to-repair',
          'crane',
          'Who breaks international law must make full reparation, and the General Assembly said in November 2022 that Russia must bear the consequences of its acts.',
          cite(
            'es-11-5',
            'Russia must bear the legal consequences, including reparation; a register of damage is to be set up.',
            'para. 2',
          ),
        ),
        pro(
          'damage-larger',
          'finch',
          'The damage is several times what is frozen: the joint estimate of February 2025 puts rebuilding at 524 billion dollars over ten years.',
          cite(
            'rdna4',
            'Recovery and reconstruction needs of 524 billion dollars over a decade, as of the end of 2024.',
          ),
        ),
      ),
      con(
        'investor-needs-return',
        'tern',
        'Without profit no private capital comes. A share for the party that manages and brings in investors is common in development funds.',
        undercut(
          'not-its-capital',
          'lynx',
          'A manager takes a share of the return on capital it raised. Here it would take half of the return on capital that was Russia’s and is owed to Ukraine, having brought none.',
          con(
            'brings-guarantee',
            'tern',
            'It brings the guarantee (10). Investors will not come to a country that may be attacked again, so the state that makes it safe earns its part.',
            undercut(
              'paid-twice',
              'stork',
              'Point 10 says already that the guarantee is paid for. The same service would be charged twice.',
            ),
          ),
        ),
      ),
    ),
    con(
      'not-theirs-to-give',
      'kestrel',
      'Most of the assets lie in the European Union, the greater part at Euroclear in Belgium, under European law. Washington and Moscow dispose of what neither of them holds.',
      pro(
        'unanimity',
        'crane',
        'To release them needs a decision of the Union’s members, who were informed after the outlines stood.',
        undercut(
          'can-be-asked',
          'heron',
          'That they were not asked in Miami does not keep them from being asked before signature. Every draft assigns tasks to those who are absent.',
        ),
      ),
      pro(
        'europe-pays-twice',
        'kestrel',
        'Europe would hand over the assets, add 100 billion dollars of its own, and have neither the lead nor a share in the profit.',
        con(
          'europe-interest',
          'tern',
          'Europe would pay for Ukraine with or without a deal. With one, it pays for houses rather than shells, and the energy prices and the refugees that cost it most would ease.',
        ),
      ),
    ),
    con(
      'rewards-debtor',
      'badger',
      'The rest would go to an American-Russian vehicle. A debtor that gets two thirds of its pledge back as an investment has lost little by the war.',
      con(
        'incentive-to-keep',
        'marten',
        'A common fund gives Russia something to lose: if it breaks the peace, its stake is within reach. A Russia with nothing at stake has no reason to keep it.',
        pro(
          'monnet',
          'tern',
          'Shared interests made peace in Western Europe: the coal and steel community of 1951 tied the industries of former enemies together.',
          undercut(
            'monnet-order',
            'crane',
            'That community joined democracies after the aggressor had been defeated, tried and changed. It was the fruit of a settlement, not the price of one.',
          ),
        ),
        con(
          'trade-did-not-hold',
          'lynx',
          'In 2021 Russia had several hundred billion dollars in the West and most of its gas market in Europe, and went to war all the same.',
        ),
      ),
    ),
    pro(
      'iraq-took-decades',
      'marten',
      'Waiting for full compensation takes a generation: Iraq paid for the invasion of Kuwait until 2022, from oil sold under the Security Council’s control.',
      con(
        'iraq-paid',
        'wren',
        'It paid in full what was awarded, some 52 billion dollars. The precedent shows that an aggressor can be made to pay if the world holds the purse, and here the purse is held.',
      ),
    ),
  ],
};
