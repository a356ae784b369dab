import { subjectOf } from '@proviso/domain/argument';
import type { CitedBy } from '@proviso/domain/evidence';
import { For, type JSX, Match, Switch } from 'solid-js';
import { ClaimHistory } from '../claim/claim-history.tsx';
import { EvidencePanel } from '../evidence/panel/evidence-panel.tsx';
import { WordingHistory } from '../history/wording-history.tsx';
import { say } from '../language/language.ts';
import { VotePanel } from '../vote/vote-panel.tsx';
import { useArgument } from './argument-context.tsx';
import { panelTabs } from './selection.ts';
import '../evidence/panel/evidence-panel.css';

/** Beside the argument: evidence, votes and history of the claim that is chosen; without one, the wording's evidence. */
export function ArgumentPanel(): JSX.Element {
  const argument = useArgument();
  const claim = () => {
    const id = argument.selection.claim();
    return id === null ? undefined : argument.store.claim(id);
  };
  const hasWording = () => subjectOf(argument.argument).kind === 'provision';
  const on = (): CitedBy | null => {
    const found = claim();
    if (found) return { kind: 'claim', id: found.id };
    const { kind, id } = subjectOf(argument.argument);
    return kind === 'source' ? null : { kind, id };
  };
  const tab = () => shown().find((one) => one === argument.selection.tab()) ?? 'evidence';
  const count = (of: (typeof panelTabs)[number]) => {
    const found = claim();
    const place = on();
    if (of === 'evidence') return place ? argument.beside.citationsOn(place.kind, place.id).length : 0;
    const tally = found && argument.beside.tally(found.id);
    return of === 'votes' && tally ? tally.agree + tally.disagree + tally.pass : null;
  };
  /** Without a claim: what stands beside the wording, and, of a provision, how that came to be. */
  const shown = () =>
    claim()
      ? panelTabs
      : panelTabs.filter((one) => one === 'evidence' || (one === 'history' && hasWording()));
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = shown()[shown().indexOf(tab()) + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    argument.selection.open(next);
    const list = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
    queueMicrotask(() => list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <>
      <div class="panel-tabs" role="tablist" aria-label={say.panel.label} onKeyDown={walk}>
        <For each={shown()}>
          {(one) => (
            <button
              type="button"
              role="tab"
              class="tab"
              aria-selected={tab() === one}
              tabIndex={tab() === one ? 0 : -1}
              onClick={() => argument.selection.open(one)}
            >
              {say.panel.tab[one]}
              <span class="tab-n">{count(one)}</span>
            </button>
          )}
        </For>
      </div>
      <div role="tabpanel" aria-label={say.panel.tab[tab()]}>
        <Switch>
          <Match when={tab() === 'evidence' && on()}>{(place) => <EvidencePanel on={place()} />}</Match>
          <Match when={tab() === 'votes' && claim()?.id}>{(id) => <VotePanel claim={id()} />}</Match>
          <Match when={tab() === 'history' && claim()?.id}>{(id) => <ClaimHistory claim={id()} />}</Match>
          <Match when={tab() === 'history'}>
            <WordingHistory />
          </Match>
        </Switch>
      </div>
    </>
  );
}
