import { createEffect, type JSX, Show } from 'solid-js';
import { TopBar } from './top-bar.tsx';

/** A page of one narrow column, as forms are best filled in. */
export function NarrowPage(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children: JSX.Element;
}) {
  createEffect(() => {
    document.title = props.title;
  });
  return (
    <>
      <TopBar />
      <main id="content" class="mx-auto w-full max-w-[480px] px-4 pb-16 pt-8 sm:px-0 sm:pt-14" tabIndex={-1}>
        <h1 class="text-balance font-serif text-30 font-semibold leading-tight tracking-[-0.015em]">
          {props.title}
        </h1>
        <Show when={props.lead}>
          <p class="mt-2 text-16 text-ink-2">{props.lead}</p>
        </Show>
        <div class="mt-6">{props.children}</div>
      </main>
    </>
  );
}
