import type { Provision } from '@proviso/domain/provision';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { rivalWordings } from './rival-wordings.ts';
import { WordingEditor } from './wording-editor.tsx';
import { WordingText } from './wording-text.tsx';
import './provision.css';

/** A provision's number, heading and text, beside the wording of another draft. */
export function ProvisionHead(props: { readonly provision: Provision }): JSX.Element {
  const debate = useDebate();
  const argument = useArgument();
  const draftOf = (id: string) => debate.overview().drafts.find((draft) => draft.id === id);
  const names = (ids: readonly string[]) =>
    ids.map((id) => debate.stakeholder(id)?.shortName ?? id).join(', ');
  // The live wording; before it has come, the record's.
  const text = () => argument.store.wording() || props.provision.text;
  const rivals = createMemo(() =>
    rivalWordings(debate.overview(), props.provision.id).filter(
      (rival) => rival.draft.id !== props.provision.draft,
    ),
  );
  const [chosen, setChosen] = createSignal(0);
  const rival = () => rivals()[chosen()] ?? rivals()[0];
  const here = () => ({ draft: draftOf(props.provision.draft), text: text() });
  const there = () => {
    const found = rival();
    return found?.provision ? { draft: found.draft, text: found.provision.text } : null;
  };
  /** The earlier wording stands left; the later one, right, is marked against it. */
  const isHereFirst = () => (here().draft?.date ?? '') <= (there()?.draft.date ?? '');
  const editing = () => argument.open()?.kind === 'wording';
  const mayEdit = () => argument.refusal('wording.edit') === null;

  return (
    <section class="provision">
      <div class="provision-number" data-long={props.provision.number.length > 2 ? '' : undefined}>
        {props.provision.number}
      </div>
      <div class="min-w-0">
        <h1 dir="auto">{props.provision.heading}</h1>
        <div class="provision-meta">
          <Show when={props.provision.gives.length > 0}>
            <span>{say.provision.gives(names(props.provision.gives), props.provision.gives.length)}</span>
          </Show>
          <Show when={props.provision.receives.length > 0}>
            <span>
              {say.provision.receives(names(props.provision.receives), props.provision.receives.length)}
            </span>
          </Show>
          <span title={props.provision.certaintyNote || undefined}>
            {say.provision.certainty[props.provision.certainty]}
          </span>
          <Show when={rivals().length > 1}>
            <span>{say.provision.rivals(rivals().length)}</span>
          </Show>
        </div>
        <Show when={props.provision.certaintyNote}>
          <details class="provision-note">
            <summary>{say.provision.howCertain}</summary>
            <p>{props.provision.certaintyNote}</p>
          </details>
        </Show>
      </div>
      <div class="provision-texts" data-single={rivals().length === 0 ? '' : undefined}>
        <Show when={!editing()} fallback={<WordingEditor />}>
          <WordingText {...here()} against={isHereFirst() || !there() ? undefined : (there() ?? undefined)}>
            <Show when={mayEdit()}>
              <button type="button" class="link" onClick={() => argument.setOpen({ kind: 'wording' })}>
                {say.provision.editWording}
              </button>
            </Show>
          </WordingText>
        </Show>
        <Show when={rival()}>
          {(other) => (
            <div class="min-w-0">
              <Show
                when={there()}
                fallback={
                  <>
                    <div class="provision-text-label">
                      <b>{other().draft.shortTitle}</b>
                    </div>
                    <p class="provision-text text-ink-2">{say.provision.leftOut}</p>
                  </>
                }
              >
                {(wording) => (
                  <WordingText {...wording()} against={isHereFirst() ? here() : undefined}>
                    <Show when={other().provision}>
                      {(found) => (
                        <a class="link" href={debate.address(`provisions/${found().id}`)}>
                          {say.provision.open(found().number)}
                        </a>
                      )}
                    </Show>
                  </WordingText>
                )}
              </Show>
              <Show when={other().note}>
                <p class="mt-1 text-13 text-ink-2">{other().note}</p>
              </Show>
              <Show when={rivals().length > 1}>
                <div class="provision-rivals" role="group" aria-label={say.provision.otherWordings}>
                  <For each={rivals()}>
                    {(one, index) => (
                      <button
                        type="button"
                        aria-pressed={chosen() === index()}
                        onClick={() => setChosen(index())}
                      >
                        {one.draft.shortTitle}
                      </button>
                    )}
                  </For>
                </div>
              </Show>
            </div>
          )}
        </Show>
      </div>
    </section>
  );
}
