import { counted } from './plural.ts';

const n = counted('en');

// Messages of the frame around every page: account, errors, keyboard, theme.

export const shell = {
  product: 'Proviso',
  skip: 'Skip to the content',
  breadcrumb: 'Where you are',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  loading: 'Loading',
  menu: 'Menu',
  notifications: 'Messages',
  people: n({ one: '# person', other: '# people' }),
  optional: 'optional',
};
export const theme = { label: 'Theme', light: 'Light', dark: 'Dark', system: 'As the system' };
export const connection = {
  offline:
    'Offline. You can read on and write claims; what you record now cannot be sent until the connection is back.',
  offlineSince: (when: string) =>
    `Offline. You see this debate as it was ${when}. Claims that you write are kept here and sent later; what you record cannot be sent until the connection is back.`,
  awaySince: (when: string) =>
    `The server cannot be reached. You see this debate as it was ${when}. Claims that you write are kept here and sent later.`,
  behind: 'Not connected to the live feed; trying again. What you see may be a little old.',
};
export const keyboard = {
  title: 'Keyboard',
  everywhere: 'Everywhere',
  inMatrix: 'In the stance matrix',
  inArgument: 'In an argument',
  open: 'Keyboard shortcuts',
  sheet: 'show this sheet',
  find: 'find or do anything',
  back: 'step back, close what is open',
  go: 'then o, s, t, l, i, r, y, d, e, p, m, x: to overview, stances, timeline, deal, insights, rounds, role-play, drafts, sources, people, moderation, export',
  walkGrid: 'walk the cells',
  ends: 'first or last cell of the row',
  openCell: 'open the cell',
  record: 'record a stance',
  days: 'one recorded day back or on',
  walkTree: 'walk the tree',
  pro: 'add a pro',
  con: 'add a con',
  undercut: 'add an undercut',
  edit: 'edit, or suggest other words',
  vote: 'vote',
  mark: 'mark what is wrong with it',
  move: 'move it elsewhere',
  turn: 'turn pro into con, con into pro',
  join: 'join it with another premise',
  link: 'use it a second place',
  nextNew: 'go to the next new claim',
  inOutline: 'In the outline',
  nextLine: 'write the next line',
  inOut: 'move the claim in or out',
  upDown: 'move the claim up or down',
  inMap: 'On the map',
  foldCard: 'show or fold what lies below a card',
  inVoting: 'While voting',
  agree: 'agree',
  disagree: 'disagree',
  pass: 'pass',
  impact: 'how much it matters',
  claimBackOn: 'step by step: the claim before, the next claim',
  inQueue: 'In the moderation queue',
  walkQueue: 'walk the list',
  accept: 'accept, uphold',
  decline: 'decline, dismiss',
  openClaim: 'open the claim',
  inRound: 'In a round',
  provisionBackOn: 'the provision before, the next one',
  inDeal: 'On the deal',
  best: 'search for the best package',
  worstOff: 'search for the best one for whoever is worst off',
  saveDeal: 'save the package',
  tabOut: 'Esc first lets Tab go on to the next control',
};
export const problem = {
  title: 'That did not work',
  notFoundTitle: 'There is nothing at this address',
  notFound: 'The link may be old, or you may not be in the debate it belongs to.',
  toDebates: 'To the debates',
  brokenTitle: 'This page broke',
  broken: 'What was saved is safe. Try again; if it happens once more, load the page anew.',
  unreachable: 'The server cannot be reached. Nothing was changed; try again in a moment.',
  unreadable: 'The server gave an answer that this page does not understand. Try loading the page anew.',
  partMissing: 'A part of this page could not be loaded. What you wrote is still here.',
  reload: 'Load anew',
};
export const role = {
  observer: 'observer',
  suggester: 'suggester',
  contributor: 'contributor',
  editor: 'editor',
  moderator: 'moderator',
  owner: 'owner',
};
export const roleMay = {
  observer: 'reads',
  suggester: 'reads, votes, and suggests claims and changes',
  contributor: 'argues, records stances and sources, votes',
  editor: 'also adds drafts, provisions and stakeholders, and edits any claim',
  moderator: 'also invites people, archives, and sets the phase',
  owner: 'may do everything',
};
export const phase = { prepare: 'Prepare', argue: 'Argue', weigh: 'Weigh', close: 'Closed' };
export const phaseMeans = {
  prepare: 'Drafts, stakeholders and claims are being gathered; no votes yet.',
  argue: 'Everything is open: claims, stances, sources, votes.',
  weigh: 'The claims stand; stances and votes are still open.',
  close: 'Reading only.',
};
