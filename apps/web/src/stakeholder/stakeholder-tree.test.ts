import type { Stakeholder } from '@proviso/domain/stakeholder';
import { expect, test } from 'vitest';
import { stakeholderTree } from './stakeholder-tree.ts';

const party = (id: string, parent: string | null = null): Stakeholder => ({
  id,
  name: id,
  shortName: id,
  kind: 'state',
  parent,
  part: 'unknown',
  consentNeeded: false,
  colour: null,
  note: '',
  order: id,
});

test('an envoy stands below the state it speaks for; whoever belongs to nobody that is here stands at the top', () => {
  const list = [
    party('envoy', 'state'),
    party('other'),
    party('state'),
    party('aide', 'envoy'),
    party('x', 'gone'),
  ];
  expect(stakeholderTree(list).map(({ stakeholder, depth }) => `${depth} ${stakeholder.id}`)).toEqual([
    '0 other',
    '0 state',
    '1 envoy',
    '2 aide',
    '0 x',
  ]);
});
