import type { Citation } from '@proviso/domain/evidence';
import { later } from './moments.ts';
import { enteredAt } from './sources.ts';

const cites = (
  provision: string,
  source: string,
  quote: string,
  locator = '',
  addedBy = 'otter',
): Citation => ({
  id: `on-${provision}-${source}`,
  on: { kind: 'provision', id: provision },
  source,
  quote,
  verbatim: false,
  locator,
  addedBy,
  addedAt: later(enteredAt(source), 25),
});

/** Where the wordings come from, for those on whose wording most depends. */
export const citationsOnProvisions: readonly Citation[] = [
  cites('leaked-6', 'beirut-afp', 'Reduced to 400,000, with a ban on long-range weapons.', '', 'finch'),
  cites(
    'leaked-21',
    'axios',
    'Full control of Luhansk and Donetsk; the lines in Kherson and Zaporizhzhia frozen for the most part.',
    '',
    'halas',
  ),
  cites(
    'leaked-20',
    'upravda-ft',
    'Russian as an official language and official status for the Russian Orthodox Church, after the Financial Times.',
  ),
  cites(
    'leaked-6',
    'upravda-ft',
    'The forces of Ukraine would be cut by about half, and several classes of weapons given up.',
    '',
    'halas',
  ),
  cites('leaked-6', 'liga', 'The forces of Ukraine are limited to 600,000.', 'point 6'),
  cites(
    'leaked-7',
    'liga',
    'Ukraine writes non-membership into its constitution, NATO into its statutes.',
    'point 7',
  ),
  cites(
    'leaked-10',
    'statement-draft',
    'The guarantee is paid for, lapses in two cases, and brings back sanctions in a third.',
    'point 10',
  ),
  cites(
    'leaked-13',
    'pravda-hr',
    'Sanctions are lifted in stages; Russia returns to the G8.',
    'point 13',
    'marten',
  ),
  cites('leaked-14', 'pravda-hr', 'How the frozen funds would be divided.', 'point 14', 'marten'),
  cites(
    'leaked-17',
    'new-start',
    'In force from February 2011 and extended once, to February 2026.',
    'Art. XIV',
    'crane',
  ),
  cites(
    'leaked-18',
    'npt',
    'States without nuclear weapons undertake not to acquire them.',
    'Art. II',
    'crane',
  ),
  cites('leaked-20', 'ft', 'The first reports named the language and the church.', '', 'halas'),
  cites(
    'leaked-21',
    'pravda-hr',
    'Which regions are treated as Russian and which are frozen on the line.',
    'point 21',
    'marten',
  ),
  cites('leaked-25', 'thebadely', 'Elections in Ukraine within 100 days.', '', 'finch'),
  cites(
    'leaked-26',
    'lng',
    'Reports the full amnesty of the American draft as what the European text leaves out.',
  ),
  cites('e3-6', 'uanews', '800,000, and in peacetime.', 'point 6'),
  cites('e3-14', 'capitalpost', 'The assets stay frozen until the damage is compensated.'),
  cites('e3-21', 'capitalpost', 'Talks start from the line of contact.'),
  cites('ua20-6', 'zambian', 'Forces of 800,000 in peacetime.', '', 'halas'),
  cites('ua20-19', 'liveindia', 'An American-Ukrainian joint venture in equal shares.', '', 'halas'),
  cites('ua20-21', 'britbrief', 'A freeze, a zone if Russia mirrors it, and a referendum.', '', 'halas'),
];
