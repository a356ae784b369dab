import { buildDeal } from '@proviso/argumentation/build-deal';
import { evaluatePackage } from '@proviso/argumentation/evaluate-package';
import { fromPackage } from '@proviso/argumentation/package-choice';
import { by } from '@proviso/domain/order';
import { A } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { queries } from '../api/queries.ts';
import { serverDay } from '../api/server-clock.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { createHotkeys } from '../control/hotkey.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { usePageTop } from '../debate/page-slots.tsx';
import { say } from '../language/language.ts';
import { KindChoice } from '../stance/kinds/kind-choice.tsx';
import { createSolver } from './ask-solver.ts';
import { type Compared, Comparison } from './comparison.tsx';
import { allowedIn, draftKey, useDealAddress, wholeDraft } from './deal-address.ts';
import { DealAdvice } from './deal-advice.tsx';
import { createDealNames } from './deal-names.ts';
import { DealRow } from './deal-row.tsx';
import { DealSearch } from './deal-search.tsx';
import { DealVerdict } from './deal-verdict.tsx';
import { PartyOutcomes } from './party-outcomes.tsx';
import { SavePackageDialog } from './save-package-dialog.tsx';
import { SavedPackages } from './saved-packages.tsx';
import { WholeRow } from './whole-row.tsx';
import { ZoneSection } from './zone-section.tsx';

