// @vitest-environment jsdom
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import type { Answer } from '../api/problem.ts';
import { createForm } from './form.ts';

const schema = v.strictObject({ name: v.pipe(v.string(), v.minLength(1, 'Please give a name.')) });
const refused = (issues: readonly { where: string; message: string }[]): Answer<string> => ({
  ok: false,
  problem: { status: 422, code: 'x.y', detail: 'That did not work.', issues },
});
const formThatAnswers = (answer: Answer<string>) => {
  const send = vi.fn(async () => answer);
  const done = vi.fn();
  return { send, done, form: createForm({ schema, send, done }) };
};

test('what the schema refuses is not sent, and the sentence stands at its field', async () => {
  const { form, send, done } = formThatAnswers({ ok: true, value: 'made' });
  await form.submit({ name: '' });
  expect(send).not.toHaveBeenCalled();
  expect(done).not.toHaveBeenCalled();
  expect(form.error('name')).toBe('Please give a name.');
  expect(form.general()).toBeNull();
});

test('what the server refuses in a field stands at that field, what belongs to no field above the buttons', async () => {
  const { form } = formThatAnswers(
    refused([
      { where: 'name', message: 'That name is taken.' },
      { where: 'elsewhere', message: 'Something else is wrong.' },
    ]),
  );
  await form.submit({ name: 'Otter' });
  expect(form.error('name')).toBe('That name is taken.');
  expect(form.general()).toBe('Something else is wrong.');
});

test('a refusal without issues is told in its own sentence, and the next try clears it', async () => {
  const { form, send } = formThatAnswers(refused([]));
  await form.submit({ name: 'Otter' });
  expect(form.general()).toBe('That did not work.');
  send.mockResolvedValueOnce({ ok: true, value: 'made' });
  await form.submit({ name: 'Otter' });
  expect(form.general()).toBeNull();
});

test('a form that is being sent is not sent again', async () => {
  let release: (answer: Answer<string>) => void = () => {};
  const send = vi.fn(
    () =>
      new Promise<Answer<string>>((resolve) => {
        release = resolve;
      }),
  );
  const done = vi.fn();
  const form = createForm({ schema, send, done });
  const first = form.submit({ name: 'Otter' });
  await form.submit({ name: 'Otter' });
  expect(form.busy()).toBe(true);
  release({ ok: true, value: 'made' });
  await first;
  expect(send).toHaveBeenCalledTimes(1);
  expect(done).toHaveBeenCalledWith('made');
});
