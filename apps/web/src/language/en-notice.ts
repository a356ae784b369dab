import { counted } from './plural.ts';

const n = counted('en');

// Messages of what one is told of.

export const notice = {
  bell: 'What concerns you',
  unread: n({ one: '# new', other: '# new' }),
  bellWith: n({ one: 'What concerns you, # new', other: 'What concerns you, # new' }),
  none: 'Nothing has happened that concerns you.',
  noneWhy: 'Here you hear when somebody mentions you, answers your claims or changes them.',
  readAll: 'Mark all as read',
  gone: 'What was said was withdrawn.',
  new: 'New',
  hears: 'Tell me of',
  hearing: { everything: 'everything that concerns me', mentions: 'mentions only', nothing: 'nothing' },
  onSuggestion: (name: string) => `${name} commented on your suggestion`,
  why: {
    mentioned: (name: string) => `${name} mentioned you`,
    replied: (name: string) => `${name} replied in a discussion of yours`,
    commented: (name: string) => `${name} commented on what you wrote`,
    answered: (name: string) => `${name} answered your claim`,
    edited: (name: string) => `${name} changed the words of your claim`,
    moved: (name: string) => `${name} moved your claim`,
    archived: (name: string) => `${name} archived your claim`,
    restored: (name: string) => `${name} restored your claim`,
    merged: (name: string) => `${name} merged your claim into another`,
    suggested: (name: string) => `${name} suggests a change`,
    decided: (name: string) => `${name} decided on your suggestion`,
    marked: (name: string) => `${name} marked a claim`,
    'mark-answered': (name: string) => `${name} answered your mark`,
    'mark-settled': (name: string) => `${name} settled a mark`,
    round: (name: string) => `${name} opened a round that asks you`,
  },
};
