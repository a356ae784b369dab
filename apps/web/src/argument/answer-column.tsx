import type { LiveClaim } from '@proviso/document/live-claim';
import type { ClaimId } from '@proviso/domain/claim';
import { For, type JSX, Show } from 'solid-js';
import { AnswerItem } from '../claim/answer-item.tsx';
import { ClaimComposer } from '../claim/writing.tsx';
import { Avatar } from '../control/avatar.tsx';
import { say } from '../language/language.ts';
import { beginAnswer, useArgument } from './argument-context.tsx';

/** Answers that stand together: a claim alone, or premises that only work together. */
type Group = { readonly joint: string | null; readonly claims: readonly LiveClaim[] };

function grouped(claims: readonly LiveClaim[]): readonly Group[] {
  const groups = new Map<string, LiveClaim[]>();
  for (const claim of claims) {
    const key = claim.joint === null ? `alone ${claim.id}` : `joint ${claim.joint}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].map((list) => ({
    joint: list.length > 1 ? (list[0]?.joint ?? null) : null,
    claims: list,
  }));
}

/** The pros or the cons of the claim in focus, or of the subject. */
export function AnswerColumn(props: {
  readonly side: 'pro' | 'con';
  readonly to: ClaimId | null;
  /** On a phone the other side shows. */
  readonly hidden: boolean;
}): JSX.Element {
  const argument = useArgument();
  const answers = () => argument.store.tree().on(props.side, props.to);
  const alone = () =>
    grouped(answers())
      .filter(({ joint }) => joint === null)
      .flatMap(({ claims }) => claims);
  const joint = () => grouped(answers()).filter(({ joint }) => joint !== null);
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
  const mayAdd = () => argument.refusal('claim.create') === null;
  return (
    <section
      class="argument-column"
      data-side={props.side}
      data-drop-column={props.to ?? ''}
      data-hidden={props.hidden ? '' : undefined}
      aria-label={say.argument.sideOf[props.side]}
    >
      <h3>
        {say.argument.heading[props.side]} <small>{answers().length}</small>
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
      <ul>
        <For each={alone()}>{(claim) => <AnswerItem claim={claim} />}</For>
      </ul>
      <For each={joint()}>
        {(group) => (
          <div class="claim-joint" data-side={props.side}>
            <p class="claim-joint-label">{say.claim.joint(group.claims.length)}</p>
            <ul>
              <For each={group.claims}>{(claim) => <AnswerItem claim={claim} />}</For>
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
