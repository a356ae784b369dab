import { signUpSchema } from '@proviso/domain/account';
import { A } from '@solidjs/router';
import { api } from '../api/client.ts';
import { Button } from '../control/button.tsx';
import { TextField } from '../control/field.tsx';
import { createForm } from '../control/form.ts';
import { FormProblem } from '../control/form-problem.tsx';
import { say } from '../language/language.ts';
import { NarrowPage } from '../shell/narrow-page.tsx';
import { useAfterSigningIn } from './after-signing-in.ts';

/** Signing up, then back to where one came from. */
export default function SignUpPage() {
  const after = useAfterSigningIn();
  const form = createForm({ schema: signUpSchema, send: api.account.signUp, done: after.go });
  return (
    <NarrowPage title={say.account.signUpTitle} lead={say.account.signUpWhy}>
      <form
        class="space-y-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit(Object.fromEntries(new FormData(event.currentTarget)));
        }}
      >
        <TextField
          name="name"
          label={say.account.name}
          hint={say.account.nameHint}
          autocomplete="name"
          autofocus
          maxLength={80}
          error={form.error('name')}
        />
        <TextField
          name="email"
          type="email"
          label={say.account.email}
          autocomplete="email"
          error={form.error('email')}
        />
        <TextField
          name="password"
          type="password"
          label={say.account.password}
          hint={say.account.passwordHint}
          autocomplete="new-password"
          error={form.error('password')}
        />
        <FormProblem text={form.general()} />
        <Button look="main" type="submit" class="w-full" disabled={form.busy()}>
          {say.account.signUp}
        </Button>
      </form>
      <p class="mt-5 text-ink-2">
        {say.account.haveAccount}{' '}
        <A class="link" href={`/sign-in${after.search()}`}>
          {say.account.signIn}
        </A>
      </p>
    </NarrowPage>
  );
}
