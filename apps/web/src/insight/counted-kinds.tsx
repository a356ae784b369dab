import { type StanceKind, stanceKinds } from '@proviso/domain/stance';
import { useSearchParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { say } from '../language/language.ts';
import { writeNumber } from '../language/write-number.ts';
import { KindChoice } from '../stance/kinds/kind-choice.tsx';
import { readKinds, writeKinds } from '../stance/kinds/kinds-in-address.ts';

/** The kinds of stances that count in the figures, as the address has them. */
export function useCountedKinds() {
  const [search, setSearch] = useSearchParams();
  return {
    kinds: () => readKinds(typeof search.kinds === 'string' ? search.kinds : undefined),
    setKinds: (kinds: readonly StanceKind[]) =>
      setSearch({ kinds: writeKinds(kinds) }, { replace: true, scroll: false }),
  };
}

/** Which kinds count, to be chosen; and how many stances of each, for no figure mixes them without saying so. */
export function CountedKinds(props: {
  readonly counted: ReturnType<typeof useCountedKinds>;
  readonly counts: Readonly<Record<StanceKind, number>>;
}) {
  const inWords = () =>
    stanceKinds
      .flatMap((kind) =>
        props.counts[kind] > 0
          ? [say.insight.countOf(writeNumber(props.counts[kind]), say.kind[kind].toLowerCase())]
          : [],
      )
      .join(', ');
  return (
    <div class="agreement-kinds">
      <span>{say.insight.kinds}</span>
      <KindChoice kinds={props.counted.kinds()} onKinds={props.counted.setKinds} />
      <Show when={inWords()}>{(parts) => <span class="num">{say.insight.counting(parts())}</span>}</Show>
    </div>
  );
}
