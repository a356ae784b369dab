import { openPast } from '@proviso/document/past-argument';
import { createMemo, type JSX, Match, Switch } from 'solid-js';
import { api } from '../api/client.ts';
import { orThrow, problemOf } from '../api/problem.ts';
import { useQuery } from '../api/use-query.ts';
import type { ArgumentContext } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';
import { createReplay } from './create-replay.ts';
import { useMoment } from './moment-address.ts';
import type { PastFrameProps } from './past-frame.tsx';
import { PastFrame } from './past-frame.tsx';
import { ProvidePast } from './provide-past.tsx';
import './history.css';

/** The page of an argument as it was: fetched once, then any moment of it is there at once. */
export default function ReplayPage(
  props: Omit<PastFrameProps, 'replay' | 'argument' | 'leave'> & { readonly present: ArgumentContext },
): JSX.Element {
  const address = useMoment();
  const history = useQuery(() => ({
    queryKey: ['debate', props.present.debate, 'replay', props.present.argument],
    queryFn: async () => orThrow(await api.history.replay(props.present.debate, props.present.argument)),
    // What was written since must be in it; the server answers in a moment where nothing was.
    staleTime: 0,
    gcTime: 60_000,
  }));
  const past = createMemo(() => (history.isSuccess && !history.isFetching ? openPast(history.data) : null));
  const note = (text: string, role: 'status' | 'alert') => (
    <main class="history-note" id="content" role={role}>
      <p>{text}</p>
      <button type="button" class="btn" onClick={() => address.leave()}>
        {say.history.backToNow}
      </button>
    </main>
  );
  return (
    <Switch fallback={note(say.history.loading, 'status')}>
      <Match when={history.isError}>{note(problemOf(history.error).detail, 'alert')}</Match>
      <Match when={past()?.steps === 0}>{note(say.history.nothing, 'status')}</Match>
      <Match when={past()} keyed>
        {(opened) => {
          const replay = createReplay(opened, address);
          return (
            <ProvidePast present={props.present} replay={replay}>
              {(argument) => (
                <PastFrame {...props} argument={argument} replay={replay} leave={() => address.leave()} />
              )}
            </ProvidePast>
          );
        }}
      </Match>
    </Switch>
  );
}
