import type { Choice, Deal } from '@proviso/argumentation/deal';
import { evaluatePackage } from '@proviso/argumentation/evaluate-package';
import { createMemo, For } from 'solid-js';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { createDealNames } from './deal-names.ts';

/** The red lines and conditions that stand against a package, of the parties whose consent is needed. */
export function BlockList(props: { readonly deal: Deal; readonly choice: Choice }) {
  const names = createDealNames(useDebate(), () => props.deal);
  const lines = createMemo(() =>
    evaluatePackage(props.deal, props.choice)
      .parties.filter(({ party }) => props.deal.parties[party]?.consentNeeded)
      .flatMap(({ party, redLines, unmet }) => [
        ...redLines.map(({ matter }) => `${names.number(matter)}: ${say.deal.redLine(names.party(party))}`),
        ...unmet.map(({ matter, dependence: { condition, on } }) => {
          const number = on ? names.number(on.matter) : null;
          return `${names.number(matter)}: ${say.deal.unmetBy(names.party(party), condition.text, number)}`;
        }),
      ]),
  );
  return (
    <ul class="deal-list">
      <For each={lines()}>{(line) => <li>{line}</li>}</For>
    </ul>
  );
}
