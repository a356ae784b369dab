import type { Deal } from '@proviso/argumentation/deal';
import type { Outcome } from '@proviso/argumentation/evaluate-package';
import { say } from '../language/language.ts';

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : parts.slice(0, -1).join(', ') + say.deal.and + parts.at(-1);

/** How many of each stand against the package, or are left open, among the parties whose consent is needed. */
export function verdictCounts(deal: Deal, { parties }: Outcome) {
  const counts = { redLines: 0, unmet: 0, open: 0, unknown: 0, inPart: 0 };
  for (const { party, redLines, unmet, open, unknown, inPart } of parties) {
    if (!deal.parties[party]?.consentNeeded) continue;
    counts.redLines += redLines.length;
    counts.unmet += unmet.length;
    counts.open += open.length;
    counts.unknown += unknown.length;
    counts.inPart += inPart.length;
  }
  return counts;
}

/** Whether the package could be agreed, in a heading and one sentence that says on what it hangs. */
export function DealVerdict(props: { readonly deal: Deal; readonly outcome: Outcome }) {
  const why = () => {
    const { redLines, unmet, open, unknown, inPart } = verdictCounts(props.deal, props.outcome);
    const hangsOn = listed([
      ...(open ? [say.deal.open(open)] : []),
      ...(unknown ? [say.deal.unknowns(unknown)] : []),
      ...(inPart ? [say.deal.inPart(inPart)] : []),
    ]);
    const most = open + unknown + inPart;
    if (props.outcome.verdict === 'blocked')
      return [
        say.deal.verdictWhy.blocked(
          listed([
            ...(redLines ? [say.deal.redLines(redLines)] : []),
            ...(unmet ? [say.deal.unmet(unmet)] : []),
          ]),
        ),
        ...(most > 0 ? [say.deal.verdictRange(redLines + unmet, redLines + unmet + most)] : []),
      ].join(' ');
    return props.outcome.verdict === 'open' ? say.deal.verdictWhy.open(hangsOn) : say.deal.verdictWhy.sure;
  };
  return (
    <div class={`deal-verdict deal-verdict-${props.outcome.verdict}`} aria-live="polite">
      <h2>{say.deal.verdict[props.outcome.verdict]}</h2>
      <p>{why()}</p>
    </div>
  );
}
