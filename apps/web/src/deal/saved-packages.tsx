import type { Choice, Deal } from '@proviso/argumentation/deal';
import { fromPackage } from '@proviso/argumentation/package-choice';
import { argumentId } from '@proviso/domain/argument';
import type { Package } from '@proviso/domain/package';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useDebate } from '../debate/debate-context.tsx';
import { formatAgo } from '../language/format.ts';
import { say } from '../language/language.ts';
import type { DealAddress } from './deal-address.ts';

/** The packages that were saved, the latest first: open one, or hold the choice against it. */
export function SavedPackages(props: {
  readonly deal: Deal;
  readonly choice: Choice;
  readonly packages: readonly Package[];
  readonly address: DealAddress;
}) {
  const debate = useDebate();
  const name = (id: string | null) => props.packages.find((one) => one.id === id)?.name;
  const isCompared = (id: string) => props.address.compared().includes(id);
  const toggle = (id: string) => {
    const others = props.address.compared().filter((key) => key !== id);
    props.address.compare(isCompared(id) ? others : [...others, id]);
  };
  const differing = (one: Package) =>
    fromPackage(props.deal, one.choices).filter((option, i) => option !== props.choice[i]).length;
  return (
    <Show when={props.packages.length > 0} fallback={<p class="deal-quiet">{say.deal.savedNone}</p>}>
      <ul class="deal-saved">
        <For each={[...props.packages].reverse()}>
          {(one) => (
            <li>
              <div class="flex items-baseline gap-3">
                <button
                  type="button"
                  class="deal-saved-name"
                  aria-current={props.address.package() === one.id ? 'true' : undefined}
                  onClick={() => props.address.open(one.id)}
                >
                  {one.name}
                </button>
                <button
                  type="button"
                  class="link action flex-none"
                  aria-pressed={isCompared(one.id)}
                  onClick={() => toggle(one.id)}
                >
                  {isCompared(one.id) ? say.deal.stopComparing : say.deal.compare}
                </button>
              </div>
              <p class="deal-quiet">
                <A
                  class="link"
                  href={debate.address(`arguments/${argumentId({ kind: 'package', id: one.id })}`)}
                >
                  {say.deal.argue}
                </A>
                {' · '}
                {[
                  say.deal.savedBy(debate.nameOf(one.savedBy), formatAgo(one.savedAt)),
                  ...(name(one.follows) ? [say.deal.follows(name(one.follows) ?? '')] : []),
                  differing(one) === 0 ? say.deal.sameChoices : say.deal.differs(differing(one)),
                ].join(' · ')}
              </p>
              <Show when={one.note}>
                <p class="deal-saved-note">{one.note}</p>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
