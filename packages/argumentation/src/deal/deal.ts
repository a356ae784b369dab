import type { DraftId } from '@proviso/domain/draft';
import type { ProvisionId } from '@proviso/domain/provision';
import type { StakeholderId } from '@proviso/domain/stakeholder';
import type { Condition, Stance } from '@proviso/domain/stance';

// What can be agreed, as plain data to compute with. A matter is one thing to be decided; its options are the wordings
// that the drafts give it, and leaving it out. A package takes one option of every matter.

/** `open`: it cannot be told from a package (a matter of fact, or another wording of what it asks for is taken). */
export type ConditionStatus = 'met' | 'open' | 'unmet';

export type Dependence = {
  readonly condition: Condition;
  /** The matter it depends on, by index, and its status under each option of that matter; null where it names none. */
  readonly on: { readonly matter: number; readonly byOption: readonly ConditionStatus[] } | null;
};

/** Where one party stands on one provision of an option, or on a draft as a whole. */
export type Standing = {
  readonly on: Stance['on'];
  /** Null where nothing is known: that is a range, never neutral. */
  readonly stance: Stance | null;
  /** True where it was taken on the earlier text, which this one keeps in substance. */
  readonly carried: boolean;
  /** How much it matters, [least, most], 0 to 4. */
  readonly salience: Interval;
  /** What it depends on, where it is conditional; else empty. */
  readonly dependences: readonly Dependence[];
};
export type Interval = readonly [low: number, high: number];

export type Option = {
  /** Null where the matter is left out. */
  readonly draft: DraftId | null;
  /** Several where the draft splits the matter; none where it is left out. */
  readonly provisions: readonly ProvisionId[];
  /** For each party, in their order, its standing on each of the provisions. */
  readonly standings: readonly (readonly Standing[])[];
};
export type Matter = {
  /** The earliest draft's first provision of it. */
  readonly id: ProvisionId;
  /** At least two: the last leaves it out. */
  readonly options: readonly Option[];
};
export type Party = { readonly id: StakeholderId; readonly consentNeeded: boolean };
/** Where the parties stand on a draft as a whole; of one that nobody spoke of as a whole there is none. */
export type Whole = {
  readonly draft: DraftId;
  /** For each party, in their order, its standing; none where it has not spoken of the whole. */
  readonly standings: readonly (readonly Standing[])[];
};
export type Deal = {
  readonly matters: readonly Matter[];
  readonly wholes: readonly Whole[];
  readonly parties: readonly Party[];
};

/** The index of an option for each matter. */
export type Choice = readonly number[];
/** For each matter the options that may be taken, by index. */
export type Allowed = readonly (readonly number[])[];

/** Every option of every matter. */
export const everything = ({ matters }: Deal): Allowed =>
  matters.map(({ options }) => options.map((_, i) => i));

/** The standings of a party under an option; none for a party or an option that is not there. */
export const standingsOf = (
  deal: Deal,
  { matter, option, party }: { readonly matter: number; readonly option: number; readonly party: number },
): readonly Standing[] => deal.matters[matter]?.options[option]?.standings[party] ?? [];

/** A condition's status where an option of its matter is taken. */
export const statusOf = ({ on }: Dependence, choice: Choice): ConditionStatus =>
  on === null ? 'open' : (on.byOption[choice[on.matter] ?? -1] ?? 'open');

/** Of several conditions the worst status decides. */
export function worstStatus({ dependences }: Standing, choice: Choice): ConditionStatus {
  const all = dependences.map((one) => statusOf(one, choice));
  return all.includes('unmet') ? 'unmet' : all.includes('open') ? 'open' : 'met';
}
