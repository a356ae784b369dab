import { read } from '@proviso/domain/issue';
import { newStanceSchema } from '@proviso/domain/stance';
import { expect, test } from 'vitest';
import { inputOf, noCondition, type StanceDraft, startingDraft } from './stance-draft.ts';

const cell = { on: { kind: 'provision', id: 'p7' }, stakeholder: 'ukraine' } as const;
const conditional = (conditions: StanceDraft['conditions']) =>
  read(
    newStanceSchema,
    inputOf(
      { ...startingDraft('assessed', '2026-01-15', null), position: 'conditional', conditions },
      cell,
      null,
    ),
  );

test('conditions left blank do not go along', () => {
  const said = { ...noCondition, text: 'if 10', provision: 'p10' };
  const sent = conditional([noCondition, said]);
  expect(sent.ok && sent.value.conditions).toEqual([said]);
});

test('a condition that names a provision without a word is refused at its place, not dropped beside another', () => {
  const sent = conditional([
    { ...noCondition, text: 'if it is verified' },
    { ...noCondition, provision: 'p10' },
  ]);
  expect(!sent.ok && sent.issues).toEqual([
    { where: 'conditions.1.text', message: 'Please say what the condition is.' },
  ]);
});

test('with no condition at all it says that some are needed', () => {
  const sent = conditional([noCondition]);
  expect(!sent.ok && sent.issues).toEqual([
    { where: 'conditions', message: 'Please say on what conditions.' },
  ]);
});
