// @vitest-environment jsdom
import { fireEvent, render } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { SearchList } from './search-list.tsx';

test('what is found is drawn once for each query, however much it is, and not again as one walks through it', () => {
  const [query, setQuery] = createSignal('');
  let drawn = 0;
  const line = (text: string) => {
    drawn++;
    return <b>{text}</b>;
  };
  const page = render(() => (
    <SearchList
      label="Find"
      query={query()}
      onQuery={setQuery}
      onChoose={() => {}}
      none="Nothing is found."
      options={Array.from({ length: 60 }, (_, i) => ({
        key: `${i}`,
        group: i < 30 ? 'Claims' : 'Sources',
        content: line(`${query()} ${i}`),
      }))}
    />
  ));
  expect(drawn).toBe(60);
  const field = page.getByRole('combobox');
  fireEvent.input(field, { target: { value: 'border' } });
  expect(page.getAllByRole('option')[7]?.textContent).toBe('border 7');
  expect(drawn).toBe(120);
  fireEvent.pointerMove(page.getByText('border 7'));
  expect(page.getByRole('option', { selected: true }).textContent).toBe('border 7');
  expect(drawn).toBe(120);
});
