import type { Suggestion } from '@proviso/domain/suggestion';
import { say } from '../language/language.ts';

/** What its maker does with a suggestion: "suggests a new con". */
export const suggestionVerb = ({ kind, side }: Suggestion): string =>
  kind === 'claim' ? say.suggestion.does.claim[side ?? 'pro'] : say.suggestion.does[kind];
