import type { Draft } from '@proviso/domain/draft';
import type { Source } from '@proviso/domain/evidence';
import type { Invite } from '@proviso/domain/invite';
import type { Person, Role } from '@proviso/domain/person';
import type { Provision } from '@proviso/domain/provision';
import type { Stakeholder } from '@proviso/domain/stakeholder';
import type { Client } from './client.ts';
import type { TestServer } from './test-server.ts';

/** A debate in its first phase with one of each, made through the API. */
export type TestDebate = {
  readonly id: string;
  /** Its address: `/api/debates/<id>`. */
  readonly at: string;
  readonly owner: Client;
  readonly draft: Draft;
  readonly provision: Provision;
  readonly stakeholder: Stakeholder;
  readonly source: Source;
  /** Somebody with a role, who joined by a link with a name only. */
  as(role: Role, speaksFor?: string | null): Promise<Client & { readonly person: Person }>;
};

export async function openTestDebate(server: Pick<TestServer, 'signUp' | 'visitor'>): Promise<TestDebate> {
  const owner = await server.signUp('Olga Owner');
  const { body } = await owner.post<{ id: string }>('/api/debates', { title: 'A matter' });
  const at = `/api/debates/${body.id}`;
  const made = async <T>(path: string, input: unknown) => (await owner.post<T>(at + path, input)).body;
  const { draft } = await made<{ draft: Draft }>('/drafts', newDraft);
  const { provision } = await made<{ provision: Provision }>('/provisions', newProvision(draft.id));
  const { stakeholder } = await made<{ stakeholder: Stakeholder }>('/stakeholders', newStakeholder);
  const { source } = await made<{ source: Source }>('/sources', newSource);
  return {
    id: body.id,
    at,
    owner,
    draft,
    provision,
    stakeholder,
    source,
    async as(role, speaksFor = null) {
      const { invite } = await made<{ invite: Invite }>('/invites', { role, speaksFor, days: 1, uses: 1 });
      const client = server.visitor();
      const joined = await client.post<{ person: Person }>(`/api/invites/${invite.code}/join`, {
        name: `The ${role}`,
      });
      return { ...client, person: joined.body.person };
    },
  };
}

export const newDraft = {
  title: 'The leaked draft',
  shortTitle: 'Leak',
  issuer: '',
  date: '2025-11-20',
  status: 'leaked',
  provenance: '',
} as const;

export const newProvision = (draft: string) => ({
  draft,
  parent: null,
  number: '6',
  heading: 'Forces',
  text: 'The forces are limited.',
  themes: ['Forces'],
  gives: [] as string[],
  receives: [] as string[],
  certainty: 'reported',
  certaintyNote: '',
});

export const newStakeholder = {
  name: 'The first party',
  shortName: 'First',
  kind: 'state',
  parent: null,
  part: 'excluded',
  consentNeeded: true,
  note: '',
} as const;

export const newSource = {
  title: 'A report',
  authors: ['A. Author'],
  publisher: 'A paper',
  genre: 'news',
  published: '2025-11-20',
  url: 'https://example.org/report',
} as const;
