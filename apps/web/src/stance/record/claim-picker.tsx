import type { ClaimId } from '@proviso/domain/claim';
import X from 'lucide-solid/icons/x';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { queries } from '../../api/queries.ts';
import { useQuery } from '../../api/use-query.ts';
import { IconButton } from '../../control/button.tsx';
import { useDebate } from '../../debate/debate-context.tsx';
import { say } from '../../language/language.ts';

const shown = 6;

/** The claims a stance rests on: found by what they say, and taken out again. */
export function ClaimPicker(props: {
  readonly claims: readonly ClaimId[];
  readonly onChange: (claims: readonly ClaimId[]) => void;
}) {
  const debate = useDebate();
  const [words, setWords] = createSignal('');
  const [asked, setAsked] = createSignal(false);
  const query = useQuery(() => ({
    ...queries.claims(debate.id()),
    enabled: asked() || props.claims.length > 0,
  }));
  const known = createMemo(() =>
    (query.isSuccess ? query.data : []).filter((claim) => claim.archived === null && claim.link === null),
  );
  const chosen = () => props.claims.map((id) => known().find((claim) => claim.id === id) ?? { id, text: id });
  const found = createMemo(() => {
    const wanted = words().toLocaleLowerCase().trim();
    if (wanted === '') return [];
    return known()
      .filter(({ id, text }) => !props.claims.includes(id) && text.toLocaleLowerCase().includes(wanted))
      .slice(0, shown);
  });
  const take = (id: ClaimId) => {
    props.onChange([...props.claims, id]);
    setWords('');
  };
  return (
    <div class="space-y-1.5">
      <label class="block">
        <span class="field-label">
          {say.drawer.restsOn} <span class="font-normal text-ink-3">({say.record.claimsOptional})</span>
        </span>
        <input
          class="field"
          type="search"
          placeholder={say.record.findClaim}
          value={words()}
          onFocus={() => setAsked(true)}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <ul class="divide-y divide-line" aria-live="polite">
        <For each={found()}>
          {(claim) => (
            <li>
              <button
                type="button"
                class="min-h-8 w-full py-1 text-start font-serif text-[15px] leading-snug hover:bg-raised"
                onClick={() => take(claim.id)}
              >
                {claim.text}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.claims.length > 0}>
        <ul class="space-y-1" aria-label={say.drawer.restsOn}>
          <For each={chosen()}>
            {(claim) => (
              <li class="flex items-start gap-1 font-serif text-[15px] leading-snug">
                <span class="flex-1 border-s-2 border-line-strong ps-2">{claim.text}</span>
                <IconButton
                  label={say.record.removeClaim}
                  onClick={() => props.onChange(props.claims.filter((id) => id !== claim.id))}
                >
                  <X size={15} aria-hidden="true" />
                </IconButton>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
