import { type Random, randomFrom } from '@proviso/document/testing/random';
import type { Role } from '@proviso/domain/person';
import * as v from 'valibot';
import { Copy } from './copy.ts';
import { type FeedListener, followFeed } from './feed-listener.ts';
import type { Hour } from './hour.ts';
import { type Line, openLine } from './line.ts';
import type { Minutes } from './minutes.ts';
import type { Ledger } from './written.ts';

/** What everybody in the workshop shares. */
export type Workshop = {
  readonly url: string;
  readonly debate: string;
  readonly hour: Hour;
  readonly minutes: Minutes;
  readonly ledger: Ledger;
  readonly seed: number;
  /** The arguments that are written in. */
  readonly arguments: readonly string[];
};

const joined = v.object({ debateId: v.string(), person: v.object({ id: v.string() }) });
const problem = v.object({ code: v.string() });

/** What a command answers: the body, or the code of a refusal that was foreseen. */
export type Answer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly code: string };

/** What may come between somebody's look at a claim and their command about it. */
const races = [
  'access.phase',
  'access.role',
  'claim.is_archived',
  'claim.not_archived',
  'mark.is_settled',
  'mark.is_answered',
  'suggestion.is_settled',
  'suggestion.text_changed',
  'suggestion.collides',
];

/** Somebody who takes part by the protocols of a page, without a page. */
export class Member {
  readonly name: string;
  readonly role: Role;
  readonly person: string;
  readonly random: Random;
  readonly line: Line;
  readonly workshop: Workshop;
  readonly feed: FeedListener;
  readonly copies: readonly Copy[];
  readonly #cookie: string;

  private constructor(
    workshop: Workshop,
    who: {
      readonly name: string;
      readonly role: Role;
      readonly person: string;
      readonly cookie: string;
      readonly number: number;
    },
  ) {
    const { url, debate, ledger, minutes } = workshop;
    this.workshop = workshop;
    this.name = who.name;
    this.role = who.role;
    this.person = who.person;
    this.#cookie = who.cookie;
    this.random = randomFrom(workshop.seed * 1000 + who.number);
    this.line = openLine(url, () => who.cookie);
    const sockets = url.replace('http', 'ws');
    this.feed = followFeed(`${sockets}/feed/${debate}`, this.line, (complaint) =>
      minutes.complain(`${who.name}: ${complaint}`),
    );
    const first = this.random.below(workshop.arguments.length);
    this.copies = [0, 1].map((step) => {
      const argument = workshop.arguments[(first + step) % workshop.arguments.length] ?? '';
      return new Copy(this, { address: `${sockets}/live/${debate}`, argument }, { ledger, minutes });
    });
  }

  /** Comes in by a link, with a name only. */
  static async join(
    workshop: Workshop,
    { link, name, role, number }: { link: string; name: string; role: Role; number: number },
  ): Promise<Member> {
    const response = await fetch(`${workshop.url}/api/invites/${link.replace('/join/', '')}/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: workshop.url },
      body: JSON.stringify({ name }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${name} could not join: ${response.status} ${text}`);
    const { person } = v.parse(joined, JSON.parse(text));
    const [set = ''] = response.headers.getSetCookie();
    workshop.minutes.did('joined by the link');
    return new Member(workshop, { name, role, person: person.id, cookie: set.split(';')[0] ?? '', number });
  }

  async get(path: string): Promise<unknown> {
    const response = await fetch(`${this.workshop.url}/api/debates/${this.workshop.debate}${path}`, {
      headers: { cookie: this.#cookie },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  }

  /** Gives a command; a refusal that cannot come of a race is a complaint. */
  async command(
    what: string,
    path: string,
    body: unknown = {},
    { method = 'POST', mayBe = [] }: { method?: string; mayBe?: readonly string[] } = {},
  ): Promise<Answer> {
    const { url, debate, minutes } = this.workshop;
    const response = await fetch(`${url}/api/debates/${debate}${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: url, cookie: this.#cookie },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (response.ok) {
      minutes.did(what);
      return { ok: true, body: answer };
    }
    const code = v.is(problem, answer) ? answer.code : String(response.status);
    if (response.status < 500 && [...races, ...mayBe].includes(code)) minutes.refused(what, code);
    else minutes.complain(`${this.name}: ${what}: ${response.status} ${JSON.stringify(answer)}`);
    return { ok: false, code };
  }

  leave(): void {
    this.feed.leave();
    for (const copy of this.copies) copy.leave();
  }
}
