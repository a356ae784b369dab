import { type ClaimId, longestClaim } from '@proviso/domain/claim';
import { A } from '@solidjs/router';
import { createEffect, createSignal, For, type JSX, on, onCleanup, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { useArgument } from '../argument/argument-context.tsx';
import { Button } from '../control/button.tsx';
import { say } from '../language/language.ts';
import type { Place } from './claim-draft.ts';
import { SideSign } from './side-sign.tsx';
import './similar-claims.css';

type Similar = Extract<
  Awaited<ReturnType<typeof api.claims.similar>>,
  { readonly ok: true }
>['value']['claims'][number];

/** In milliseconds after the last letter: nobody reads offers in the middle of a word. */
const pause = 350;
/** Fewer words than these are like anything. */
const fewest = 3;

/**
 * Claims of the debate that say what is being written already. Choosing one puts a link to it here instead: its answers,
 * votes and sources are there at once. Nothing shows while there is none, and while the server is away.
 */
export function SimilarClaims(props: {
  readonly place: Place;
  readonly text: string;
  readonly onLinked: () => void;
}): JSX.Element {
  const argument = useArgument();
  const [found, setFound] = createSignal<readonly Similar[]>([]);
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.text.trim(),
      (text) => {
        if (text.split(/\s+/).length < fewest) return setFound([]);
        let isOver = false;
        const timer = setTimeout(async () => {
          const answer = await api.claims.similar(argument.debate, text.slice(0, longestClaim));
          if (!isOver) setFound(answer.ok ? answer.value.claims.slice(0, 3) : []);
        }, pause);
        onCleanup(() => {
          isOver = true;
          clearTimeout(timer);
        });
      },
    ),
  );
  /** What the claim that is written answers, and all above that: a link to one of them would answer itself. */
  const isAbove = (id: ClaimId) => {
    const { answers } = props.place;
    if (answers === null) return false;
    return (
      id === answers ||
      argument.store
        .tree()
        .ancestors(answers)
        .some((claim) => claim.id === id)
    );
  };
  const isHere = (id: ClaimId) =>
    argument.store
      .tree()
      .answersTo(props.place.answers)
      .some((claim) => claim.id === id || claim.link === id);
  const offered = () => found().filter(({ id }) => !isAbove(id));
  const use = async (id: ClaimId) => {
    const { answers, side } = props.place;
    setBusy(true);
    const isDone = await argument.link(id, { argument: argument.argument, answers, side });
    setBusy(false);
    if (isDone) props.onLinked();
  };
  const whereOf = (one: Similar) => argument.linked(one.id);
  return (
    <div aria-live="polite">
      <Show when={offered().length > 0}>
        <p class="similar-lead">{say.place.similar}</p>
        <ul class="similar-claims">
          <For each={offered()}>
            {(one) => (
              <li>
                <SideSign side={one.side} />
                <p dir="auto">
                  {one.text}{' '}
                  <Show when={whereOf(one)}>
                    {(where) => (
                      <A class="link font-sans text-12" href={where().href}>
                        {argument.whereOf(one.argument).label}
                      </A>
                    )}
                  </Show>
                </p>
                <Show
                  when={!isHere(one.id)}
                  fallback={<span class="text-12 text-ink-3">{say.place.alreadyHere}</span>}
                >
                  <Button disabled={busy()} onClick={() => use(one.id)}>
                    {say.place.useThis}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
