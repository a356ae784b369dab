import type { Issue } from '@proviso/domain/issue';
import type { Stance, StanceId } from '@proviso/domain/stance';
import type { Correctable } from '@proviso/domain/stance-rules';
import { citationsOn } from '../reading-order/citations-on.ts';
import type { Quote, WrittenStance } from './read-stance-row.ts';
import { areAmong, contentKey } from './stance-content.ts';
import type { StanceDebate } from './stance-names.ts';

/** A stance to be recorded. Ids count up in the order of the plan, so that records of one moment keep that order. */
export type FreshStance = {
  readonly id: StanceId;
  readonly entry: WrittenStance['entry'];
  readonly quotes: readonly Quote[];
};

/** What becomes of a row. `known`: it is recorded already, under `id`. Refused: what is wrong, a sentence each. */
export type Outcome =
  | { readonly becomes: 'fresh' | 'known'; readonly id: StanceId }
  | { readonly becomes: 'refused'; readonly issues: readonly Issue[] };

export const refused = (where: string, message: string) =>
  ({ ok: false, issues: [{ where, message }] }) as const;

/** What is recorded in a debate, and what would be by then. `named` are the ids that rows of the file have of their own. */
export class StanceRecords {
  readonly #byId: Map<string, Pick<Stance, 'stakeholder' | 'on' | 'kind'>>;
  readonly #stances: ReadonlyMap<string, Stance>;
  readonly #corrected: Set<string>;
  /** Those that no row names by id, by what they say: each stands for one row. */
  readonly #unnamed = new Map<string, Stance[]>();
  readonly #quotesOf: ReturnType<typeof citationsOn>;

  constructor({ stances, citations }: StanceDebate, named: ReadonlySet<string>) {
    this.#stances = new Map(stances.map((stance) => [stance.id, stance]));
    this.#byId = new Map(this.#stances);
    this.#corrected = new Set(stances.flatMap(({ supersedes }) => supersedes ?? []));
    this.#quotesOf = citationsOn(citations);
    for (const stance of stances) {
      if (named.has(stance.id)) continue;
      const key = contentKey(stance);
      const others = this.#unnamed.get(key);
      if (others) others.push(stance);
      else this.#unnamed.set(key, [stance]);
    }
  }

  has(id: string): boolean {
    return this.#stances.has(id);
  }

  /** A row that names a record says the same as it does, or is refused: a record is never overwritten. */
  compare(id: StanceId, { entry, quotes }: WrittenStance): Outcome {
    const stance = this.#stances.get(id);
    if (stance && contentKey(stance) === contentKey(entry) && areAmong(quotes, this.#quotes(id)))
      return { becomes: 'known', id };
    return {
      becomes: 'refused',
      ...refused(
        'stance_id',
        `It says something else than the record ${id}, and a record is never overwritten. To correct it, move its id from stance_id to supersedes.`,
      ),
    };
  }

  /** A record that says the same, for this row alone; null where there is none left. */
  claim(entry: WrittenStance['entry'], quotes: readonly Quote[]): StanceId | null {
    const alike = this.#unnamed.get(contentKey(entry)) ?? [];
    const at = alike.findIndex(({ id }) => areAmong(quotes, this.#quotes(id)));
    return at < 0 ? null : (alike.splice(at, 1)[0]?.id ?? null);
  }

  add({ id, entry }: FreshStance): void {
    this.#byId.set(id, entry);
    if (entry.supersedes !== null) this.#corrected.add(entry.supersedes);
  }

  correctable(id: StanceId): Correctable | null {
    const stance = this.#byId.get(id);
    return stance ? { stance, isCorrected: this.#corrected.has(id) } : null;
  }

  #quotes(id: StanceId) {
    return this.#quotesOf({ kind: 'stance', id });
  }
}
