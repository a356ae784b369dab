import type { LiveClaim } from '@proviso/document/live-claim';
import type { ClaimId } from '@proviso/domain/claim';
import { createMemo, For, type JSX, Show, Suspense, untrack } from 'solid-js';
import { AnswerItem } from '../../claim/answer-item.tsx';
import { ClaimComposer } from '../../claim/writing.tsx';
import { Avatar } from '../../control/avatar.tsx';
import { createGrowing } from '../../control/growing.ts';
import { lazy } from '../../control/lazy.ts';
import { say } from '../../language/language.ts';
import { beginAnswer, mayOnlySuggest, useArgument } from '../argument-context.tsx';
import { sortAnswers, sortings, useSorting } from './sort-answers.ts';

const SuggestedAnswers = lazy(() => import('../../suggestion/suggested-answers.tsx'));

/** Premises that only work together, by their joint id; a joint id that only one answer has joins nothing. */
function jointOf(claims: readonly LiveClaim[]): ReadonlyMap<string, readonly LiveClaim[]> {
  const groups = new Map<string, LiveClaim[]>();
  for (const claim of claims) {
    if (claim.joint === null) continue;
    const group = groups.get(claim.joint);
    if (group) group.push(claim);
    else groups.set(claim.joint, [claim]);
  }
  for (const [joint, group] of groups) if (group.length < 2) groups.delete(joint);
  return groups;
}

/** The pros or the cons of the claim in focus, or of the subject. */
export function AnswerColumn(props: {
  readonly side: 'pro' | 'con';
  readonly to: ClaimId | null;
  /** On a phone the other side shows. */
  readonly hidden: boolean;
}): JSX.Element {
  const argument = useArgument();
  const answers = createMemo(() => argument.store.tree().on(props.side, props.to));
  const [sorting, setSorting] = untrack(() => useSorting(props.side));
  const votesOn = (id: ClaimId) => {
    const tally = argument.beside.tally(id);
    return tally ? tally.agree + tally.disagree + tally.pass : 0;
  };
  const sorted = createMemo(() =>
    sortAnswers(answers(), sorting(), { strength: (id) => argument.strength(id), votes: votesOn }),
  );
  const joint = createMemo(() => jointOf(sorted()));
  const alone = createMemo(() =>
    sorted().filter((claim) => claim.joint === null || !joint().has(claim.joint)),
  );
  const growing = createGrowing(() => alone());
  const isBegun = () => {
    const open = argument.open();
    return open?.kind === 'answer' && open.place.side === props.side && open.place.answers === props.to;
  };
  const writers = () =>
    argument
      .people()
      .filter(
        ({ writing }) =>
          writing?.kind === 'answer' && writing.side === props.side && writing.answers === props.to,
      );
  const mayAdd = () => argument.refusal('claim.create') === null || mayOnlySuggest(argument, 'claim.create');
  /** Undercuts that are suggested stand in the column of what they answer. */
  const suggested = () =>
    argument.beside.reviews
      .answers(props.to)
      .filter(({ side }) => side === props.side || (side === 'undercut' && props.side === 'con'));
  const sort = () => (
    <Show when={answers().length > 1}>
      <select
        class="argument-sort"
        aria-label={say.argument.sortOf[props.side]}
        value={sorting()}
        onChange={(event) => {
          const chosen = sortings.find((one) => one === event.currentTarget.value);
          if (chosen) setSorting(chosen);
        }}
      >
        <For each={sortings}>{(one) => <option value={one}>{say.argument.sort[one]}</option>}</For>
      </select>
    </Show>
  );
  return (
    <section
      class="argument-column"
      data-side={props.side}
      data-drop-column={props.to ?? ''}
      data-sorted={sorting() === 'order' ? undefined : ''}
      data-hidden={props.hidden ? '' : undefined}
      aria-label={say.argument.sideOf[props.side]}
    >
      <h3>
        {say.argument.heading[props.side]} <small>{answers().length}</small>
        {sort()}
        <Show when={mayAdd()}>
          <button
            type="button"
            class="argument-add"
            onClick={() => beginAnswer(argument, props.side, props.to)}
          >
            {say.argument.add[props.side]} <kbd>{props.side === 'pro' ? 'p' : 'c'}</kbd>
          </button>
        </Show>
      </h3>
      <div class="argument-sort-phone">{sort()}</div>
      <ul>
        <For each={growing.shown()}>{(claim) => <AnswerItem claim={claim} />}</For>
      </ul>
      <Show when={growing.left() > 0}>
        <button type="button" class="argument-more" ref={growing.end} onClick={growing.more}>
          {say.argument.more(growing.left())}
        </button>
      </Show>
      <For each={[...joint().keys()]}>
        {(id) => (
          <div class="claim-joint" data-side={props.side}>
            <p class="claim-joint-label">{say.claim.joint(joint().get(id)?.length ?? 0)}</p>
            <ul>
              <For each={joint().get(id)}>{(claim) => <AnswerItem claim={claim} />}</For>
            </ul>
          </div>
        )}
      </For>
      <For each={writers()}>
        {(writer) => (
          <div class="argument-ghost">
            <Avatar name={writer.name} active />
            {say.argument.writing[props.side](writer.name)}
            <span class="argument-ghost-caret" aria-hidden="true" />
          </div>
        )}
      </For>
      <Show when={isBegun()}>
        <ClaimComposer place={{ answers: props.to, side: props.side }} />
      </Show>
      <Show when={suggested().length > 0}>
        <Suspense>
          <SuggestedAnswers suggestions={suggested()} />
        </Suspense>
      </Show>
      <Show when={answers().length === 0 && !isBegun()}>
        <p class="argument-empty">
          {props.to === null ? say.argument.emptyTop[props.side] : say.argument.empty[props.side]}{' '}
          <Show when={mayAdd()}>
            <button type="button" class="link" onClick={() => beginAnswer(argument, props.side, props.to)}>
              {say.argument.addFirst[props.side]}
            </button>
          </Show>
        </p>
      </Show>
    </section>
  );
}
