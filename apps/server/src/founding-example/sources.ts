import type { Source } from '@proviso/domain/evidence';
import type { Moment } from '@proviso/domain/time';
import { later } from './moments.ts';

type Row = Pick<Source, 'id' | 'title' | 'publisher' | 'genre' | 'published'> &
  Partial<Pick<Source, 'authors' | 'url' | 'addedBy'>> & {
    /** When it was entered, where that is later than the first evening. */
    readonly entered?: Moment;
  };

/** Press reports. Titles are told in English and shortened where the address alone is known; addresses are as found. */
const reports: readonly Row[] = [
  {
    id: 'axios',
    title: 'First report of a secret American-Russian peace plan for Ukraine, and its outlines',
    publisher: 'Axios',
    genre: 'news',
    published: '2025-11',
    addedBy: 'halas',
  },
  {
    id: 'ft',
    title: 'Report on the outlines of the draft peace plan for Ukraine',
    publisher: 'Financial Times',
    genre: 'news',
    published: '2025-11',
    addedBy: 'halas',
  },
  {
    id: 'reuters-official',
    title: 'Report on the draft plan, with an American official on hard compromises',
    publisher: 'Reuters',
    genre: 'news',
    published: '2025-11',
    addedBy: 'otter',
  },
  {
    id: 'liga',
    title: 'Media disclosed all 28 points of Trump’s peace plan for Ukraine and Russia',
    publisher: 'LIGA.net',
    genre: 'news',
    published: '2025-11',
    url: 'https://news.liga.net/en/amp/politics/news/media-disclosed-all-28-points-of-trumps-peace-plan-for-ukraine-and-russia',
    addedBy: 'halas',
  },
  {
    id: 'statement-draft',
    title:
      'Trump’s peace: a Ukraine without Donbas and NATO, with hints of concessions on language and church',
    publisher: 'statement.com',
    genre: 'news',
    published: '2025-11',
    url: 'https://statement.com/1084362/trumps-peace-a-ukraine-without-donbas-and-nato-with-hints-of-concessions-on-language-and-church',
  },
  {
    id: 'its9ja',
    title: 'Trump-backed plan seeks Ukrainian concessions, Russia’s G8 return',
    publisher: 'its9ja.com',
    genre: 'news',
    published: '2025-11',
    url: 'https://its9ja.com/trump-backed-plan-seeks-ukrainian-concessions-russias-g8-return',
  },
  {
    id: 'pravda-hr',
    title: 'Points of the draft plan as passed on by the Croatian site of the Pravda network',
    publisher: 'croatia.news-pravda.com',
    genre: 'news',
    published: '2025-11-20',
    url: 'https://croatia.news-pravda.com/en/world/2025/11/20/3062.html',
    addedBy: 'marten',
  },
  {
    id: 'pravda-it',
    title: 'Points of the draft plan as passed on by the Italian site of the Pravda network',
    publisher: 'italy.news-pravda.com',
    genre: 'news',
    published: '2025-11-21',
    url: 'https://italy.news-pravda.com/russia/2025/11/21/326905.html',
    addedBy: 'marten',
  },
  {
    id: 'abna',
    title: 'Trump’s plan for a ceasefire in Ukraine in detail (in Indonesian)',
    publisher: 'ABNA',
    genre: 'news',
    published: '2025-11',
    url: 'https://id.abna24.com/news/1752713/Detail-Rencana-Trump-untuk-Gencatan-Senjata-di-Ukraina',
  },
  {
    id: 'thebadely',
    title: 'Update: What we know about leaked US draft plan to end Russia’s Ukraine war',
    publisher: 'thebadely.github.io',
    genre: 'news',
    published: '2025-11-21',
  },
  {
    id: 'uanews',
    title: 'Full text of Europe’s counter-proposal to US peace plan released',
    publisher: 'uanews.net',
    genre: 'news',
    published: '2025-11',
    url: 'https://uanews.net/en/post/143124-full-text-of-europes-counter-proposal-to-us-peace-plan-released',
    addedBy: 'otter',
    entered: '2025-11-23T20:10:00.000Z',
  },
  {
    id: 'lng',
    title:
      'An army with 800,000 Ukrainians, without a point about full amnesty: they published a European draft peace agreement',
    publisher: 'lnginnorthernbc.ca',
    genre: 'news',
    published: '2025-11-23',
    url: 'https://lnginnorthernbc.ca/2025/11/23/an-army-with-800000-ukrainians-without-a-point-about-full-amnesty-they-published-a-european-draft-peace-agreement',
    addedBy: 'otter',
    entered: '2025-11-23T20:25:00.000Z',
  },
  {
    id: 'capitalpost',
    title: 'Europe tables 28-point counter-proposal for Ukraine',
    publisher: 'Capital Post',
    genre: 'news',
    published: '2025-11',
    url: 'https://capitalpost.uk/politics/diplomacy/europe-tables-28-point-counter-proposal-for-ukraine.html',
    addedBy: 'otter',
    entered: '2025-11-23T21:05:00.000Z',
  },
  {
    id: 'razom',
    title: 'Our land is not for sale: Ukraine sets out red lines at the UN Security Council (in German)',
    publisher: 'razomua.media',
    genre: 'news',
    published: '2025-11',
    url: 'https://razomua.media/de/news/politika/nasha-zemlya-ne-prodayetsya-ukrayina-okreslila-chervoni-liniyi-na-radbezi-oon',
    addedBy: 'otter',
    entered: '2025-11-21T08:55:00.000Z',
  },
  {
    id: 'statement-zelensky',
    title:
      'Zelensky: we will support the peace plan, but the points of contention need to be discussed with Europe',
    publisher: 'statement.com',
    genre: 'news',
    published: '2025-11',
    url: 'https://statement.com/1087422/zelensky-we-will-support-the-peace-plan-but-the-points-of-contention-need-to-be-discussed-with-europe',
    addedBy: 'lynx',
    entered: '2025-11-25T18:05:00.000Z',
  },
  {
    id: 'interaffairs',
    title: 'Russian presidential aide: Moscow is aware of EU peace plan; it is unconstructive, unsuitable',
    publisher: 'International Affairs (Moscow)',
    genre: 'news',
    published: '2025-11',
    url: 'https://en.interaffairs.ru/article/russian-presidential-aide-moscow-is-aware-of-eu-peace-plan-it-is-unconstructive-unsuitable',
    addedBy: 'heron',
    entered: '2025-11-24T17:20:00.000Z',
  },
  {
    id: 'devdiscourse',
    title: 'Ceasefire conditional on Ukraine’s Donbas withdrawal',
    publisher: 'Devdiscourse',
    genre: 'news',
    published: '2025-12',
    url: 'https://www.devdiscourse.com/article/law-order/3728793-ceasefire-conditional-on-ukraines-donbas-withdrawal',
    addedBy: 'heron',
    entered: '2025-12-12T19:00:00.000Z',
  },
  {
    id: 'unionesarda',
    title: 'Moscow: agreement close, but no NATO troops in Ukraine and no compromise on territory',
    publisher: 'L’Unione Sarda',
    genre: 'news',
    published: '2025-12',
    url: 'https://www.unionesarda.it/en/world/moscow-quot-agreement-close-but-no-nato-troops-in-ukraine-and-no-compromise-on-territoryquot-vgqad4g4',
    addedBy: 'heron',
    entered: '2025-12-16T20:15:00.000Z',
  },
  {
    id: 'zambian',
    title: 'Zelenskyy unveils new 20-point peace framework to end war',
    publisher: 'Zambian Observer',
    genre: 'news',
    published: '2025-12',
    url: 'https://zambianobserver.com/zelenskyy-unveils-new-20-point-peace-framework-to-end-war/',
    addedBy: 'halas',
    entered: '2025-12-24T15:30:00.000Z',
  },
  {
    id: 'britbrief',
    title: 'Zelensky offers troop withdrawal in new Ukraine peace plan',
    publisher: 'Brit Brief',
    genre: 'news',
    published: '2025-12',
    url: 'https://britbrief.co.uk/politics/diplomacy/zelensky-offers-troop-withdrawal-in-new-ukraine-peace-plan.html',
    addedBy: 'halas',
    entered: '2025-12-24T15:50:00.000Z',
  },
  {
    id: 'liveindia',
    title: 'Ukraine awaits Russian response to new 20-point peace plan',
    publisher: 'Live India',
    genre: 'news',
    published: '2025-12',
    url: 'https://liveindia.tv/world/ukraine-awaits-russian-response-to-new-20-point-peace-plan',
    addedBy: 'halas',
    entered: '2025-12-24T16:05:00.000Z',
  },
];

