import type { Archive } from '@proviso/domain/archive';
import type { Claim } from '@proviso/domain/claim';
import { NamedThings } from './named-things.ts';

/** What a file of stances is read against: all that it may refer to, and what is recorded already. */
export type StanceDebate = Pick<
  Archive,
  'drafts' | 'provisions' | 'stakeholders' | 'sources' | 'stances' | 'citations'
> & { readonly claims: readonly Pick<Claim, 'id'>[] };

export type StanceNames = {
  readonly drafts: NamedThings;
  readonly provisions: NamedThings;
  readonly stakeholders: NamedThings;
  readonly sources: NamedThings;
  readonly claims: ReadonlySet<string>;
};

/**
 * By what names the things of a debate may be called. A provision by its number or its heading, where one draft alone has it,
 * and by the draft's title before either: "Leak 7".
 */
export function namesOf({ drafts, provisions, stakeholders, sources, claims }: StanceDebate): StanceNames {
  const draftOf = new Map(drafts.map((draft) => [draft.id, draft]));
  return {
    drafts: new NamedThings(
      'draft',
      drafts.map(({ id, shortTitle, title }) => ({ id, names: [shortTitle, title] })),
    ),
    provisions: new NamedThings(
      'provision',
      provisions.map(({ id, draft, number, heading }) => {
        const titles = [draftOf.get(draft)?.shortTitle ?? '', draftOf.get(draft)?.title ?? ''];
        const bare = [`${number} ${heading}`, number, heading];
        return { id, names: [...titles.flatMap((title) => bare.map((name) => `${title} ${name}`)), ...bare] };
      }),
    ),
    stakeholders: new NamedThings(
      'stakeholder',
      stakeholders.map(({ id, name, shortName }) => ({ id, names: [name, shortName] })),
    ),
    sources: new NamedThings(
      'source',
      sources.map(({ id, title, url }) => ({
        id,
        names: url === null ? [title] : [title, `${title} <${url}>`, url],
      })),
    ),
    claims: new Set(claims.map(({ id }) => id)),
  };
}
