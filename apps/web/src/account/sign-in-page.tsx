import { signInSchema } from '@proviso/domain/account';
import { A } from '@solidjs/router';
import { api } from '../api/client.ts';
import { Button } from '../control/button.tsx';
import { TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormProblem } from '../control/form-problem.tsx';
import { say } from '../language/language.ts';
import { NarrowPage } from '../shell/narrow-page.tsx';
import { useAfterSigningIn } from './after-signing-in.ts';

/** Signing in, then back to where one came from. */
export default function SignInPage() {
  const after = useAfterSigningIn();
  const form = createForm({ schema: signInSchema, send: api.account.signIn, done: after.go });
  return (
    <NarrowPage title={say.account.signInTitle}>
      <form
        class="space-y-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit(Object.fromEntries(new FormData(event.currentTarget)));
        }}
      >
        <TextField
          name="email"
          type="email"
          label={say.account.email}
          autocomplete="email"
          autofocus
          error={form.error('email')}
        />
        <TextField
          name="password"
          type="password"
          label={say.account.password}
          autocomplete="current-password"
          error={form.error('password')}
        />
        <FormProblem text={form.general()} />
        <Button look="main" type="submit" class="w-full" disabled={form.busy()}>
          {say.account.signIn}
        </Button>
      </form>
      <p class="mt-5 text-ink-2">
        {say.account.noAccount}{' '}
        <A class="link" href={`/sign-up${after.search()}`}>
          {say.account.signUp}
        </A>
      </p>
    </NarrowPage>
  );
}
