import { type JSX, Show, splitProps } from 'solid-js';

type Look = 'usual' | 'main' | 'plain' | 'grave';
const looks: Record<Look, string> = {
  usual: 'btn',
  main: 'btn btn-main',
  plain: 'btn btn-plain',
  grave: 'btn btn-grave',
};

export type ButtonProps = JSX.ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: Look;
  /** Shown as a key beside the label; the page itself listens for it. */
  readonly hotkey?: string;
};

/** A button; `type="button"` unless said otherwise, so that it never sends a form by accident. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['look', 'hotkey', 'class', 'children']);
  return (
    <button type="button" {...rest} class={`${looks[own.look ?? 'usual']} ${own.class ?? ''}`}>
      {own.children}
      <Show when={own.hotkey}>{(key) => <kbd class="max-sm:hidden">{key()}</kbd>}</Show>
    </button>
  );
}

/** A button that shows an icon only; `label` is its name for those who cannot see it, and its tooltip. */
export function IconButton(props: JSX.ButtonHTMLAttributes<HTMLButtonElement> & { readonly label: string }) {
  const [own, rest] = splitProps(props, ['label', 'class', 'children']);
  return (
    <button
      type="button"
      {...rest}
      aria-label={own.label}
      title={own.label}
      class={`btn btn-plain btn-icon ${own.class ?? ''}`}
    >
      {own.children}
    </button>
  );
}
