import { joinByInviteSchema } from '@proviso/domain/invite';
import { A, useNavigate, useParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { Match, Show, Switch } from 'solid-js';
import { api } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../control/button.tsx';
import { TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormProblem } from '../control/form-problem.tsx';
import { say } from '../language/language.ts';
import { NarrowPage } from '../shell/narrow-page.tsx';

/** Where an invite link leads: a name, and one is in. */
export default function JoinPage() {
  const params = useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const code = () => params.code ?? '';
  const greeting = useQuery(() => ({ ...queries.greeting(code()), retry: false }));
  const account = useQuery(() => queries.account());
  const form = createForm({
    schema: joinByInviteSchema,
    send: (input) => api.invites.join(code(), input.name === undefined ? {} : { name: input.name }),
    done: ({ debateId }) => {
      client.clear();
      navigate(`/debates/${debateId}`, { replace: true });
    },
  });
  return (
    <Switch fallback={<NarrowPage title="">{null}</NarrowPage>}>
      <Match when={greeting.isError}>
        <NarrowPage title={problemOf(greeting.error).detail}>
          <A class="btn" href="/debates">
            {say.problem.toDebates}
          </A>
        </NarrowPage>
      </Match>
      <Match when={greeting.isSuccess && account.isSuccess && greeting.data}>
        {(invite) => (
          <NarrowPage
            title={say.join.title(invite().title)}
            lead={[
              say.join.as(say.role[invite().role]),
              invite().speaksForName === null ? '' : say.join.speakingFor(invite().speaksForName ?? ''),
            ].join(' ')}
          >
            <form
              class="space-y-4"
              onSubmit={(event) => {
                event.preventDefault();
                void form.submit(Object.fromEntries(new FormData(event.currentTarget)));
              }}
            >
              <Show
                when={account.data}
                fallback={
                  <TextField
                    name="name"
                    label={say.join.name}
                    hint={say.join.nameHint}
                    autocomplete="name"
                    autofocus
                    maxLength={80}
                    error={form.error('name')}
                  />
                }
              >
                {(who) => <p class="text-16">{say.join.knownAs(who().name)}</p>}
              </Show>
              <FormProblem text={form.general()} />
              <Button look="main" type="submit" class="w-full" disabled={form.busy()}>
                {say.join.button}
              </Button>
            </form>
            <Show when={!account.data}>
              <p class="mt-5">
                <A class="link" href={`/sign-in?to=${encodeURIComponent(`/join/${code()}`)}`}>
                  {say.join.orSignIn}
                </A>
              </p>
            </Show>
          </NarrowPage>
        )}
      </Match>
    </Switch>
  );
}
