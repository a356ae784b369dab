import type { LiveClaim } from '@proviso/document/live-claim';
import { planMerge } from '@proviso/domain/merge-claims';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { useArgument } from '../argument/argument-context.tsx';
import { Button } from '../control/button.tsx';
import { SearchList } from '../control/search-list.tsx';
import { complain, notify } from '../control/toast.tsx';
import { createMatcher, folded } from '../find/matcher.ts';
import { say } from '../language/language.ts';
import { waiting } from '../moderation/create-reviews.ts';
import { ClaimText } from './claim-text.tsx';
import { SideSign } from './side-sign.tsx';
import '../control/search-list.css';

/** Chooses the claim that stays, and shows beforehand what becomes of votes, evidence and answers. */
export default function MergeForm(props: { readonly claim: LiveClaim }): JSX.Element {
  const argument = useArgument();
  const [query, setQuery] = createSignal('');
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const others = createMemo(() =>
    [...argument.store.tree().claims.values()].filter(
      ({ id, link, text }) => id !== props.claim.id && link === null && text !== '',
    ),
  );
  /** Before anything is typed, those with most words in common come first. */
  const alike = createMemo(() => {
    const wordsOf = (text: string) => new Set(folded(text).trim().split(' '));
    const own = wordsOf(props.claim.text);
    const shared = (text: string) => [...wordsOf(text)].filter((word) => own.has(word)).length;
    return others()
      .map((claim) => ({ claim, count: shared(claim.text) }))
      .sort((a, b) => b.count - a.count)
      .slice(0, 40)
      .map(({ claim }) => claim);
  });
  const match = createMemo(() => createMatcher(others(), ({ text }) => text));
  const found = createMemo(() => (query().trim() === '' ? alike() : match()(query(), 40)));
  const all = createMemo(() => {
    argument.store.tree();
    return new Map(
      [...argument.store.tree().claims.values(), ...argument.store.archived()].map((one) => [one.id, one]),
    );
  });
  const plan = createMemo(() => {
    const into = chosen();
    return into === null ? null : planMerge(all(), props.claim.id, into);
  });
  const kept = () => {
    const id = chosen();
    return id === null ? undefined : argument.store.claim(id);
  };
  const votes = () => {
    const tally = argument.beside.tally(props.claim.id);
    return tally ? tally.agree + tally.disagree + tally.pass : 0;
  };
  const sources = () => argument.beside.citationsOn('claim', props.claim.id).length;
  const reviews = () => {
    const { suggestions, marks } = waiting(argument.beside.reviews, props.claim.id);
    return suggestions + marks;
  };
  const effects = () => {
    const now = plan();
    if (!now?.ok) return [];
    return [
      now.moved.length > 0 && say.merge.answers(now.moved.length),
      votes() > 0 && (now.sameStep ? say.merge.votes(votes()) : say.merge.votesOnly(votes())),
      sources() > 0 && say.merge.sources(sources()),
      reviews() > 0 && say.merge.reviews(reviews()),
      now.relinked.length > 0 && say.merge.links(now.relinked.length),
      now.leavesLink ? say.merge.leavesLink : say.merge.archived,
    ].filter((line) => line !== false);
  };
  const submit = async () => {
    const into = chosen();
    if (into === null || busy()) return;
    setBusy(true);
    const answer = await api.claims.merge(argument.debate, props.claim.id, into);
    setBusy(false);
    if (!answer.ok) return complain(answer.problem);
    argument.setOpen(null);
    if (argument.selection.claim() === answer.value.duplicate.id) argument.selection.select(into);
    notify(say.merge.done);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <blockquote class="mb-4 border-s-2 border-line-strong ps-3 font-serif text-16" dir="auto">
        <ClaimText claim={props.claim} plain />
      </blockquote>
      <SearchList
        label={say.merge.search}
        placeholder={say.merge.placeholder}
        query={query()}
        onQuery={setQuery}
        chosen={chosen()}
        onChoose={setChosen}
        none={say.place.none}
        options={found().map((claim) => ({
          key: claim.id,
          content: (
            <>
              <SideSign side={claim.side} />
              <span class="search-list-words" dir="auto">
                {claim.text}
              </span>
              <span class="search-list-where">{argument.nameOf(claim.author)}</span>
            </>
          ),
        }))}
      />
      <div class="mt-4 text-13" aria-live="polite">
        <Show when={plan()}>
          {(now) => {
            const fault = () => {
              const one = now();
              return one.ok ? null : one.message;
            };
            return (
              <Show
                when={fault()}
                fallback={
                  <>
                    <p class="font-medium" dir="auto">
                      {say.merge.stays(kept()?.text ?? '')}
                    </p>
                    <ul class="mt-1 list-disc ps-5 text-ink-2">
                      <For each={effects()}>{(line) => <li>{line}</li>}</For>
                    </ul>
                  </>
                }
              >
                {(message) => <p class="text-redline">{message()}</p>}
              </Show>
            );
          }}
        </Show>
      </div>
      <div class="mt-5 flex justify-end gap-2">
        <Button onClick={() => argument.setOpen(null)}>{say.shell.cancel}</Button>
        <Button look="main" type="submit" disabled={plan()?.ok !== true || busy()}>
          {say.merge.submit}
        </Button>
      </div>
    </form>
  );
}
