import { type Argument, con, pro, undercut } from '../argument-notation.ts';

/** On the way into the European Union. */
export const point11: Argument = {
  about: { kind: 'provision', id: 'leaked-11' },
  prefix: 'p11',
  opened: '2025-11-25T11:00:00.000Z',
  claims: [
    pro(
      'real-anchor',
      'marten',
      'Membership of the Union is the one lasting tie to the West that every draft leaves open, Russia’s co-authored one too. For law, money and markets it matters more than the alliance.',
      pro(
        'article-42-7',
        'crane',
        'It even carries a duty of help: under Article 42(7) of the Union’s treaty members owe an attacked member aid by all the means in their power.',
        undercut(
          'clause-without-command',
          'lynx',
          'That duty has neither plans nor command nor an American behind it. Finland and Sweden were covered by it and still joined NATO after February 2022.',
        ),
      ),
    ),
    con(
      'not-theirs',
      'kestrel',
      'Ukraine has been a candidate since June 2022, by a decision of the Union. Two others cannot grant what it has, nor hasten what 27 parliaments decide.',
      con(
        'russian-consent-is-new',
        'tern',
        'What is new is a Russian signature under it. The dispute of 2013, from which all this grew, was over exactly that.',
      ),
    ),
    con(
      'decade',
      'finch',
      'Accession takes a decade and a single veto can halt it. What Ukraine gives up is due at once, and this comes later, if at all.',
    ),
  ],
};
