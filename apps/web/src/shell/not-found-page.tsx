import { A } from '@solidjs/router';
import { say } from '../language/language.ts';

/** Nothing at this address, or nothing that the reader may see. */
export function NotFoundPage() {
  return (
    <main id="content" class="mx-auto max-w-[66ch] px-4 py-16">
      <h1 class="font-serif text-30 font-semibold leading-tight">{say.problem.notFoundTitle}</h1>
      <p class="mt-3 text-16 text-ink-2">{say.problem.notFound}</p>
      <A href="/debates" class="btn mt-6">
        {say.problem.toDebates}
      </A>
    </main>
  );
}
