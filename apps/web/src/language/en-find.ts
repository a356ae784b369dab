// Messages of finding anything.

export const find = {
  button: 'Find or do anything',
  title: 'Find or do anything',
  label: 'A claim, a provision, a source, a person, a page or a command',
  placeholder: 'Find or do anything',
  none: 'Nothing has these words.',
  loading: 'The claims are still being loaded.',
  group: {
    command: 'Do',
    page: 'Go to',
    provision: 'Provisions',
    claim: 'Claims',
    source: 'Sources',
    stakeholder: 'Stakeholders',
    person: 'People',
  },
  theme: { light: 'Light theme', dark: 'Dark theme', system: 'Theme as the system has it' },
  view: { focus: 'Show as focus', outline: 'Show as outline', map: 'Show as map' },
  copyAddress: 'Copy the address of this page',
  allDebates: 'All debates',
  disputed: (what: string) => `${what}, disputed`,
};
