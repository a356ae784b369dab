// @vitest-environment jsdom
import { render } from '@solidjs/testing-library';
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { createSignal, For, Show, Suspense } from 'solid-js';
import { afterEach, expect, test, vi } from 'vitest';
import { useQuery } from './use-query.ts';

type Row = { readonly id: string };
const key = ['rows'] as const;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const made: QueryClient[] = [];
afterEach(() => {
  for (const client of made.splice(0)) client.clear();
});

/** A list of the query's rows beside a field, under one Suspense, with what the cache has at the start. */
function show(known: readonly Row[] | undefined, queryFn: () => Promise<readonly Row[]>) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  made.push(client);
  if (known) client.setQueryData(key, known);
  const List = () => {
    const rows = useQuery(() => ({ queryKey: key, queryFn }));
    return (
      <>
        <input aria-label="words" />
        <ul>
          <For each={rows.data}>{({ id }) => <li>{id}</li>}</For>
        </ul>
        <p>{rows.status}</p>
        <Show when={rows.isError}>
          <b>{rows.error?.message}</b>
        </Show>
      </>
    );
  };
  const page = render(() => (
    <QueryClientProvider client={client}>
      <Suspense fallback="waiting">
        <List />
      </Suspense>
    </QueryClientProvider>
  ));
  const text = () => [...page.container.querySelectorAll('li')].map((li) => li.textContent);
  return { client, page, text };
}

test('who writes beside a list keeps the keyboard while the list changes', async () => {
  const { client, page, text } = show([{ id: 'a' }], () => Promise.resolve([{ id: 'a' }]));
  const field = page.getByLabelText('words');
  const left = vi.fn();
  field.addEventListener('blur', left);
  field.focus();
  for (const id of ['b', 'c', 'd']) {
    client.setQueryData(key, (old: readonly Row[] | undefined) => [...(old ?? []), { id }]);
    await settled();
  }
  await client.invalidateQueries({ queryKey: key });
  await settled();
  expect(document.activeElement).toBe(field);
  expect(left).not.toHaveBeenCalled();
  expect(text()).toEqual(['a']);
});

test('the first answer is waited for without taking anything off the page', async () => {
  let answer = (_: readonly Row[]) => {};
  const { page, text } = show(
    undefined,
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  expect(page.getByText('pending')).toBeTruthy();
  expect(page.queryByText('waiting')).toBeNull();
  await settled();
  answer([{ id: 'a' }]);
  await settled();
  await settled();
  expect([text(), page.getByText('success').textContent]).toEqual([['a'], 'success']);
});

test('a failure is told with its reason', async () => {
  const { page } = show(undefined, () => Promise.reject(new Error('The server is away.')));
  await settled();
  await settled();
  expect(page.getByText('The server is away.')).toBeTruthy();
});

test('what is asked for can change', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  made.push(client);
  client.setQueryData(['row', 1], 'one');
  client.setQueryData(['row', 2], 'two');
  const [number, setNumber] = createSignal(1);
  const Row = () => {
    const row = useQuery(() => ({ queryKey: ['row', number()], queryFn: () => Promise.resolve('') }));
    return <p data-testid="row">{row.data}</p>;
  };
  const page = render(() => (
    <QueryClientProvider client={client}>
      <Row />
    </QueryClientProvider>
  ));
  expect(page.getByTestId('row').textContent).toBe('one');
  setNumber(2);
  expect(page.getByTestId('row').textContent).toBe('two');
});
