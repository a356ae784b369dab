import { createEffect, type JSX, Show } from 'solid-js';
import { Avatar } from '../control/avatar.tsx';
import { formatAgo, formatMoment } from '../language/format.ts';
import './moderation.css';

/** What ended it: who, when, and what they said. */
export type Ending = { readonly words: string; readonly at: string; readonly reason: string };

/**
 * A suggestion or a mark: who says what, what can be done about it, or what became of it. With the focus on it, the letters
 * in `keys` act on it.
 */
export function ReviewItem(props: {
  readonly name: string;
  readonly did: string;
  readonly at: string;
  readonly keys: Readonly<Record<string, () => void>>;
  readonly ending: Ending | null;
  readonly children: JSX.Element;
  readonly actions: JSX.Element;
  /** What stands below all of it, also once it is decided. */
  readonly below?: JSX.Element;
  /** The address leads to it: it comes into sight and gets the focus. */
  readonly isMeant?: boolean;
}): JSX.Element {
  let item: HTMLElement | undefined;
  createEffect(() => {
    if (!props.isMeant) return;
    queueMicrotask(() => {
      // On a phone the panel is there twice, once out of sight.
      if (item?.offsetParent === null) return;
      item?.scrollIntoView({ block: 'nearest' });
      item?.focus({ preventScroll: true });
    });
  });
  return (
    <article
      class="review-item"
      ref={(element) => {
        item = element;
      }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows walk these items, and letters decide them.
      tabIndex={0}
      aria-label={`${props.name} ${props.did}`}
      data-settled={props.ending ? '' : undefined}
      onKeyDown={(event) => {
        const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
        if (!plain || event.target !== event.currentTarget || !Object.hasOwn(props.keys, event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        props.keys[event.key]?.();
      }}
    >
      <Avatar name={props.name} />
      <div class="min-w-0">
        <p class="review-head">
          <b>{props.name}</b> {props.did}{' '}
          <time dateTime={props.at} title={formatMoment(props.at)}>
            {formatAgo(props.at)}
          </time>
        </p>
        {props.children}
        <Show when={props.ending} fallback={props.actions}>
          {(ending) => (
            <div class="review-ending">
              <p>
                <b>{ending().words}</b>{' '}
                <time dateTime={ending().at} title={formatMoment(ending().at)}>
                  {formatAgo(ending().at)}
                </time>
              </p>
              <Show when={ending().reason}>
                <p class="review-said" dir="auto">
                  {ending().reason}
                </p>
              </Show>
            </div>
          )}
        </Show>
        {props.below}
      </div>
    </article>
  );
}
