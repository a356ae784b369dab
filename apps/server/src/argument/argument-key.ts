import type { ArgumentId } from '@proviso/domain/argument';

/** Which argument of which debate. */
export type ArgumentKey = { readonly debateId: string; readonly argumentId: ArgumentId };

/** The key as one text, for maps: neither part has a slash. */
export const keyText = ({ debateId, argumentId }: ArgumentKey): string => `${debateId}/${argumentId}`;
