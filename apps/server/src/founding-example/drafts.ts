import type { Draft } from '@proviso/domain/draft';

export const drafts: readonly Draft[] = [
  {
    id: 'leaked',
    title: 'American-Russian draft of 28 points, as leaked',
    shortTitle: 'Leaked draft',
    issuer: 'Drafted by envoys of the United States and Russia, by the reports',
    date: '2025-11-20',
    status: 'leaked',
    provenance:
      'Reported by Axios from 18 November 2025 and by the Financial Times on the 19th, known as a list of 28 points on the 20th, and said to be modelled in part on the framework for the ceasefire in Gaza. It came out of talks in Miami in late October and mid-November between Steve Witkoff, envoy of the United States, and Kirill Dmitriev, head of Russia’s sovereign wealth fund. Washington and Moscow played it down; neither denied its substance.\n\nThe first reports told of outlines; a fuller list of 28 points followed within a day. Where the two differ, the provision says so. All texts here are told in our own words after press reports: they are no translation and cannot be quoted as the wording.',
  },
  {
    id: 'e3',
    title: 'Counter-text of the United Kingdom, France and Germany',
    shortTitle: 'European text',
    issuer: 'United Kingdom, France and Germany',
    date: '2025-11-23',
    status: 'proposed',
    provenance:
      'Became known through the press on 23 November 2025. It goes along the leaked draft point by point, so the numbers here are those of the leaked draft, for comparison.\n\nOnly points whose change was reported in what we could check are set down: 1 to 14, 21 and 26. The rest (15 to 20, 22 to 25, 27 and 28) could not be checked against a text at hand and is left out; that a number is missing here does not mean that the European text drops it, except where the lineage says "deleted".',
  },
  {
    id: 'ua20',
    title: 'Ukraine’s framework of 20 points',
    shortTitle: 'Ukraine’s 20 points',
    issuer: 'Ukraine',
    date: '2025-12-24',
    status: 'proposed',
    provenance:
      'Presented by President Zelenskyy on 24 December 2025, after a month of talks with the United States, and told by the press.\n\nOnly what the reports at hand carry is set down: the forces, the land, the nuclear plant, and that the clause on NATO is gone. Its own numbering could not be checked; "cf. 6" means: on the matter of point 6 of the leaked draft. The rest of the 20 points could not be checked here and is left out.',
  },
];
