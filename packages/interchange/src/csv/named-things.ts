import type { Reading } from '@proviso/domain/issue';
import { nearestNames, plainName } from './nearest-names.ts';

/** How a row names a thing: by its id, by a name, or by both. Empty where it does not. */
export type Naming = { readonly id: string; readonly name: string };

export type Thing = {
  readonly id: string;
  /** What it is called, the name to offer first. */
  readonly names: readonly string[];
};

/**
 * Finds things of one kind by what a file calls them. The id decides. A name beside it that means another thing is refused,
 * because whoever copies a row and changes its name means the name.
 */
export class NamedThings {
  readonly #what: string;
  readonly #byId = new Map<string, Thing>();
  readonly #byName = new Map<string, Thing[]>();
  readonly #unknown = new Map<string, string>();

  /** `what` is the word for one of them: "stakeholder". */
  constructor(what: string, things: readonly Thing[]) {
    this.#what = what;
    for (const thing of things) {
      this.#byId.set(thing.id, thing);
      for (const name of new Set(thing.names.map(plainName))) {
        const others = this.#byName.get(name);
        if (others) others.push(thing);
        else this.#byName.set(name, [thing]);
      }
    }
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** What to call the thing with an id. */
  titleOf(id: string): string {
    return this.#byId.get(id)?.names[0] ?? id;
  }

  /** The thing's id. `where` is the column that an issue names. */
  find({ id, name }: Naming, where: string): Reading<string> {
    const named = name === '' ? [] : (this.#byName.get(plainName(name)) ?? []);
    const known = this.#byId.get(id);
    if (known) {
      const [other] = named;
      if (!other || named.includes(known)) return { ok: true, value: known.id };
      return issue(
        where,
        `The id ${id} is “${this.titleOf(known.id)}”, but “${name}” is another ${this.#what}. Make them agree, or leave the id empty.`,
      );
    }
    const [only, another] = named;
    if (only && another)
      return issue(
        where,
        `“${name}” could be any of ${named.length}: name the ${this.#what} by its id, such as ${only.id}.`,
      );
    if (only) return { ok: true, value: only.id };
    if (id === '' && name === '') return issue(where, `It names no ${this.#what}.`);
    return issue(where, this.#notKnown(name === '' ? id : name));
  }

  #notKnown(name: string): string {
    const told = this.#unknown.get(name);
    if (told !== undefined) return told;
    const titles = [...this.#byId.values()].flatMap(({ names }) => names);
    const near = nearestNames(name, titles);
    const offer = near.length > 0 ? ` Did you mean ${near.map((one) => `“${one}”`).join(' or ')}?` : '';
    const sentence = `There is no ${this.#what} “${name}” in this debate.${offer}`;
    this.#unknown.set(name, sentence);
    return sentence;
  }
}

const issue = (where: string, message: string) => ({ ok: false, issues: [{ where, message }] }) as const;
