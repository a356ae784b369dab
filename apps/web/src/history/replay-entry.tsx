import { A } from '@solidjs/router';
import ClockArrowLeft from 'lucide-solid/icons/clock-arrow-left';
import { type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';
import { useMoment, useMomentHref } from './moment-address.ts';

/** The way from the argument of now to the argument as it was. */
export function ReplayEntry(): JSX.Element {
  const argument = useArgument();
  const { isPast } = useMoment();
  const href = useMomentHref();
  return (
    <Show when={!isPast()}>
      <A
        class="btn btn-plain"
        href={href(null, argument.selection.claim())}
        title={say.argument.replayMeans}
        noScroll
      >
        <ClockArrowLeft size={16} aria-hidden="true" />
        <span class="max-sm:sr-only">{say.argument.replay}</span>
      </A>
    </Show>
  );
}
