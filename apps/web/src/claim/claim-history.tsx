import type { Revision } from '@proviso/document/revisions';
import type { ClaimId } from '@proviso/domain/claim';
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { Avatar } from '../control/avatar.tsx';
import { Button } from '../control/button.tsx';
import { createRevisions } from '../history/create-revisions.ts';
import { RevisionActions } from '../history/revision-actions.tsx';
import { RevisionItem } from '../history/revision-item.tsx';
import { formatMoment } from '../language/format.ts';
import { say } from '../language/language.ts';
import { type ClaimHappening, claimHappenings } from './claim-happenings.ts';
import '../history/history.css';

type Entry = { readonly at: string } & (
  | { readonly revision: Revision }
  | { readonly happening: ClaimHappening }
);

/** How a claim, and what stands beside it, came about: its own changes, its answers, its sources; the latest first. */
export function ClaimHistory(props: { readonly claim: ClaimId }): JSX.Element {
  const argument = useArgument();
  const revisions = createRevisions(argument, () => props.claim);
  const entries = createMemo((): readonly Entry[] => {
    const claim = argument.store.claim(props.claim);
    if (!claim) return [];
    const own = revisions.list();
    const beside = claimHappenings(
      claim,
      argument.store.tree().answersTo(claim.id),
      argument.beside.citationsOn('claim', claim.id),
    )
      // Until the revisions have come, the record alone tells of the claim itself.
      .filter(({ kind }) => own.length === 0 || (kind !== 'made' && kind !== 'archived'));
    return [
      ...own.map((revision) => ({ at: revision.at, revision })),
      ...beside.map((happening) => ({ at: happening.at, happening })),
    ].sort((a, b) => b.at.localeCompare(a.at));
  });
  return (
    <section class="panel-section">
      <h3>{say.panel.history}</h3>
      <ol class="history-log">
        <For each={entries()} fallback={<li class="panel-empty">{say.claim.onItsWay}</li>}>
          {(entry) => (
            <li>
              <Switch>
                <Match when={'revision' in entry && entry.revision}>
                  {(revision) => (
                    <RevisionItem
                      revision={revision()}
                      wordsOf={(id) => argument.store.claim(id)?.text}
                      did={revision().kind === 'made' ? say.panel.happened.made : undefined}
                    >
                      <RevisionActions revision={revision()} />
                    </RevisionItem>
                  )}
                </Match>
                <Match when={'happening' in entry && entry.happening}>
                  {(happening) => <HappeningItem happening={happening()} />}
                </Match>
              </Switch>
            </li>
          )}
        </For>
      </ol>
      <Show when={revisions.hasMore()}>
        <Button look="plain" onClick={() => revisions.more()}>
          {say.history.more}
        </Button>
      </Show>
    </section>
  );
}

function HappeningItem(props: { readonly happening: ClaimHappening }): JSX.Element {
  const argument = useArgument();
  return (
    <div class="history-item">
      <Avatar name={argument.nameOf(props.happening.by)} />
      <div class="min-w-0">
        <p>
          <b class="font-medium">{argument.nameOf(props.happening.by)}</b>{' '}
          {say.panel.happened[props.happening.kind]}
        </p>
        <Show when={props.happening.detail}>
          {(detail) => (
            <q class="block font-serif text-ink-2" dir="auto">
              {detail()}
            </q>
          )}
        </Show>
        <p class="history-item-foot">
          <time dateTime={props.happening.at}>{formatMoment(props.happening.at)}</time>
        </p>
      </div>
    </div>
  );
}
