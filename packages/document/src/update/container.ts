import type { ClaimId } from '@proviso/domain/claim';
import * as Y from 'yjs';

/**
 * Something in the document that an update can put items into or take them from. The object of a container is made once
 * per type, so that two are the same container if and only if they are the same object.
 */
export type Container =
  | { readonly kind: 'wording' }
  | { readonly kind: 'claims' }
  | { readonly kind: 'claim'; readonly claim: ClaimId }
  | { readonly kind: 'text'; readonly claim: ClaimId };

/** A container, and for the maps the key in it. */
export type Slot = { readonly container: Container; readonly key: string | null };

const containers = new WeakMap<object, Container>();

/** The container that a type of the live document is; null for a type that our schema has no place for. */
export function containerOf(doc: Y.Doc, type: object): Container | null {
  const known = containers.get(type);
  if (known !== undefined) return known;
  const found = findContainer(doc, type);
  if (found !== null) containers.set(type, found);
  return found;
}

function findContainer(doc: Y.Doc, type: object): Container | null {
  if (!(type instanceof Y.AbstractType)) return null;
  if (type === doc.share.get('wording')) return { kind: 'wording' };
  if (type === doc.share.get('claims')) return { kind: 'claims' };
  const item = type._item;
  if (item === null || !(item.parent instanceof Y.AbstractType)) return null;
  const parent = containerOf(doc, item.parent);
  return parent === null ? null : containerInside({ container: parent, key: item.parentSub }, type);
}

/** The container that a type is which stands in a slot: a claim's map among the claims, or a claim's text in its map. */
export function containerInside({ container, key }: Slot, type: object): Container | null {
  if (key === null) return null;
  // By constructor, because the XML types of Yjs are subclasses.
  if (container.kind === 'claims' && type.constructor === Y.Map) return { kind: 'claim', claim: key };
  if (container.kind === 'claim' && key === 'text' && type.constructor === Y.Text)
    return { kind: 'text', claim: container.claim };
  return null;
}

export const isMap = (container: Container): boolean =>
  container.kind === 'claims' || container.kind === 'claim';
