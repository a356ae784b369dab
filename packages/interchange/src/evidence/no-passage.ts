import type { Citation } from '@proviso/domain/evidence';

/**
 * Formats can name a source without a passage, but a citation of ours always has one. This stands in for it, never as
 * verbatim; printers leave it out again.
 */
export const noPassage = '(no passage given)';

export const hasPassage = ({ quote, verbatim }: Pick<Citation, 'quote' | 'verbatim'>): boolean =>
  verbatim || quote !== noPassage;