/** A package of wordings: chosen, weighed for each party, bettered by the solver, saved and compared. */
export default function DealPage() {
  const debate = useDebate();
  const address = useDealAddress();
  // A search does not wait until what would better the package before is found.
  const advise = createSolver('now');
  const search = createSolver('idle');
  const stances = useQuery(() => queries.stances(debate.id()));
  const settlements = useQuery(() => queries.settlements(debate.id()));
  const saved = useQuery(() => queries.packages(debate.id()));
  usePageTop({ crumbs: () => [{ label: say.debate.deal }] });

  const drafts = createMemo(() =>
    [...debate.overview().drafts].sort(
      by(
        ({ date }) => date,
        ({ id }) => id,
      ),
    ),
  );
  const deal = createMemo(() =>
    buildDeal(
      {
        ...debate.overview(),
        stakeholders: [...debate.stakeholders()],
        stances: stances.isSuccess ? stances.data : [],
        settlements: settlements.isSuccess ? settlements.data : [],
      },
      { day: serverDay(), kinds: address.kinds() },
    ),
  );
  const names = createDealNames(debate, () => deal());
  const packages = () => (saved.isSuccess ? saved.data : []);
  const firstDraft = () => drafts()[0]?.id ?? '';
  const choice = createMemo(() => address.choice(deal(), packages(), firstDraft()), undefined, {
    equals: (a, b) => a.length === b.length && a.every((option, i) => option === b[i]),
  });
  const started = createMemo(() => address.start(deal(), packages(), firstDraft()));
  const allowed = createMemo(() =>
    allowedIn(deal(), choice(), { fixed: address.fixed(), mayLeaveOut: address.mayLeaveOut() }),
  );
  const outcome = createMemo(() => evaluatePackage(deal(), choice()));
  const opened = () => packages().find(({ id }) => id === address.package()) ?? null;
  /** What the choice is set beside, in the order it was asked for. */
  const others = createMemo((): readonly Compared[] =>
    address.compared().flatMap((key) => {
      const draft = drafts().find(({ id }) => draftKey(id) === key);
      if (draft) return [{ key, name: draft.shortTitle, choice: wholeDraft(deal(), draft.id) }];
      const one = packages().find(({ id }) => id === key);
      if (!one) return [];
      const options = fromPackage(deal(), one.choices);
      return [{ key, name: one.name, choice: options.map((option, i) => option ?? choice()[i] ?? 0) }];
    }),
  );
  /** With one beside it, each provision and each party says how that one differs. */
  const compared = () => (others().length === 1 ? (others()[0]?.choice ?? null) : null);
  const comparedOutcome = createMemo(() => {
    const other = compared();
    return other && evaluatePackage(deal(), other);
  });
  const comparable = () => [
    ...drafts().map(({ id, shortTitle }) => ({ key: draftKey(id), name: shortTitle })),
    ...packages().map(({ id, name }) => ({ key: id, name })),
  ];
  const take = (next: readonly number[]) => address.choose(deal(), packages(), firstDraft(), next);
  const fix = (matter: string) => {
    const fixed = address.fixed();
    address.setFixed(fixed.includes(matter) ? fixed.filter((id) => id !== matter) : [...fixed, matter]);
  };
  const groups = createMemo(() => {
    const themes = new Map<string, number[]>();
    for (const [i] of deal().matters.entries()) {
      const theme = names.provision(i)?.themes[0] ?? '';
      themes.set(theme, [...(themes.get(theme) ?? []), i]);
    }
    return [...themes].map(([theme, matters]) => ({ theme, matters }));
  });
  const [saving, setSaving] = createSignal(false);
  createHotkeys({ s: () => (debate.can('package.save') ? setSaving(true) : false) });

  return (
    <main id="content" class="deal-page" tabIndex={-1}>
      <header class="deal-head">
        <h1>{say.deal.title}</h1>
        <p>{say.deal.intro}</p>
      </header>
      <Show
        when={deal().matters.length > 0}
        fallback={
          <section class="mt-4 border-t border-line pt-6">
            <h2 class="font-serif text-20 font-semibold">{say.deal.noDraft}</h2>
            <p class="mt-1 max-w-[60ch] text-16 text-ink-2">{say.deal.noDraftWhy}</p>
            <A class="btn btn-main mt-4" href={debate.address('drafts')}>
              {say.deal.toDrafts}
            </A>
          </section>
        }
      >
        <Show when={others().length > 0}>
          <Comparison
            deal={deal()}
            names={names}
            choice={choice()}
            others={others()}
            onOpen={take}
            onDrop={(key) => address.compare(address.compared().filter((one) => one !== key))}
          />
        </Show>
        <div class="deal-columns" style={{ '--parties': deal().parties.length }}>
          <div class="min-w-0">
            <div class="deal-tools">
              <label class="flex items-center gap-2 text-13 text-ink-2">
                {say.deal.startFrom}
                <select
                  class="field !w-auto !min-h-8 !py-1 text-13"
                  onChange={({ currentTarget: { value } }) =>
                    packages().some(({ id }) => id === value) ? address.open(value) : address.startFrom(value)
                  }
                >
                  <For each={drafts()}>
                    {(one) => (
                      <option
                        value={one.id}
                        selected={!opened() && one.id === (address.draft() ?? firstDraft())}
                      >
                        {one.shortTitle}
                      </option>
                    )}
                  </For>
                  <For each={packages()}>
                    {(one) => (
                      <option value={one.id} selected={one.id === opened()?.id}>
                        {one.name}
                      </option>
                    )}
                  </For>
                </select>
                <Show when={address.isChanged()}>
                  <span class="text-ink-3">{say.deal.changed}</span>
                </Show>
              </label>
              <label class="flex items-center gap-2 text-13 text-ink-2">
                {say.deal.sideBySideWith}
                <select
                  class="field !w-auto !min-h-8 !py-1 text-13"
                  onChange={({ currentTarget }) => {
                    if (currentTarget.value) address.compare([...address.compared(), currentTarget.value]);
                    currentTarget.value = '';
                  }}
                >
                  <option value="">{say.deal.sideBySideChoose}</option>
                  <For each={comparable().filter(({ key }) => !address.compared().includes(key))}>
                    {(one) => <option value={one.key}>{one.name}</option>}
                  </For>
                </select>
              </label>
              <KindChoice kinds={address.kinds()} onKinds={address.setKinds} />
            </div>
            <div class="deal-columnheads" aria-hidden="true">
              <span />
              <For each={deal().parties}>{(_, party) => <b>{names.party(party())}</b>}</For>
            </div>
            <Show when={deal().wholes.length > 0}>
              <ul>
                <For each={deal().wholes}>
                  {(whole) => <WholeRow deal={deal()} names={names} whole={whole} choice={choice()} />}
                </For>
              </ul>
            </Show>
            <For each={groups()}>
              {(group) => (
                <section>
                  <h2 class="matrix-theme">{group.theme}</h2>
                  <ul>
                    <For each={group.matters}>
                      {(matter) => (
                        <DealRow
                          deal={deal()}
                          names={names}
                          matter={matter}
                          choice={choice()}
                          compared={compared()?.[matter] ?? null}
                          started={started()[matter] ?? 0}
                          counts={address.counts()}
                          mayLeaveOut={address.mayLeaveOut()}
                          fixed={address.fixed().includes(deal().matters[matter]?.id ?? '')}
                          onChoose={(option) =>
                            take(choice().map((other, i) => (i === matter ? option : other)))
                          }
                          onFix={() => fix(deal().matters[matter]?.id ?? '')}
                        />
                      )}
                    </For>
                  </ul>
                </section>
              )}
            </For>
          </div>
          <aside class="deal-panel" id="deal-panel" aria-label={say.deal.toVerdict}>
            <DealVerdict deal={deal()} outcome={outcome()} />
            <Show when={deal().parties.length > 0} fallback={<p class="deal-quiet">{say.deal.noParties}</p>}>
              <DealSearch
                deal={deal()}
                names={names}
                choice={choice()}
                allowed={allowed()}
                address={address}
                ask={search}
                onTake={take}
              />
              <section class="deal-section">
                <h2>{say.deal.parties}</h2>
                <p class="deal-quiet">{say.deal.utilityHint}</p>
                <PartyOutcomes deal={deal()} names={names} outcome={outcome()} compared={comparedOutcome()} />
              </section>
              <ZoneSection deal={deal()} names={names} />
              <DealAdvice
                deal={deal()}
                names={names}
                choice={choice()}
                allowed={allowed()}
                ask={advise}
                onTake={take}
              />
            </Show>
            <section class="deal-section">
              <h2>{say.deal.saved}</h2>
              <Show when={debate.can('package.save')}>
                <Button hotkey="s" onClick={() => setSaving(true)}>
                  {opened() ? say.deal.saveAgain : say.deal.save}
                </Button>
              </Show>
              <SavedPackages deal={deal()} choice={choice()} packages={packages()} address={address} />
            </section>
            <section class="deal-section">
              <h2>{say.deal.limits}</h2>
              <ul class="deal-list deal-quiet">
                <For each={say.deal.limitsText}>{(text) => <li>{text}</li>}</For>
              </ul>
            </section>
          </aside>
        </div>
        <a class={`deal-foot deal-verdict-${outcome().verdict}`} href="#deal-panel">
          {say.deal.verdict[outcome().verdict]}
        </a>
      </Show>
      <Show when={saving()}>
        <SavePackageDialog
          deal={deal()}
          choice={choice()}
          follows={opened()}
          onClose={() => setSaving(false)}
          onSaved={address.open}
        />
      </Show>
    </main>
  );
}