const treaty = (id: string, published: string, title: string, publisher: string, url?: string): Row => ({
  id,
  title,
  publisher,
  genre: 'treaty',
  published,
  ...(url === undefined ? {} : { url }),
});
const official = (id: string, published: string, title: string, publisher: string): Row => ({
  id,
  title,
  publisher,
  genre: 'official',
  published,
});

const documents: readonly Row[] = [
  treaty(
    'un-charter',
    '1945-06-26',
    'Charter of the United Nations',
    'United Nations',
    'https://www.un.org/en/about-us/un-charter/full-text',
  ),
  treaty('nato-treaty', '1949-04-04', 'The North Atlantic Treaty', 'North Atlantic Treaty Organization'),
  treaty(
    'gc3',
    '1949-08-12',
    'Geneva Convention (III) relative to the Treatment of Prisoners of War',
    'Swiss Federal Council (depositary)',
  ),
  treaty(
    'gc4',
    '1949-08-12',
    'Geneva Convention (IV) relative to the Protection of Civilian Persons in Time of War',
    'Swiss Federal Council (depositary)',
  ),
  treaty(
    'ap2',
    '1977-06-08',
    'Protocol II additional to the Geneva Conventions, on non-international armed conflicts',
    'Swiss Federal Council (depositary)',
  ),
  treaty('versailles', '1919-06-28', 'Treaty of Versailles', 'Allied and Associated Powers and Germany'),
  treaty(
    'finland-1947',
    '1947-02-10',
    'Treaty of Peace with Finland',
    'Allied and Associated Powers and Finland',
  ),
  treaty(
    'korea-1953',
    '1953-07-27',
    'Korean Armistice Agreement',
    'Commanders of the United Nations Command, the Korean People’s Army and the Chinese People’s Volunteers',
  ),
  treaty(
    'us-korea-1953',
    '1953-10-01',
    'Mutual Defense Treaty between the United States and the Republic of Korea',
    'United States and Republic of Korea',
  ),
  treaty(
    'austria-1955',
    '1955-05-15',
    'State Treaty for the Re-establishment of an Independent and Democratic Austria',
    'Four Powers and Austria',
  ),
  official(
    'helsinki',
    '1975-08-01',
    'Helsinki Final Act',
    'Conference on Security and Co-operation in Europe',
  ),
  treaty(
    'two-plus-four',
    '1990-09-12',
    'Treaty on the Final Settlement with respect to Germany',
    'Two German states and Four Powers',
  ),
  treaty(
    'budapest',
    '1994-12-05',
    'Memorandum on Security Assurances in connection with Ukraine’s accession to the Treaty on the Non-Proliferation of Nuclear Weapons',
    'Ukraine, Russian Federation, United Kingdom, United States',
  ),
  treaty('npt', '1968-07-01', 'Treaty on the Non-Proliferation of Nuclear Weapons', 'United Nations'),
  treaty(
    'new-start',
    '2010-04-08',
    'Treaty on Measures for the Further Reduction and Limitation of Strategic Offensive Arms (New START)',
    'United States and Russian Federation',
  ),
  treaty(
    'dayton',
    '1995-12-14',
    'General Framework Agreement for Peace in Bosnia and Herzegovina',
    'Bosnia and Herzegovina, Croatia, Yugoslavia',
  ),
  official(
    'founding-act',
    '1997-05-27',
    'Founding Act on Mutual Relations, Cooperation and Security between NATO and the Russian Federation',
    'NATO and Russian Federation',
  ),
  treaty('rome-statute', '1998-07-17', 'Rome Statute of the International Criminal Court', 'United Nations'),
  treaty(
    'lome',
    '1999-07-07',
    'Peace Agreement between the Government of Sierra Leone and the Revolutionary United Front (Lomé)',
    'Sierra Leone and Revolutionary United Front',
  ),
  official(
    'istanbul-1999',
    '1999-11-19',
    'Charter for European Security (Istanbul)',
    'Organization for Security and Co-operation in Europe',
  ),
  official('bucharest', '2008-04-03', 'Bucharest Summit Declaration', 'North Atlantic Treaty Organization'),
  treaty('minsk-1', '2014-09-05', 'Minsk Protocol', 'Trilateral Contact Group'),
  treaty(
    'minsk-2',
    '2015-02-12',
    'Package of Measures for the Implementation of the Minsk Agreements',
    'Trilateral Contact Group',
  ),
  official(
    'scr-2202',
    '2015-02-17',
    'Security Council resolution 2202 (2015), on the Minsk Package of Measures',
    'United Nations Security Council',
  ),
  official(
    'scr-2231',
    '2015-07-20',
    'Security Council resolution 2231 (2015), on the nuclear programme of Iran',
    'United Nations Security Council',
  ),
  official(
    'es-11-1',
    '2022-03-02',
    'General Assembly resolution ES-11/1, Aggression against Ukraine',
    'United Nations General Assembly',
  ),
  official(
    'es-11-4',
    '2022-10-12',
    'General Assembly resolution ES-11/4, Territorial integrity of Ukraine: defending the principles of the Charter of the United Nations',
    'United Nations General Assembly',
  ),
  official(
    'es-11-5',
    '2022-11-14',
    'General Assembly resolution ES-11/5, Furtherance of remedy and reparation for aggression against Ukraine',
    'United Nations General Assembly',
  ),
  official(
    'constitution-ua',
    '1996-06-28',
    'Constitution of Ukraine, as amended',
    'Verkhovna Rada of Ukraine',
  ),
  official(
    'constitution-ru',
    '1993-12-12',
    'Constitution of the Russian Federation, as amended',
    'Russian Federation',
  ),
  official(
    'ilc-2001',
    '2001',
    'Articles on Responsibility of States for Internationally Wrongful Acts',
    'International Law Commission',
  ),
  official(
    'welles',
    '1940-07-23',
    'Statement on the Baltic states by the Acting Secretary of State, Sumner Welles',
    'United States Department of State',
  ),
  official(
    'icc-2023',
    '2023-03-17',
    'Situation in Ukraine: ICC judges issue arrest warrants against Vladimir Vladimirovich Putin and Maria Alekseyevna Lvova-Belova',
    'International Criminal Court',
  ),
  official(
    'iaea',
    '2022',
    'Nuclear safety, security and safeguards in Ukraine: reports and updates of the Director General',
    'International Atomic Energy Agency',
  ),
  {
    id: 'rdna4',
    title: 'Ukraine: Fourth Rapid Damage and Needs Assessment (RDNA4)',
    authors: ['World Bank', 'Government of Ukraine', 'European Union', 'United Nations'],
    publisher: 'World Bank',
    genre: 'analysis',
    published: '2025-02',
  },
  {
    id: 'viginum',
    title: 'Portal Kombat: a structured and coordinated pro-Russian propaganda network',
    publisher: 'VIGINUM, General Secretariat for Defence and National Security (France)',
    genre: 'official',
    published: '2024-02',
  },
  {
    id: 'charap',
    title: 'The Talks That Could Have Ended the War in Ukraine',
    authors: ['Samuel Charap', 'Sergey Radchenko'],
    publisher: 'Foreign Affairs',
    genre: 'analysis',
    published: '2024-04-16',
  },
  {
    id: 'kiel',
    title: 'Ukraine Support Tracker',
    publisher: 'Kiel Institute for the World Economy',
    genre: 'dataset',
    published: '2025',
  },
  {
    id: 'pax',
    title: 'PA-X Peace Agreements Database',
    publisher: 'University of Edinburgh',
    genre: 'dataset',
    published: null,
    url: 'https://www.peaceagreements.org/',
  },
];

const firstEvening = '2025-11-20T19:45:00.000Z';
const byTurns = ['crane', 'finch', 'otter', 'lynx'] as const;

export const sources: readonly Source[] = [...reports, ...documents].map(({ entered, ...row }, i) => ({
  authors: [],
  url: null,
  addedBy: byTurns[i % byTurns.length] ?? 'crane',
  ...row,
  addedAt: entered ?? later(firstEvening, 11 * i),
}));

const entered = new Map(sources.map(({ id, addedAt }) => [id, addedAt]));

/** When a source was entered: nothing can cite it earlier. Throws where there is no such source. */
export function enteredAt(source: string): Moment {
  const at = entered.get(source);
  if (at === undefined) throw new Error(`The founding example has no source ${source}.`);
  return at;
}
