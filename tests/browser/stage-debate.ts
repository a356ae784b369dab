import { readFileSync } from 'node:fs';
import { type APIRequestContext, type BrowserContext, request } from '@playwright/test';
import type { Role } from '@proviso/domain/person';
import * as v from 'valibot';
import { makeInvite } from './debate-access.ts';

type CookieState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Debates in the states that pages are to be looked at in, and who looks. */
export type Stage = {
  /** The path of a copy of the founding example in which something waits, is offered, asked and saved. */
  readonly full: string;
  /** The path of a debate in which nothing is yet. */
  readonly empty: string;
  /** The claim of `full` on which all of it hangs. */
  readonly claim: { readonly id: string; readonly text: string };
  /** The package of `full` that is signed. */
  readonly package: string;
  /** The round of `full` that asked again and was revealed. */
  readonly revealed: string;
  /** The cookies of a contributor of `full`, who is asked in its rounds. */
  readonly contributor: CookieState;
  /** The cookies of the delegate of Ukraine in `full`. */
  readonly delegate: CookieState;
  /** A link into `full`. */
  readonly invite: string;
};

type Somebody = { readonly api: APIRequestContext; readonly state: CookieState };

const withId = v.object({ id: v.string() });

async function post<const S extends v.GenericSchema>(
  api: APIRequestContext,
  path: string,
  data: unknown,
  schema: S,
): Promise<v.InferOutput<S>> {
  const answer = await api.post(path, { data });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return v.parse(schema, await answer.json());
}
const anything = v.unknown();

/** Makes them, through the API alone; what is written there is put into nobody's mouth who takes part in the real talks. */
export async function stageDebate(owner: APIRequestContext, url: string, example: string): Promise<Stage> {
  const text = readFileSync(example, 'utf8');
  const { id } = await post(owner, '/api/imports', { format: 'proviso', text }, withId);
  const debate = `/debates/${id}`;
  const api = `/api${debate}`;
  const join = async (name: string, role: Role, speaksFor: string | null = null): Promise<Somebody> => {
    const link = await makeInvite(owner, id, role, speaksFor);
    const own = await request.newContext({ baseURL: url });
    await post(own, `/api/invites/${link.split('/').at(-1)}/join`, { name }, anything);
    return { api: own, state: await own.storageState() };
  };
  const ann = await join('Ann Asked', 'contributor');
  const sam = await join('Sam Suggester', 'suggester');
  const daria = await join('Daria Delegate', 'contributor', 'ukraine');
  const nils = await join('Nils Delegate', 'contributor', 'nato');

  const claim = await claimOfPoint6(owner, api);
  await suggest(sam.api, api, claim);
  await talk(owner, ann.api, api, claim.id);
  const saved = await choose(owner, api);
  await negotiate(daria.api, nils.api, owner, api, saved);
  const revealed = await ask(owner, [ann, sam], api);

  const { id: empty } = await post(
    owner,
    '/api/debates',
    { title: 'A bridge for the old harbour', summary: '', visibility: 'private' },
    withId,
  );
  return {
    full: debate,
    empty: `/debates/${empty}`,
    claim,
    package: saved,
    revealed,
    contributor: ann.state,
    delegate: daria.state,
    invite: await makeInvite(owner, id, 'observer'),
  };
}

const claimsSchema = v.object({
  claims: v.array(
    v.object({ id: v.string(), argument: v.string(), answers: v.nullable(v.string()), text: v.string() }),
  ),
});
const claimOfPoint6 = async (owner: APIRequestContext, api: string) => {
  const { claims } = v.parse(claimsSchema, await (await owner.get(`${api}/claims`)).json());
  const found = claims.find(({ argument, answers }) => argument === 'provision:leaked-6' && answers === null);
  if (!found) throw new Error('Point 6 of the founding example is argued.');
  return { id: found.id, text: found.text };
};

