import type { Format } from '../format/format.ts';

export const kialoFormat: Format = {
  id: 'kialo',
  label: 'Kialo text',
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  description: 'The pro and con tree with its sources, as Kialo exports it.',
};

export const olderKialoFormat: Format = {
  ...kialoFormat,
  id: 'kialo-older',
  label: 'Kialo text, as to 2019',
  description: 'The pro and con tree, one line a claim, as Kialo exported it to 2019.',
};
