import { QueryObserver, type QueryObserverOptions, useQueryClient } from '@tanstack/solid-query';
import { type Accessor, createComputed, createSignal, on, onCleanup } from 'solid-js';

/**
 * What a query gives, as it is; undefined until it is there. For long lists: `useQuery` keeps what it gives in a store, and
 * that walks through every property of every record at each change of the query's state.
 */
export function usePlainQuery<T, K extends readonly unknown[]>(
  options: Accessor<QueryObserverOptions<T, Error, T, T, K>>,
): Accessor<T | undefined> {
  const client = useQueryClient();
  const asked = () => ({ ...options(), structuralSharing: false });
  const observer = new QueryObserver(client, asked());
  const [data, setData] = createSignal<T | undefined>(observer.getCurrentResult().data);
  onCleanup(observer.subscribe((result) => setData(() => result.data)));
  createComputed(
    on(
      asked,
      (next) => {
        observer.setOptions(next);
        setData(() => observer.getCurrentResult().data);
      },
      { defer: true },
    ),
  );
  return data;
}
