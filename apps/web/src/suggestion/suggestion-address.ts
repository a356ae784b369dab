import { placeOfSuggestion, type Suggestion } from '@proviso/domain/suggestion';
import type { Selection } from '../argument/selection.ts';

/** Where a suggestion stands for good, with what is said about it: the panel beside its claim. */
export const suggestionHref = (selection: Pick<Selection, 'href'>, suggestion: Suggestion): string =>
  `${selection.href(placeOfSuggestion(suggestion))}&panel=review#suggestion-${suggestion.id}`;
