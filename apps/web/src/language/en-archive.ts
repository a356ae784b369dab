import { counted } from './plural.ts';

const n = counted('en');

// Messages of taking a debate away, and of reading one in.

const exporting = {
  title: 'Take it away',
  why: 'Everything here can be taken along. Each form says what it cannot carry.',
  download: 'Download',
  png: 'As PNG',
  tooLarge: 'This browser cannot draw a picture that large. The SVG holds all of it.',
  preview: 'Preview',
  lossless: 'Carries everything: read in again, it comes back identical.',
  losses: 'What it leaves out',
  previewOf: (name: string) => `Preview: ${name}`,
  cut: 'Only the beginning is shown here.',
  downloadMap: 'Download this map',
  map: 'Which argument',
};
const importing = {
  title: 'Import a debate',
  why: 'Read in an archive of Proviso or a text export of Kialo. You see what is in it before anything is made.',
  format: 'Where it comes from',
  proviso: 'Proviso archive',
  kialo: 'Kialo text export',
  file: 'File',
  orPaste: 'or paste the text',
  look: 'See what is in it',
  notes: 'To know',
  outline: 'How it begins',
  create: 'Make the debate',
  unreadable: 'This cannot be read in',
  tooLarge: 'A file may have at most 8 MB.',
  count: {
    drafts: n({ one: '# draft', other: '# drafts' }),
    provisions: n({ one: '# provision', other: '# provisions' }),
    claims: n({ one: '# claim', other: '# claims' }),
    stakeholders: n({ one: '# stakeholder', other: '# stakeholders' }),
    sources: n({ one: '# source', other: '# sources' }),
    stances: n({ one: '# stance', other: '# stances' }),
    votes: n({ one: '# vote', other: '# votes' }),
  },
};

export { exporting as export, importing as import };
