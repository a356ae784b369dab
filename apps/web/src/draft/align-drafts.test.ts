import type { Draft } from '@proviso/domain/draft';
import type { Lineage, Provision } from '@proviso/domain/provision';
import { expect, test } from 'vitest';
import { alignDrafts } from './align-drafts.ts';

const draft = (id: string): Draft => ({
  id,
  title: id,
  shortTitle: id,
  issuer: '',
  date: '2026-01-01',
  status: 'proposed',
  provenance: '',
});
const provision = (id: string, order: string): Provision => ({
  id,
  draft: id.charAt(0),
  parent: null,
  number: order,
  heading: id,
  text: '',
  themes: [],
  gives: [],
  receives: [],
  certainty: 'confirmed',
  certaintyNote: '',
  order,
});
const tie = (kind: Lineage['kind'], in_: string, earlier: string | null, later: string | null): Lineage => ({
  id: `${earlier}-${later}`,
  kind,
  draft: in_,
  earlier,
  later,
  note: '',
});
const shape = (rows: ReturnType<typeof alignDrafts>) =>
  rows.map(({ cells }) =>
    cells.map(({ provisions }) => provisions.map(({ id }) => id).join('+')).join(' | '),
  );

test('tied provisions share a row, over several drafts', () => {
  const rows = alignDrafts(
    [draft('a'), draft('b'), draft('c')],
    [provision('a1', '1'), provision('a2', '2'), provision('b1', '1'), provision('c9', '1')],
    [tie('amended', 'b', 'a2', 'b1'), tie('kept', 'c', 'b1', 'c9')],
  );
  expect(shape(rows)).toEqual(['a1 |  | ', 'a2 | b1 | c9']);
});

test('what only a later draft has comes after what stands before it there', () => {
  const rows = alignDrafts(
    [draft('a'), draft('b')],
    [
      provision('a1', '1'),
      provision('a2', '2'),
      provision('b1', '1'),
      provision('b2', '2'),
      provision('b3', '3'),
    ],
    [tie('kept', 'b', 'a1', 'b1'), tie('new', 'b', null, 'b2'), tie('kept', 'b', 'a2', 'b3')],
  );
  expect(shape(rows)).toEqual(['a1 | b1', ' | b2', 'a2 | b3']);
});

test('a split stands in one row, and a deletion is told in the draft that did it', () => {
  const rows = alignDrafts(
    [draft('a'), draft('b')],
    [provision('a1', '1'), provision('a2', '2'), provision('b1', '1'), provision('b2', '2')],
    [tie('split', 'b', 'a1', 'b1'), tie('split', 'b', 'a1', 'b2'), tie('deleted', 'b', 'a2', null)],
  );
  expect(shape(rows)).toEqual(['a1 | b1+b2', 'a2 | ']);
  expect(rows[1]?.cells[1]?.lineage.map(({ kind }) => kind)).toEqual(['deleted']);
});
