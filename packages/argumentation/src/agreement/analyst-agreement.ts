import { type AsOf, cellAsOf } from '@proviso/domain/stance-matrix';
import type { Standing } from '@proviso/domain/standing';
import { krippendorffAlpha, type Reliability } from './krippendorff.ts';

export type { Reliability };

import { positionScore } from './position-agreement.ts';

export type AnalystAgreement = {
  readonly overall: Reliability;
  /** By what the stances are on: `provision:<id>` or `draft:<id>`. */
  readonly bySubject: ReadonlyMap<string, Reliability>;
  readonly byStakeholder: ReadonlyMap<string, Reliability>;
};

/**
 * How far the analysts agree who assess the same cells: Krippendorff's alpha over the newest assessment of each, a unit
 * being one stakeholder's stance on one wording. The positions count by their distance on the scale, as in the agreement
 * of parties (support 2 to red line -2), so a red line against a support weighs more than one step.
 */
export function analystAgreement(stances: Iterable<Standing>, asOf: Omit<AsOf, 'kinds'>): AnalystAgreement {
  const units = new Map<string, Standing[]>();
  for (const stance of stances) {
    if (stance.kind !== 'assessed') continue;
    const key = JSON.stringify([stance.on, stance.wording, stance.stakeholder]);
    const unit = units.get(key);
    if (unit) unit.push(stance);
    else units.set(key, [stance]);
  }
  const all: number[][] = [];
  const bySubject = new Map<string, number[][]>();
  const byStakeholder = new Map<string, number[][]>();
  for (const unit of units.values()) {
    const voices = cellAsOf(unit, { ...asOf, kinds: ['assessed'] })?.voices ?? [];
    const [first] = voices;
    if (!first || voices.length < 2) continue;
    const values = voices.map(({ position }) => positionScore[position]);
    all.push(values);
    put(bySubject, `${first.on.kind}:${first.on.id}`, values);
    put(byStakeholder, first.stakeholder, values);
  }
  const alpha = (list: readonly number[][]) => krippendorffAlpha(list, 'interval');
  const each = (map: ReadonlyMap<string, number[][]>) =>
    new Map([...map].map(([key, list]) => [key, alpha(list)]));
  return { overall: alpha(all), bySubject: each(bySubject), byStakeholder: each(byStakeholder) };
}

function put(map: Map<string, number[][]>, key: string, values: number[]): void {
  const list = map.get(key);
  if (list) list.push(values);
  else map.set(key, [values]);
}
