import { type Argument, cite, con, joint, pro, undercut } from '../argument-notation.ts';

/** On the amnesty. */
export const point26: Argument = {
  about: { kind: 'provision', id: 'leaked-26' },
  prefix: 'p26',
  opened: '2025-11-22T11:20:00.000Z',
  claims: [
    con(
      'law-forbids',
      'crane',
      'States cannot lawfully amnesty grave breaches: the Geneva Conventions bind every party to seek out and try those suspected, and none may absolve itself or another of liability.',
      cite(
        'gc4',
        'Duty to search for and try persons suspected of grave breaches; no absolving of liability.',
        'Arts. 146 and 148',
      ),
      con(
        'ap2-encourages',
        'tern',
        'Humanitarian law itself asks for the broadest possible amnesty when hostilities end.',
        cite(
          'ap2',
          'At the end of hostilities, the authorities grant the broadest possible amnesty to those who took part.',
          'Art. 6(5)',
        ),
        undercut(
          'ap2-not-crimes',
          'crane',
          'That rule is for civil wars and for having taken up arms. It is understood not to reach war crimes, and this is a war between states.',
          con(
            'narrow-reading-possible',
            'marten',
            'Then the clause can be read as narrowly: soldiers of both sides are not tried for having fought. An amnesty of that kind would do no wrong.',
            con(
              'full-means-full',
              'wren',
              'The text says full, and for what was done in the war. Soldiers who only fought need no amnesty, for the law of war protects them already, so the clause can only help those who did more.',
              cite(
                'gc3',
                'Prisoners of war may not be tried for having taken part; they remain liable for crimes.',
                'Arts. 82-85 and 99',
              ),
            ),
          ),
        ),
      ),
      pro(
        'icc-not-bound',
        'finch',
        'It would not bind the International Criminal Court, which has warrants out for Russia’s president and others since March 2023. The text would promise what its signatories cannot give.',
        cite('icc-2023', 'Warrants over the unlawful deportation and transfer of children.'),
        con(
          'council-can-defer',
          'tern',
          'The Security Council can ask the court to wait for a year, and again after that. A deal backed by the five could give in effect what the clause promises.',
          cite(
            'rome-statute',
            'No investigation or prosecution for 12 months after a request of the Security Council, renewable.',
            'Art. 16',
          ),
          undercut(
            'deferral-renewed-yearly',
            'crane',
            'A pause that ends each year unless it is renewed is the opposite of an amnesty: it keeps the case alive and puts the guarantee of silence up for a vote.',
          ),
        ),
      ),
    ),
    con(
      'victims',
      'vole',
      'People whose children were taken and whose kin were killed in Bucha, Mariupol and elsewhere would learn that their case has been signed away by states, with no word from those who were harmed.',
      pro(
        'peace-without-truth',
        'wren',
        'Where crimes are neither tried nor told, they are denied, and the denial becomes part of the next war’s cause.',
        undercut(
          'truth-without-trial',
          'marten',
          'Trial and truth are two things. South Africa gave amnesty in exchange for a full public telling, and learned more than trials would have shown.',
          con(
            'exchange-missing',
            'crane',
            'That amnesty was earned one by one, by confession, under a democratic government. This one is given to all, for nothing, and asks nobody to say what he did.',
          ),
        ),
      ),
    ),
    pro(
      'no-deal-otherwise',
      'tern',
      'Leaders do not sign their own indictment. If the price of a ceasefire is that those who began the war are not tried, thousands who would die next year live for it.',
      joint(
        'price-of-peace',
        pro(
          'who-must-sign',
          'tern',
          'The men against whom the warrants stand are the men whose orders would stop the fire.',
        ),
        pro(
          'no-capture',
          'marten',
          'They sit in a nuclear power that nobody will occupy; without a change there they will never be tried, whatever the text says.',
        ),
      ),
      con(
        'milosevic',
        'lynx',
        'Milošević was indicted in May 1999 while the war over Kosovo went on; he agreed to terms within days and stood before the tribunal two years later. An indictment did not prevent the one or the other.',
        undercut(
          'milosevic-lost',
          'badger',
          'He agreed because he was being bombed by nineteen states and was then voted out. Nothing of that kind is at hand here.',
        ),
      ),
      con(
        'silence-suffices',
        'otter',
        'A deal need not speak of it. Leave the clause out, as the European text does, and no signatory indicts himself, nor does anybody sign an acquittal.',
        cite('lng', 'The European text has no point on a full amnesty.'),
        pro(
          'lome-reservation',
          'crane',
          'At Lomé in 1999 the envoy of the United Nations signed with a note that the amnesty did not reach international crimes. The peace text stood, and a special court tried the crimes later.',
          cite(
            'lome',
            'Grants a pardon to all fighters; signed for the United Nations with a reservation.',
            'Art. IX',
          ),
          con(
            'lome-collapsed',
            'tern',
            'The Lomé peace broke within a year, and the leader whom it pardoned was arrested. It can be read as a lesson that a half-amnesty satisfies neither side.',
            undercut(
              'broke-for-other-reasons',
              'badger',
              'It broke because rebels seized peacekeepers and kept their diamonds. Nobody has shown that the reservation had a part in it.',
            ),
          ),
        ),
      ),
    ),
    pro(
      'both-sides-protected',
      'marten',
      'It would protect Ukrainians too: soldiers held in Russia and sentenced as criminals for having defended Mariupol would have to be freed.',
      con(
        'all-for-all-does-it',
        'finch',
        'They would be freed by point 24, all for all, whatever they were sentenced for. It takes no amnesty for the judges and guards.',
        cite('abna', 'A committee settles an exchange of all prisoners for all.', 'point 24'),
      ),
    ),
  ],
};
