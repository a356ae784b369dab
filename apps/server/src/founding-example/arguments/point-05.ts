import { type Argument, again, cite, con, pro, undercut } from '../argument-notation.ts';

/** On guarantees in one sentence. */
export const point05: Argument = {
  about: { kind: 'provision', id: 'leaked-5' },
  prefix: 'p5',
  opened: '2025-11-22T16:40:00.000Z',
  claims: [
    pro(
      'all-agree',
      'marten',
      'It is the one point that no text drops: the leaked draft, the European and the American line all say that Ukraine gets guarantees. A settlement can be built from here outwards.',
      cite('uanews', 'Kept, as "robust" guarantees.', 'point 5'),
      undercut(
        'agree-on-word',
        'finch',
        'They agree on a word. Reliable, robust and like Article 5 are three different promises, and the talks are about which.',
      ),
    ),
    con(
      'empty-alone',
      'lynx',
      'One sentence without guarantor, trigger or means. By itself it gives less than the memorandum of 1994, which at least named who promised what.',
      cite('budapest', 'Names three states and six undertakings.'),
      con(
        'frame-then-annex',
        'marten',
        'Frame texts are short by design. The content belongs into an annex and into point 10, and a separate text on guarantees was reported to be in the works.',
      ),
    ),
    again('con', 'capped-elsewhere', 'stork', 'p10-takes-away'),
  ],
};
