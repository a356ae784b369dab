import type { Occurrence } from '@proviso/domain/occurrence';

type Row = Omit<Occurrence, 'addedBy' | 'addedAt' | 'locator'>;

/** What happened beside the debate, each as the source beside it reports it. */
const rows: readonly Row[] = [
  {
    id: 'first-report',
    day: '2025-11-18',
    title: 'Axios reports a secret American-Russian plan',
    note: 'The outlines are said to have come out of talks in Miami in late October and mid-November. Washington and Moscow play the report down; neither denies its substance.',
    source: 'axios',
  },
  {
    id: 'outlines-reported',
    day: '2025-11-19',
    title: 'The Financial Times reports the outlines',
    note: 'Among them: forces cut by about half, and Russian as an official language.',
    source: 'ft',
  },
  {
    id: 'european-text',
    day: '2025-11-23',
    title: 'The counter-text of three European states becomes known',
    note: 'It takes the leaked draft as its frame; of the forces it says 800,000 in peacetime.',
    source: 'lng',
  },
  {
    id: 'twenty-points',
    day: '2025-12-24',
    title: 'Ukraine presents a framework of 20 points',
    note: 'After a month of talks with the United States.',
    source: 'zambian',
  },
];

export const occurrences: readonly Occurrence[] = rows.map((row) => ({
  ...row,
  locator: '',
  addedBy: 'lynx',
  addedAt: '2026-01-05T09:00:00.000Z',
}));
