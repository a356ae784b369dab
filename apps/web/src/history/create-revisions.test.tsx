// @vitest-environment jsdom
import { cleanup, render } from '@solidjs/testing-library';
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { For } from 'solid-js';
import { afterEach, expect, test, vi } from 'vitest';
import type { ArgumentContext } from '../argument/argument-context.tsx';
import { createRevisions } from './create-revisions.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the latest revisions are shown, and the earlier ones behind them when more are asked for', async () => {
  const pages: Record<
    string,
    { readonly revisions: readonly { readonly text: string }[]; next: number | null }
  > = {
    '': { revisions: [{ text: 'third' }], next: 20 },
    20: { revisions: [{ text: 'second' }], next: 10 },
    10: { revisions: [{ text: 'first' }], next: null },
  };
  vi.stubGlobal('fetch', async (asked: unknown) => {
    const { searchParams } = new URL(String(asked), 'http://proviso.test');
    return Response.json(pages[searchParams.get('before') ?? '']);
  });
  // Of the context revisions ask for the names and for how the claim stands.
  const argument = {
    debate: 'd',
    argument: 'provision:six',
    store: { claim: () => undefined, wording: () => '' },
  } as unknown as ArgumentContext;
  const List = () => {
    const revisions = createRevisions(argument, () => 'one');
    return (
      <>
        <For each={revisions.list()}>{({ text }) => <li>{text}</li>}</For>
        <button type="button" disabled={!revisions.hasMore()} onClick={() => revisions.more()}>
          more
        </button>
      </>
    );
  };
  const { findByText, getAllByRole, getByRole } = render(() => (
    <QueryClientProvider client={new QueryClient()}>
      <List />
    </QueryClientProvider>
  ));
  const texts = () => getAllByRole('listitem').map(({ textContent }) => textContent);
  await findByText('third');
  expect(texts()).toEqual(['third']);
  getByRole('button').click();
  await findByText('second');
  getByRole('button').click();
  await findByText('first');
  expect(texts()).toEqual(['third', 'second', 'first']);
  expect(getByRole('button')).toHaveProperty('disabled', true);
});
