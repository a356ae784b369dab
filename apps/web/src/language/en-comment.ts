import { counted } from './plural.ts';

const n = counted('en');

// Messages of discussion beside the argument.

export const comment = {
  title: 'Discussion',
  count: n({ one: '# comment', other: '# comments' }),
  none: 'Nothing has been said about this yet.',
  noneWhy:
    'Ask, explain or agree here. It does not count as an argument; a reason for or against belongs in a claim.',
  write: {
    claim: 'Say something about it',
    stance: 'Say something about it',
    suggestion: 'Say something about this suggestion',
  },
  thread: (name: string) => `Begun by ${name}`,
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
  send: 'Send',
  hint: 'Type @ and a name to mention somebody.',
  mention: 'People you can mention',
  edit: 'Edit',
  save: 'Save',
  edited: 'edited',
  earlier: n({ one: 'It said before', other: 'It said before (# wordings)' }),
  until: (moment: string) => `until ${moment}`,
  withdraw: 'Withdraw',
  withdrawn: 'Withdrawn by its author.',
  withdrawSure: 'Withdraw it for good',
  hide: 'Hide',
  hideWhy: 'Why it is hidden; everybody can read this',
  hideSure: 'Hide it',
  hidden: (name: string, reason: string) => `Hidden by ${name}: ${reason}`,
  settle: 'Settle',
  settled: (name: string) => `Settled by ${name}`,
  reopen: 'Open again',
  someSettled: n({ one: '# settled thread', other: '# settled threads' }),
  more: (name: string) => `More about what ${name} said`,
};
