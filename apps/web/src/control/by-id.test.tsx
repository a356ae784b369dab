// @vitest-environment jsdom
import { render } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { ById } from './by-id.tsx';

type Row = { readonly id: string; readonly says: string };

test('what is written in an item stays, with the keyboard, when every record comes anew', async () => {
  const [rows, setRows] = createSignal<readonly Row[]>([
    { id: 'a', says: 'one' },
    { id: 'b', says: 'two' },
  ]);
  const page = render(() => (
    <ById each={rows()} id={({ id }) => id}>
      {(row) => (
        <label>
          {row().says}
          <input />
        </label>
      )}
    </ById>
  ));
  const field = page.getByLabelText('two') as HTMLInputElement;
  field.focus();
  field.value = 'half a sent';

  setRows([
    { id: 'new', says: 'zero' },
    { id: 'a', says: 'one' },
    { id: 'b', says: 'two, changed' },
  ]);
  expect(page.getByLabelText('two, changed')).toBe(field);
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('half a sent');

  setRows([{ id: 'a', says: 'one' }]);
  expect(page.getAllByRole('textbox')).toHaveLength(1);
  expect(field.isConnected).toBe(false);
});
