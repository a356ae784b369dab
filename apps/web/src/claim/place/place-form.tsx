import type { LiveClaim } from '@proviso/document/live-claim';
import { type Side, sides } from '@proviso/domain/claim';
import { createMemo, createSignal, type JSX, Show, untrack } from 'solid-js';
import { mayOnlySuggest, type Placing, useArgument } from '../../argument/argument-context.tsx';
import { Button } from '../../control/button.tsx';
import { SearchList } from '../../control/search-list.tsx';
import { Segmented } from '../../control/segmented.tsx';
import { useDebate } from '../../debate/debate-context.tsx';
import { createMatcher } from '../../find/matcher.ts';
import { say } from '../../language/language.ts';
import { ClaimText } from '../claim-text.tsx';
import { SideSign, sideWord } from '../side-sign.tsx';
import { lastAnswer } from './claim-moves.ts';
import { placeClaim } from './place-claim.ts';
import { type PlaceTarget, placeTargets } from './place-targets.ts';
import '../../control/search-list.css';

/** Chooses what a claim is to answer, and on which side; or the premise that it is to be joined with. */
export default function PlaceForm(props: { readonly claim: LiveClaim; readonly how: Placing }): JSX.Element {
  const argument = useArgument();
  const debate = useDebate();
  const [query, setQuery] = createSignal('');
  const [chosen, setChosen] = createSignal<PlaceTarget | null>(null);
  const [side, setSide] = createSignal<Side>(untrack(() => props.claim.side));
  const [busy, setBusy] = createSignal(false);

  const targets = createMemo(() =>
    placeTargets(argument, debate.overview().provisions, props.claim, props.how),
  );
  const match = createMemo(() => createMatcher(targets(), ({ words, where }) => `${words} ${where}`));
  const found = createMemo(() => match()(query(), 40));
  const shownSides = () => sides.filter((one) => one !== 'undercut' || chosen()?.answers !== null);
  const sideNow = (): Side => (shownSides().includes(side()) ? side() : 'con');

  const submit = async () => {
    const target = chosen();
    if (!target || busy()) return;
    setBusy(true);
    const { id } = props.claim;
    const move = props.how === 'move' ? lastAnswer(argument.store, id, target.answers, sideNow()) : null;
    const done =
      props.how === 'join'
        ? target.answers !== null && (await argument.join(id, target.answers))
        : props.how === 'link'
          ? await argument.link(id, { argument: target.argument, answers: target.answers, side: sideNow() })
          : move !== null && (await placeClaim(argument, id, move));
    setBusy(false);
    if (done) argument.setOpen(null);
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
        label={say.place.search[props.how]}
        placeholder={say.place.placeholder}
        query={query()}
        onQuery={setQuery}
        chosen={chosen()?.key ?? null}
        onChoose={(key) => setChosen(targets().find((target) => target.key === key) ?? null)}
        none={props.how === 'join' && targets().length === 0 ? say.place.noneToJoin : say.place.none}
        options={found().map((target) => ({
          key: target.key,
          ...(props.how === 'link' && { group: target.isHere ? say.place.here : say.place.elsewhere }),
          content: (
            <>
              <Show
                when={target.side}
                fallback={
                  <span class="claim-sign num" data-side="subject">
                    {target.mark}
                  </span>
                }
              >
                {(one) => <SideSign side={one()} />}
              </Show>
              <span class="search-list-words" dir="auto">
                {target.words}
              </span>
              <span class="search-list-where">{target.where}</span>
            </>
          ),
        }))}
      />
      <div class="mt-5 flex flex-wrap items-center justify-end gap-3">
        <Show when={props.how !== 'join'}>
          <span class="me-auto flex items-center gap-2 text-13 text-ink-2">
            {say.place.as}
            <Segmented
              label={say.place.as}
              options={shownSides().map((value) => ({ value, label: sideWord(value) }))}
              value={sideNow()}
              onChange={setSide}
            />
          </span>
        </Show>
        <Button onClick={() => argument.setOpen(null)}>{say.shell.cancel}</Button>
        <Button look="main" type="submit" disabled={chosen() === null || busy()}>
          {props.how === 'move' && mayOnlySuggest(argument, 'claim.move', props.claim)
            ? say.review.placeSuggestion
            : say.place.submit[props.how]}
        </Button>
      </div>
    </form>
  );
}
