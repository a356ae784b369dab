import {
  QueryObserver,
  type QueryObserverOptions,
  type QueryObserverResult,
  useQueryClient,
} from '@tanstack/solid-query';
import { type Accessor, batch, createComputed, createSignal, on, onCleanup } from 'solid-js';

/**
 * A record of the server as the cache has it, kept up to date. It gives what the library's own gives, but as plain data and
 * without suspending: the library's is a resource, so whatever reads it under a Suspense takes its part of the page out
 * of the document and puts it back at each change of the record, and whoever is writing there loses the keyboard; and it
 * walks through every property of every record each time. `data` is undefined until it is there: ask `isSuccess` first.
 */
export function useQuery<T, K extends readonly unknown[]>(
  options: Accessor<QueryObserverOptions<T, Error, T, T, K>>,
): QueryObserverResult<T, Error> {
  const client = useQueryClient();
  const asked = () => client.defaultQueryOptions({ ...options(), structuralSharing: false });
  const first = asked();
  const observer = new QueryObserver(client, first);
  let result = observer.getOptimisticResult(first);
  const [data, setData] = createSignal<T | undefined>(result.data);
  // Whoever asks how it stands is told when that changes, and not at each fetch.
  const [status, setStatus] = createSignal(result.status);
  const [error, setError] = createSignal(result.error);
  const [fetching, setFetching] = createSignal(result.fetchStatus);
  const take = (next: QueryObserverResult<T, Error>) => {
    result = next;
    batch(() => {
      setData(() => next.data);
      setStatus(next.status);
      setError(() => next.error);
      setFetching(next.fetchStatus);
    });
  };
  onCleanup(observer.subscribe(take));
  createComputed(
    on(
      asked,
      (next) => {
        observer.setOptions(next);
        take(observer.getOptimisticResult(next));
      },
      { defer: true },
    ),
  );
  return new Proxy(result, {
    get(_, key) {
      if (key === 'data') return data();
      if (key === 'error') return error();
      if (key !== 'refetch') status();
      if (key === 'isFetching' || key === 'fetchStatus' || key === 'isLoading' || key === 'isRefetching')
        fetching();
      return Reflect.get(result, key);
    },
  });
}
