import { provisionsOf } from './provision-notation.ts';

const told =
  'Told in our own words after press reports of 24 December 2025; its own number could not be checked.';

/** Those of Ukraine's 20 points that the reports at hand carry. */
export const ukrainianProvisions = provisionsOf('ua20', [
  {
    key: '6',
    number: 'cf. 6',
    heading: 'Forces of 800,000 in peacetime',
    text: 'The armed forces of Ukraine number 800,000 in peacetime.',
    themes: ['Forces and arms'],
    gives: ['ukraine'],
    receives: ['russia'],
    certaintyNote: told,
  },
  {
    key: '19',
    number: 'cf. 19',
    heading: 'The plant as an American-Ukrainian venture',
    text: 'A joint venture of the United States and Ukraine, in equal shares, runs the Zaporizhzhia nuclear power plant. A split in three with Russia is turned down.',
    themes: ['Money and energy'],
    gives: ['russia'],
    receives: ['ukraine', 'us'],
    certaintyNote: told,
  },
  {
    key: '21',
    number: 'cf. 21',
    heading: 'Land: the line, a zone, a vote',
    text: 'The settlement of the land rests on three parts: the present line, a zone that both sides would leave, and a vote of the people.',
    themes: ['Territory and ceasefire', 'Sovereignty'],
    gives: ['ukraine', 'russia'],
    receives: ['ukraine', 'russia'],
    certaintyNote: `${told} The division into three parts is ours, for comparison.`,
  },
  {
    key: '21-line',
    parent: 'ua20-21',
    number: 'cf. 21 (a)',
    heading: 'Freeze on the present line',
    text: 'The fighting stops where the troops stand.',
    themes: ['Territory and ceasefire'],
    gives: ['ukraine', 'russia'],
    receives: ['ukraine', 'russia'],
    certaintyNote: told,
  },
  {
    key: '21-zone',
    parent: 'ua20-21',
    number: 'cf. 21 (b)',
    heading: 'A free economic zone, left by both',
    text: 'Ukraine withdraws, or agrees to a free economic zone, only where Russia withdraws in the same measure.',
    themes: ['Territory and ceasefire'],
    gives: ['ukraine', 'russia'],
    receives: ['displaced'],
    certaintyNote: told,
  },
  {
    key: '21-vote',
    parent: 'ua20-21',
    number: 'cf. 21 (c)',
    heading: 'A referendum',
    text: 'A withdrawal or a zone needs the approval of the people of Ukraine in a referendum.',
    themes: ['Territory and ceasefire', 'Sovereignty'],
    receives: ['ukraine', 'displaced'],
    certaintyNote: told,
  },
]);
