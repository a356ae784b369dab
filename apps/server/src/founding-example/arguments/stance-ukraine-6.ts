import { type Argument, cite, con, pro, undercut } from '../argument-notation.ts';

/** Was Ukraine's no to a limit on its forces a red line? */
export const stanceUkraine6: Argument = {
  about: { kind: 'stance', id: 'ukraine-6-red-line' },
  prefix: 'd6',
  opened: '2025-12-25T09:30:00.000Z',
  claims: [
    con(
      'given-up-in-a-month',
      'tern',
      'Five weeks later Ukraine wrote a limit into its own text. What is given up so soon was an opening position, not a line.',
      cite('zambian', 'The framework of 24 December gives 800,000 in peacetime.'),
      undercut(
        'number-is-above-need',
        'lynx',
        'It accepted a number that hardly limits: 800,000 is about what it has under arms in the war. A line against a real limit was not crossed.',
        con(
          'principle-was-claimed',
          'tern',
          'What was said in New York was about any limit on size or abilities, as a matter of principle. A principle is given up with the first number, however high.',
          cite('razom', 'Told the Security Council that Ukraine accepts no limits on its forces.'),
        ),
      ),
    ),
    pro(
      'said-in-council',
      'wren',
      'It was said before the Security Council, in one breath with land and alliances, and called a red line. No forum is more formal; the record must take it at its word.',
      cite('razom', 'The red lines were laid out at the Security Council.'),
      undercut(
        'record-vs-meaning',
        'heron',
        'The record does: it stays stated, with its date. The question here is what it meant, and for that the forum is weak evidence, because formal forums are where positions are put highest.',
      ),
    ),
    pro(
      'changed-for-something',
      'marten',
      'Lines can be sold. Between the two dates Ukraine got a higher number, the words "in peacetime" and the removal of the clause on NATO; that it moved for a price shows that the first position was worth one.',
      cite('liveindia', 'The clause on NATO is out of the 20 points.'),
    ),
  ],
};
