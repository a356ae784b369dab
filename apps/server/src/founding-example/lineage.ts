import type { Lineage } from '@proviso/domain/provision';

const change = (
  draft: string,
  kind: Lineage['kind'],
  earlier: string | null,
  later: string | null,
  note: string,
): Lineage => ({ id: `${earlier ?? 'none'}-to-${later ?? draft}`, kind, draft, earlier, later, note });

const european = (kind: 'kept' | 'amended', point: number, note: string) =>
  change('e3', kind, `leaked-${point}`, `e3-${point}`, note);

/** How the three drafts relate, as far as it was reported. */
export const lineage: readonly Lineage[] = [
  european('kept', 1, ''),
  european('amended', 2, 'With NATO as a party instead of "Europe".'),
  change(
    'e3',
    'deleted',
    'leaked-3',
    null,
    'The expectation that NATO expands no further is gone, and with it the one on Russia.',
  ),
  european('amended', 4, 'Only once peace is signed.'),
  european('kept', 5, '"Robust" where the leaked draft says "reliable".'),
  european('amended', 6, '800,000 instead of 600,000, and in peacetime only.'),
  european('amended', 7, 'No promise by anybody: it says what is so today, that there is no consensus.'),
  european('amended', 8, 'Narrowed three times: permanently, under its command, in peacetime.'),
  european('amended', 9, 'Jets of NATO, not "European" ones.'),
  european('amended', 10, 'Measured by Article 5.'),
  european('kept', 11, ''),
  european('amended', 12, 'Kept in substance; the details could not be checked.'),
  european('amended', 13, 'Step by step.'),
  european(
    'amended',
    14,
    'Replaced altogether: the assets become a pledge for compensation rather than capital for investment.',
  ),
  european(
    'amended',
    21,
    'Replaced altogether: no transfer; the line of contact is where talks start, and force is ruled out.',
  ),
  change('e3', 'deleted', 'leaked-26', null, 'No amnesty.'),
  change('ua20', 'amended', 'leaked-6', 'ua20-6', '800,000 instead of 600,000, in peacetime.'),
  change(
    'ua20',
    'kept',
    'e3-6',
    'ua20-6',
    'The number and the limit to peacetime are those of the European text.',
  ),
  change('ua20', 'deleted', 'leaked-7', null, 'The clause on NATO is removed.'),
  change(
    'ua20',
    'amended',
    'leaked-19',
    'ua20-19',
    'The United States takes the place of Russia in the equal split.',
  ),
  change(
    'ua20',
    'split',
    'leaked-21',
    'ua20-21-line',
    'The line: frozen everywhere, not only in Kherson and Zaporizhzhia.',
  ),
  change(
    'ua20',
    'split',
    'leaked-21',
    'ua20-21-zone',
    'The buffer: not by a withdrawal of one side but of both.',
  ),
  change(
    'ua20',
    'amended',
    'e3-21',
    'ua20-21-line',
    'From the start of talks to the outcome: the fighting stops on the line.',
  ),
  change('ua20', 'new', null, 'ua20-21-vote', 'No earlier text asks the people.'),
];