/** Something of each kind for whoever decides: other words, a new con, two marks. */
async function suggest(
  sam: APIRequestContext,
  api: string,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<void> {
  const reason = 'The source speaks of December alone.';
  await post(
    sam,
    `${api}/suggestions`,
    { kind: 'wording', claim: id, was: text, text: `${text} So it was in December.`, reason },
    anything,
  );
  await post(
    sam,
    `${api}/suggestions`,
    {
      kind: 'claim',
      argument: 'provision:leaked-6',
      answers: null,
      side: 'con',
      text: 'Nobody can count soldiers from outside, so nobody could say whether the limit is kept.',
      reason: '',
    },
    anything,
  );
  await post(
    sam,
    `${api}/marks`,
    { kind: 'unsupported', claim: id, other: null, note: 'Where does the number come from?' },
    anything,
  );
}

async function talk(
  owner: APIRequestContext,
  ann: APIRequestContext,
  api: string,
  claim: string,
): Promise<void> {
  const on = { kind: 'claim', id: claim };
  const { comment } = await post(
    ann,
    `${api}/comments`,
    { on, answers: null, text: 'Should this be split? The number and the way of counting are two claims.' },
    v.object({ comment: withId }),
  );
  await post(
    owner,
    `${api}/comments`,
    { on, answers: comment.id, text: 'I would keep them together until somebody doubts one of them.' },
    anything,
  );
}

/** Two saved packages; the id of the second. */
async function choose(owner: APIRequestContext, api: string): Promise<string> {
  const schema = v.object({ package: withId });
  const choices = [{ provision: 'leaked-6', wordings: [] }];
  const { package: first } = await post(
    owner,
    `${api}/packages`,
    { name: 'Without a cap', note: '', choices, follows: null },
    schema,
  );
  const { package: second } = await post(
    owner,
    `${api}/packages`,
    {
      name: 'Without a cap, and without point 7',
      note: 'What is left when both sides strike the point they cannot sign.',
      choices: [...choices, { provision: 'leaked-7', wordings: [] }],
      follows: first.id,
    },
    schema,
  );
  return second.id;
}

/** A note and a bottom line of one delegation, an offer of another, and a package to sign. */
async function negotiate(
  ukraine: APIRequestContext,
  nato: APIRequestContext,
  owner: APIRequestContext,
  api: string,
  packageId: string,
): Promise<void> {
  const note = (kind: string, provision: string | null, text: string) =>
    post(
      ukraine,
      `${api}/caucus`,
      { stakeholder: 'ukraine', kind, provision, text, follows: null },
      anything,
    );
  await note('note', null, 'Hear the other side on point 6 before we say anything on point 7.');
  await note('bottom-line', 'leaked-6', 'No number without a date on which it ends.');
  await post(
    nato,
    `${api}/offers`,
    {
      from: 'nato',
      to: ['ukraine'],
      choices: [{ provision: 'leaked-6', wordings: [] }],
      message: 'We would leave the limit out, if point 7 is spoken of first.',
      counters: null,
    },
    anything,
  );
  const { signing } = await post(
    owner,
    `${api}/signings`,
    { package: packageId, parties: ['ukraine', 'nato'] },
    v.object({ signing: withId }),
  );
  await post(
    nato,
    `${api}/signings/${signing.id}/signatures`,
    { stakeholder: 'nato', signs: false, reason: 'Not before all members have been heard.' },
    anything,
  );
}

/** A round that was revealed, its second take, revealed too, and a third that is open; the id of the second. */
async function ask(owner: APIRequestContext, asked: readonly Somebody[], api: string): Promise<string> {
  const provisions = ['leaked-6', 'leaked-7'];
  const open = async (title: string, follows: string | null, seconds: number | null) => {
    const round = {
      title,
      provisions,
      of: 'everybody',
      anonymous: false,
      recordsStances: false,
      follows,
      seconds,
    };
    return (await post(owner, `${api}/rounds`, round, v.object({ round: withId }))).round.id;
  };
  const answer = async (round: string, positions: readonly string[]) => {
    for (const [index, position] of positions.entries())
      for (const provision of provisions)
        await post(
          asked[index]?.api ?? owner,
          `${api}/rounds/${round}/answers`,
          {
            stakeholder: null,
            provision,
            position,
            salience: 3,
            reason: index === 0 ? 'It can be verified.' : '',
          },
          anything,
        );
  };
  const reveal = async (round: string) => {
    await post(owner, `${api}/rounds/${round}/close`, {}, anything);
    await post(owner, `${api}/rounds/${round}/reveal`, {}, anything);
  };
  const first = await open('Points 6 and 7, before we talk', null, null);
  await answer(first, ['red-line', 'support', 'neutral']);
  await reveal(first);
  const second = await open('Points 6 and 7, after we talked', first, null);
  await answer(second, ['conditional', 'support', 'oppose']);
  await reveal(second);
  await open('Once more, on both', null, 3600);
  return second;
}
