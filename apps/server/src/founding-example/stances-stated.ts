import { given, type Recorded, stated } from './stance-notation.ts';

const otter = (at: string) => ({ by: 'otter', at: `${at}:00.000Z` });
const heron = (at: string) => ({ by: 'heron', at: `${at}:00.000Z` });
const halas = (at: string) => ({ by: 'halas', at: `${at}:00.000Z` });
const lynx = (at: string) => ({ by: 'lynx', at: `${at}:00.000Z` });

const council = { since: '2025-11-20', source: 'razom' } as const;
const european = { since: '2025-11-23', source: 'uanews' } as const;

/** What the parties said or put into a text of their own, each with the report it rests on. */
export const statedStances: readonly Recorded[] = [
  // Ukraine before the Security Council
  stated(
    otter('2025-11-21T09:12'),
    'ukraine',
    6,
    'red-line',
    4,
    'No limit on the size or the abilities of its forces, as told to the Security Council.',
    {
      ...council,
      id: 'ukraine-6-red-line',
      passage:
        'Ukraine’s representative told the Security Council that it accepts no limits on the size or the abilities of its armed forces.',
    },
  ),
  stated(
    otter('2025-11-21T09:20'),
    'ukraine',
    7,
    'red-line',
    4,
    'The choice of alliances is a sovereign right, as told to the Security Council.',
    { ...council, passage: 'Ukraine keeps the sovereign right to choose its alliances.' },
  ),
  stated(
    otter('2025-11-21T09:26'),
    'ukraine',
    21,
    'red-line',
    4,
    'No recognition of occupied land, formal or informal, as told to the Security Council.',
    {
      ...council,
      passage: 'There will be no recognition of occupied territory, neither formally nor otherwise.',
    },
  ),
  stated(
    lynx('2025-11-25T18:20'),
    'ukraine',
    'leaked',
    'conditional',
    4,
    'Its president said that Ukraine would support the work on the plan, and that the points in dispute need to be discussed with Europe.',
    {
      since: '2025-11-25',
      source: 'statement-zelensky',
      passage:
        'Ukraine will support the plan, but the points in dispute need to be discussed, with Europe too.',
      conditions: [given('the points in dispute are discussed with Europe')],
    },
  ),

  // Ukraine’s own text
  stated(
    halas('2025-12-24T16:40'),
    'ukraine',
    6,
    'conditional',
    4,
    'Writes a limit into its own text, at a higher number.',
    {
      since: '2025-12-24',
      source: 'zambian',
      wording: 'ua20-6',
      passage: 'The framework of 20 points gives the strength of the armed forces as 800,000 in peacetime.',
      conditions: [given('800,000 in peacetime')],
    },
  ),
  stated(
    halas('2025-12-24T16:52'),
    'ukraine',
    7,
    'oppose',
    4,
    'The clause on NATO is not in its own text. It no longer came with the words "red line", so it is recorded as opposition.',
    {
      since: '2025-12-24',
      source: 'liveindia',
      passage: 'The clause that ruled out membership of NATO was removed from the 20 points.',
    },
  ),
  stated(
    halas('2025-12-24T17:05'),
    'ukraine',
    19,
    'conditional',
    3,
    'A venture of two, not a split in three.',
    {
      since: '2025-12-24',
      source: 'liveindia',
      wording: 'ua20-19',
      passage:
        'Ukraine proposes an American-Ukrainian joint venture in equal parts and not a division in three.',
      conditions: [given('the equal partners are the United States and Ukraine, without Russia')],
    },
  ),
  stated(
    halas('2025-12-24T17:18'),
    'ukraine',
    21,
    'conditional',
    4,
    'A freeze on the present line; a withdrawal or a free economic zone only in return and with a vote.',
    {
      since: '2025-12-24',
      source: 'britbrief',
      wording: 'ua20-21',
      passage:
        'The fighting is frozen on the present line; Ukraine withdraws or accepts a free economic zone only if Russia does the same and a referendum approves.',
      conditions: [given('Russia withdraws in the same measure'), given('a referendum approves')],
    },
  ),
  stated(halas('2025-12-24T17:25'), 'ukraine', 'ua20', 'support', 4, 'Its own text.', {
    since: '2025-12-24',
    source: 'zambian',
    passage: 'The president presented the framework of 20 points.',
  }),

  // The European text
  ...[
    { point: 1, salience: 3, reason: 'Kept in its text.' },
    { point: 5, salience: 4, reason: 'Kept in its text, as "robust" guarantees.' },
    { point: 11, salience: 3, reason: 'Kept in its text.' },
  ].map(({ point, salience, reason }) =>
    stated(otter(`2025-11-23T20:${30 + point}`), 'e3', point, 'support', salience, reason, {
      ...european,
      wording: `e3-${point}`,
      passage: 'The European text keeps the point.',
      locator: `point ${point}`,
    }),
  ),
  ...[
    { point: 2, salience: 2, text: 'NATO is the party, not "Europe"' },
    { point: 4, salience: 2, text: 'the dialogue begins only after the signing' },
    { point: 6, salience: 3, text: '800,000 in peacetime' },
    {
      point: 8,
      salience: 4,
      text: 'what is ruled out is permanent stationing, under NATO’s command, in peacetime',
    },
    { point: 9, salience: 2, text: 'the jets are NATO’s' },
    { point: 10, salience: 4, text: 'the guarantee is like that of Article 5' },
    { point: 13, salience: 3, text: 'the return is gradual' },
  ].map(({ point, salience, text }) =>
    stated(
      otter(`2025-11-23T21:${10 + point}`),
      'e3',
      point,
      'conditional',
      salience,
      'Amended in its text.',
      {
        ...european,
        wording: `e3-${point}`,
        passage: `The European text amends the point: ${text}.`,
        locator: `point ${point}`,
        conditions: [given(text)],
      },
    ),
  ),
  stated(otter('2025-11-23T21:40'), 'e3', 3, 'oppose', 3, 'Deleted in its text.', {
    ...european,
    passage: 'The European text deletes the point.',
    locator: 'point 3',
  }),
  stated(
    otter('2025-11-23T21:44'),
    'e3',
    7,
    'oppose',
    4,
    'Its text puts a formula of consensus in the place of the exclusion.',
    {
      ...european,
      passage: 'Membership depends on consensus among the allies, which does not exist.',
      locator: 'point 7',
    },
  ),
  stated(
    otter('2025-11-23T21:50'),
    'e3',
    14,
    'oppose',
    4,
    'Its text keeps the assets frozen until Russia has compensated.',
    {
      since: '2025-11-23',
      source: 'capitalpost',
      passage: 'The assets stay frozen until Russia has made good the damage.',
    },
  ),
  stated(
    otter('2025-11-23T21:55'),
    'e3',
    21,
    'oppose',
    4,
    'Its text lets talks start from the line of contact.',
    { since: '2025-11-23', source: 'capitalpost', passage: 'Talks on land start from the line of contact.' },
  ),
  stated(otter('2025-11-23T22:02'), 'e3', 26, 'oppose', 3, 'Deleted in its text.', {
    since: '2025-11-23',
    source: 'lng',
    passage: 'The European text has no point on a full amnesty.',
  }),
  stated(otter('2025-11-23T22:06'), 'e3', 'e3', 'support', 4, 'Their own text.', {
    ...european,
    passage: 'The three states put the text forward.',
  }),

  // Russia
  stated(
    heron('2025-11-24T17:40'),
    'russia',
    'e3',
    'oppose',
    3,
    'An aide to its president called the European plan unconstructive.',
    {
      since: '2025-11-24',
      source: 'interaffairs',
      passage: 'Yuri Ushakov called the European plan unconstructive and unsuitable.',
    },
  ),
  stated(
    heron('2025-12-12T19:30'),
    'russia',
    28,
    'conditional',
    4,
    'An aide to its president: no ceasefire before Ukraine has left Donbas.',
    {
      since: '2025-12-12',
      source: 'devdiscourse',
      passage:
        'A ceasefire can come only after Ukraine’s forces have withdrawn from Donbas, said Yuri Ushakov.',
      conditions: [given('Ukraine has withdrawn from Donbas first', 21)],
    },
  ),
  stated(
    heron('2025-12-16T20:40'),
    'russia',
    8,
    'red-line',
    4,
    'A deputy foreign minister: no NATO troops in Ukraine in any form. Recorded against the European wording, which leaves room for some; the leaked one rules them out.',
    {
      since: '2025-12-16',
      source: 'unionesarda',
      wording: 'e3-8',
      passage: 'Sergei Ryabkov ruled out troops of NATO in Ukraine in any form.',
    },
  ),
  stated(
    heron('2025-12-16T20:52'),
    'russia',
    21,
    'red-line',
    4,
    'A deputy foreign minister: no compromise on five regions. Taken at its word, that goes beyond the leaked draft, which freezes two of the five on the line.',
    {
      since: '2025-12-16',
      source: 'unionesarda',
      passage: 'Sergei Ryabkov said that there is no compromise on the five regions.',
    },
  ),

  // The United States, the European Union, Germany
  stated(
    halas('2025-11-20T21:30'),
    'us',
    'leaked',
    'support',
    3,
    'The White House backs the plan, said its press secretary.',
    {
      since: '2025-11-20',
      source: 'its9ja',
      passage: 'Karoline Leavitt said that the White House backs the plan.',
    },
  ),
  stated(
    lynx('2025-11-25T18:35'),
    'us',
    'leaked',
    'conditional',
    3,
    'Its president called the text no more than an outline.',
    {
      since: '2025-11-25',
      source: 'statement-zelensky',
      passage: 'President Trump said that the plan is only an outline.',
      conditions: [given('the text is an outline that talks will fill')],
    },
  ),
  stated(
    halas('2025-11-20T22:10'),
    'eu',
    'leaked',
    'conditional',
    4,
    'Objects to being left out and asks for a seat.',
    {
      since: '2025-11-20',
      source: 'unn-kallas',
      passage:
        'The Union’s foreign policy chief said that any plan needs Ukrainians and Europeans to take part.',
      conditions: [given('Ukrainians and Europeans take part in the plan')],
    },
  ),
  ...(
    [
      ['eu', '17:30'],
      ['e3', '17:36'],
      ['germany', '17:41'],
    ] as const
  ).map(([who, time]) =>
    stated(
      lynx(`2025-11-22T${time}`),
      who,
      'leaked',
      'conditional',
      4,
      'A joint statement of European and other leaders: a basis that needs additional work.',
      {
        since: '2025-11-22',
        source: 'interfax-leaders',
        passage: 'The leaders call the draft a basis that will need more work, and are ready to take part.',
        conditions: [given('the draft is worked over, the limits on the forces above all')],
      },
    ),
  ),
  stated(
    lynx('2025-11-22T17:52'),
    'eu',
    6,
    'oppose',
    4,
    'The same statement: concern about limits that would leave Ukraine open to attack. It says concerned, not opposed; recorded as opposition because no limit is named that would do.',
    {
      since: '2025-11-22',
      source: 'interfax-leaders',
      passage:
        'The leaders are concerned about limits on Ukraine’s forces, which would leave it open to attack.',
    },
  ),
  stated(
    lynx('2025-11-22T18:00'),
    'eu',
    22,
    'support',
    3,
    'The same statement: borders must not be changed by force. Said as a principle, without naming the point.',
    {
      since: '2025-11-22',
      source: 'interfax-leaders',
      passage: 'As a matter of principle, force must not move borders.',
    },
  ),
  stated(
    lynx('2025-11-22T18:08'),
    'eu',
    11,
    'conditional',
    3,
    'The same statement: what concerns the Union needs the consent of its members.',
    {
      since: '2025-11-22',
      source: 'interfax-leaders',
      passage: 'Elements that relate to the European Union and to NATO need the consent of their members.',
      conditions: [given('the members of the Union consent')],
    },
  ),
  stated(
    lynx('2025-11-25T18:50'),
    'germany',
    21,
    'oppose',
    4,
    'Its chancellor: the present front line must be the basis.',
    {
      since: '2025-11-25',
      source: 'statement-zelensky',
      passage: 'Friedrich Merz said that the present line of the front has to be the basis.',
    },
  ),
];
