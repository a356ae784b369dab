import type { Reliability } from '@proviso/argumentation/analyst-agreement';
import { newSettlementSchema } from '@proviso/domain/settlement';
import type { Stance } from '@proviso/domain/stance';
import type { Cell } from '@proviso/domain/stance-matrix';
import { useQueryClient } from '@tanstack/solid-query';
import Gavel from 'lucide-solid/icons/gavel';
import { createSignal, For, Show } from 'solid-js';
import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { TextArea } from '../../control/field.tsx';
import { createForm } from '../../control/form.ts';
import { FormDialog } from '../../control/form-dialog.tsx';
import { notify } from '../../control/toast.tsx';
import { useDebate } from '../../debate/debate-context.tsx';
import { upsert } from '../../event/apply-event.ts';
import { formatDay, formatMoment } from '../../language/format.ts';
import { say } from '../../language/language.ts';
import { spreadOf } from '../matrix/matrix-columns.ts';
import { SpreadMark, spreadInWords } from '../matrix/spread-mark.tsx';
import { StanceMark } from '../stance-mark.tsx';
import { inWords } from './reliability.ts';

/** The analysts who assess one cell side by side: their spread, how far they agree, and the moderator's word, if there is one. */
export function AnalystsSection(props: {
  readonly cell: Cell<Stance>;
  /** Their agreement over the whole provision. */
  readonly agreement: Reliability | undefined;
}) {
  const debate = useDebate();
  const [choosing, setChoosing] = createSignal<Stance | null>(null);
  const spread = () => spreadOf(props.cell.voices.map(({ position }) => position));
  const isSince = (stance: Stance) => props.cell.sinceThen.some(({ id }) => id === stance.id);
  return (
    <section class="border-t border-line py-4" aria-label={say.analysts.title}>
      <h3 class="flex items-center gap-2 font-semibold">
        <SpreadMark spread={spread()} />
        {say.analysts.count(props.cell.voices.length)}
      </h3>
      <p class="num mt-0.5 text-13 text-ink-2">{spreadInWords(spread())}</p>
      <Show when={inWords(props.agreement)}>
        {(figure) => (
          <p class="num text-12 text-ink-3" title={say.agreement.why}>
            {say.agreement.onProvision}: {figure()}
          </p>
        )}
      </Show>
      <Show when={props.cell.settled}>
        {(settled) => (
          <div class="mt-3 border-s-2 border-accent ps-3">
            <p class="flex items-center gap-1.5 text-13 font-medium">
              <Gavel size={14} aria-hidden="true" />
              {say.analysts.settledBy(debate.nameOf(settled().settledBy), formatMoment(settled().settledAt))}
            </p>
            <p class="mt-1 font-serif text-[15px] leading-normal">{settled().reason}</p>
            <Show when={props.cell.sinceThen.length > 0}>
              <p class="mt-1 text-13 text-accent">{say.matrix.sinceThen(props.cell.sinceThen.length)}</p>
            </Show>
          </div>
        )}
      </Show>
      <ul class="mt-3 space-y-2">
        <For each={props.cell.voices}>
          {(voice) => (
            <li class="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-13">
              <StanceMark position={voice.position} kind={voice.kind} size={18} silent />
              <span class="font-medium">{debate.nameOf(voice.recordedBy)}</span>
              <span>{say.position[voice.position]}</span>
              <span class="num flex-1 text-ink-3">
                {say.drawer.since(formatDay(voice.heldSince))}
                <Show when={isSince(voice)}>, {say.analysts.since}</Show>
                <Show when={voice.id === props.cell.now.id}>, {say.analysts.counts}</Show>
              </span>
              <Show when={debate.can('stance.settle')}>
                <button type="button" class="link min-h-6" onClick={() => setChoosing(voice)}>
                  {say.analysts.settle}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={choosing()} keyed>
        {(stance) => <SettleDialog stance={stance} onClose={() => setChoosing(null)} />}
      </Show>
    </section>
  );
}

function SettleDialog(props: { readonly stance: Stance; readonly onClose: () => void }) {
  const debate = useDebate();
  const client = useQueryClient();
  const form = createForm({
    schema: newSettlementSchema,
    send: (input) => api.stances.settle(debate.id(), input),
    done: ({ settlement }) => {
      client.setQueryData(queries.settlements(debate.id()).queryKey, (old) => old && upsert(old, settlement));
      notify(say.analysts.settled);
      props.onClose();
    },
  });
  return (
    <FormDialog
      title={say.analysts.settleOn(
        say.position[props.stance.position],
        debate.nameOf(props.stance.recordedBy),
      )}
      description={say.analysts.settleWhy}
      submit={say.analysts.settle}
      form={form}
      read={(data) => ({ stance: props.stance.id, reason: data.get('reason') })}
      onClose={props.onClose}
    >
      <TextArea
        name="reason"
        label={say.record.reason}
        written
        rows={3}
        maxLength={2000}
        error={form.error('reason')}
      />
    </FormDialog>
  );
}
