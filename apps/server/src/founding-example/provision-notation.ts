import type { Provision } from '@proviso/domain/provision';
import { orderKey } from './order-keys.ts';

/** A provision as the example's files write it: lists may be left out, and a wording is "reported" unless it says else. */
type ProvisionText = Pick<Provision, 'number' | 'heading' | 'text' | 'themes' | 'certaintyNote'> &
  Partial<Pick<Provision, 'parent' | 'gives' | 'receives' | 'certainty'>> & {
    /** What follows the draft's id and a hyphen: "6" in `leaked-6`. */
    readonly key: string;
  };

export const provisionsOf = (draft: string, texts: readonly ProvisionText[]): readonly Provision[] => {
  const siblings = new Map<string | null, number>();
  return texts.map(({ key, parent = null, gives = [], receives = [], certainty = 'reported', ...rest }) => {
    const place = siblings.get(parent) ?? 0;
    siblings.set(parent, place + 1);
    return {
      id: `${draft}-${key}`,
      draft,
      parent,
      gives,
      receives,
      certainty,
      ...rest,
      order: orderKey(place),
    };
  });
};
