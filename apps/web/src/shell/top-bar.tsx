import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { Crumb } from '../debate/page-slots.tsx';
import { say } from '../language/language.ts';
import { AccountMenu } from './account-menu.tsx';

/** The bar at the top of every page: the product, where you are, what the page says about itself, who you are. */
export function TopBar(props: {
  readonly crumbs?: readonly Crumb[];
  readonly find?: JSX.Element;
  readonly end?: JSX.Element;
  /** On a phone the way to sign in stands in a line below the bar. */
  readonly signInBelow?: boolean;
}) {
  return (
    <header class="flex h-[52px] items-center gap-4 border-b border-line bg-page px-4 sm:gap-6 sm:px-6">
      <A href="/debates" class="font-serif text-[19px] font-semibold leading-none tracking-[-0.01em]">
        {say.shell.product}
      </A>
      <nav aria-label={say.shell.breadcrumb} class="min-w-0 flex-1 text-13 text-ink-3">
        <ol class="flex gap-2">
          <For each={props.crumbs}>
            {(crumb, i) => (
              <li
                class="flex min-w-0 gap-2"
                // What is above gives way to where one is.
                classList={{
                  'max-sm:hidden': i() > 0,
                  'max-w-[60%] flex-none': i() > 0 && i() === (props.crumbs?.length ?? 0) - 1,
                }}
              >
                <Show when={i() > 0}>
                  <span aria-hidden="true" class="text-line-strong max-sm:hidden">
                    /
                  </span>
                </Show>
                <Show
                  when={crumb.href}
                  fallback={
                    <b aria-current="page" class="truncate font-medium text-ink-1">
                      {crumb.label}
                    </b>
                  }
                >
                  {(href) => (
                    <A href={href()} class="truncate hover:text-ink-1">
                      {crumb.label}
                    </A>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ol>
      </nav>
      <div class="flex flex-none items-center gap-3 text-13 sm:gap-5">
        {props.end}
        {props.find}
        <AccountMenu signInBelow={props.signInBelow === true} />
      </div>
    </header>
  );
}
