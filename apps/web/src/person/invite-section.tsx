import type { Invite } from '@proviso/domain/invite';
import { useQueryClient } from '@tanstack/solid-query';
import QrCode from 'lucide-solid/icons/qr-code';
import { createSignal, For, Show } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Button, IconButton } from '../control/button.tsx';
import { complain, notify } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { formatDay } from '../language/format.ts';
import { say } from '../language/language.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { QrDialog } from './qr-dialog.tsx';

/** The links that let people in: making, showing as a QR code, copying, withdrawing. */
export function InviteSection() {
  const debate = useDebate();
  const client = useQueryClient();
  const invites = useQuery(() => queries.invites(debate.id()));
  const [making, setMaking] = createSignal(false);
  const [shown, setShown] = createSignal<Invite | null>(null);
  const key = () => queries.invites(debate.id()).queryKey;
  const addressOf = (invite: Invite) => `${location.origin}${invite.path}`;
  const copy = async (invite: Invite) => {
    try {
      await navigator.clipboard.writeText(addressOf(invite));
      notify(say.shell.copied);
    } catch {
      // Without leave to use the clipboard the address is shown, to be selected by hand.
      setShown(invite);
    }
  };
  const revoke = async (invite: Invite) => {
    const answer = await api.people.revoke(debate.id(), invite.code);
    if (!answer.ok) return complain(answer.problem);
    client.setQueryData(key(), (old) => old?.filter(({ code }) => code !== invite.code));
    notify(say.people.revoked);
  };
  const facts = (invite: Invite) =>
    [
      say.role[invite.role],
      invite.speaksFor === null
        ? ''
        : `${say.people.speaksFor} ${debate.stakeholder(invite.speaksFor)?.shortName}`,
      invite.usesLeft === null ? say.people.anyNumber : say.people.usesLeft(invite.usesLeft),
      say.people.until(formatDay(invite.expiresAt.slice(0, 10))),
    ].filter(Boolean);
  return (
    <section class="mt-5">
      <div class="flex flex-wrap items-center gap-3">
        <div class="flex-1">
          <h2 class="text-16 font-semibold">{say.people.invites}</h2>
          <p class="text-13 text-ink-2">{say.people.invitesWhy}</p>
        </div>
        <Button onClick={() => setMaking(true)}>{say.people.newInvite}</Button>
      </div>
      <ul class="mt-3 border-t border-line">
        <For
          each={invites.isSuccess ? invites.data : []}
          fallback={
            <Show when={invites.isSuccess}>
              <li class="py-3 text-13 text-ink-3">{say.people.noInvites}</li>
            </Show>
          }
        >
          {(invite) => (
            <li class="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 text-13">
              <span class="num min-w-0 flex-1 basis-52">
                <code class="block truncate font-sans">{addressOf(invite)}</code>
                <span class="text-12 text-ink-3">{facts(invite).join(', ')}</span>
              </span>
              <IconButton label={say.people.show} onClick={() => setShown(invite)}>
                <QrCode size={18} aria-hidden="true" />
              </IconButton>
              <Button onClick={() => copy(invite)}>{say.shell.copy}</Button>
              <Button look="plain" class="btn-grave" onClick={() => revoke(invite)}>
                {say.people.revoke}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Show when={making()}>
        <InviteDialog
          onClose={() => setMaking(false)}
          onMade={(invite) => {
            client.setQueryData(key(), (old) => [...(old ?? []), invite]);
            setShown(invite);
          }}
        />
      </Show>
      <Show when={shown()} keyed>
        {(invite) => (
          <QrDialog
            address={addressOf(invite)}
            title={debate.overview().debate.title}
            onClose={() => setShown(null)}
          />
        )}
      </Show>
    </section>
  );
}
