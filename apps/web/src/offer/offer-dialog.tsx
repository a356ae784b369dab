import { newOfferSchema, type Offer } from '@proviso/domain/offer';
import type { PackageChoice } from '@proviso/domain/package';
import { useQueryClient } from '@tanstack/solid-query';
import X from 'lucide-solid/icons/x';
import { createSignal, For, Show, untrack } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Button, IconButton } from '../control/button.tsx';
import { Select, TextArea } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormDialog } from '../control/form-dialog.tsx';
import { notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { upsert } from '../event/apply-event.ts';
import { say } from '../language/language.ts';
import { rivalWordings } from '../provision/rival-wordings.ts';
import { StakeholderChecks } from '../stakeholder/stakeholder-checks.tsx';

const blank: PackageChoice = { provision: '', wordings: [] };

/** An offer, or one that answers another: to whom, which wordings, and a message. */
export function OfferDialog(props: {
  readonly from: string;
  readonly counters: Offer | null;
  readonly onClose: () => void;
}) {
  const debate = useDebate();
  const client = useQueryClient();
  const saved = useQuery(() => queries.packages(debate.id()));
  // The dialog is mounted anew each time: what it starts from does not change under it.
  const start = untrack(() => props.counters);
  const [choices, setChoices] = createSignal<readonly PackageChoice[]>(start?.choices ?? [blank]);
  const change = (at: number, choice: PackageChoice) =>
    setChoices((list) => list.map((one, i) => (i === at ? choice : one)));
  const firstDraft = () => debate.overview().drafts[0]?.id;
  const matters = () => debate.overview().provisions.filter(({ draft }) => draft === firstDraft());
  const shortTitle = (draft: string) =>
    debate.overview().drafts.find(({ id }) => id === draft)?.shortTitle ?? draft;
  /** The wordings there are of a provision, its own first. */
  const wordings = (id: string) => {
    const own = debate.provision(id);
    if (!own) return [];
    const rivals = rivalWordings(debate.overview(), id).flatMap(({ provision }) => provision ?? []);
    return [own, ...rivals].map((one) => ({ id: one.id, label: shortTitle(one.draft) }));
  };
  const form = createForm({
    schema: newOfferSchema,
    send: (input) => api.offers.make(debate.id(), input),
    done: ({ offer }) => {
      client.setQueryData(
        queries.offers(debate.id()).queryKey,
        (old) => old && { ...old, offers: upsert(old.offers, offer) },
      );
      notify(say.offer.sent);
      props.onClose();
    },
  });
  return (
    <FormDialog
      onClose={props.onClose}
      title={start ? say.offer.counterTitle : say.offer.make}
      description={say.offer.between}
      wide
      submit={say.offer.send}
      form={form}
      read={(data) => ({
        from: props.from,
        to: data.getAll('to'),
        choices: choices().filter(({ provision }) => provision !== ''),
        message: data.get('message'),
        counters: start?.id ?? null,
      })}
    >
      <StakeholderChecks
        name="to"
        label={say.offer.to}
        except={props.from}
        fixed={start?.from}
        error={form.error('to')}
      />
      <Show when={!start && saved.isSuccess && saved.data.length > 0}>
        <Select
          label={say.offer.fromPackage}
          onChange={(event) => {
            const found = (saved.data ?? []).find(({ id }) => id === event.currentTarget.value);
            setChoices(found?.choices ?? [blank]);
          }}
        >
          <option value="">{say.offer.noPackage}</option>
          <For each={saved.data}>{(one) => <option value={one.id}>{one.name}</option>}</For>
        </Select>
      </Show>
      <div class="offer-rows">
        <For each={choices()}>
          {(choice, i) => (
            <div class="offer-row">
              <select
                class="field"
                aria-label={say.offer.matter}
                onChange={({ currentTarget: { value } }) =>
                  change(i(), { provision: value, wordings: value === '' ? [] : [value] })
                }
              >
                <option value="">{say.offer.chooseMatter}</option>
                <For each={matters()}>
                  {(one) => (
                    <option value={one.id} selected={one.id === choice.provision}>
                      {one.number} {one.heading}
                    </option>
                  )}
                </For>
              </select>
              <select
                class="field"
                aria-label={say.offer.wording}
                disabled={choice.provision === ''}
                onChange={({ currentTarget: { value } }) =>
                  change(i(), { ...choice, wordings: value === '' ? [] : [value] })
                }
              >
                <For each={wordings(choice.provision)}>
                  {(one) => (
                    <option value={one.id} selected={choice.wordings.includes(one.id)}>
                      {one.label}
                    </option>
                  )}
                </For>
                <option value="" selected={choice.wordings.length === 0}>
                  {say.offer.leaveOut}
                </option>
              </select>
              <IconButton
                label={say.offer.remove(debate.provision(choice.provision)?.number ?? '')}
                disabled={choices().length === 1}
                onClick={() => setChoices((list) => list.filter((_, at) => at !== i()))}
              >
                <X size={16} aria-hidden="true" />
              </IconButton>
            </div>
          )}
        </For>
        <Button look="plain" onClick={() => setChoices((list) => [...list, blank])}>
          {say.offer.another}
        </Button>
        <p class="text-13 text-redline" role="alert">
          {form.error('choices')}
        </p>
      </div>
      <TextArea
        name="message"
        label={say.offer.message}
        optional
        written
        maxLength={2000}
        error={form.error('message')}
      />
    </FormDialog>
  );
}
