import { createUniqueId, type JSX, Show, splitProps } from 'solid-js';
import { say } from '../language/language.ts';

type Around = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** What people write, as against data: set in the serif. */
  readonly written?: boolean;
};
const aroundKeys = ['label', 'hint', 'error', 'optional', 'written', 'class'] as const;

function Frame(
  props: Around & {
    readonly id: string;
    readonly class?: string | undefined;
    readonly children: JSX.Element;
  },
) {
  return (
    <div class={props.class}>
      <label class="field-label" for={props.id}>
        {props.label}
        <Show when={props.optional}>
          <span class="font-normal text-ink-3"> ({say.shell.optional})</span>
        </Show>
      </label>
      {props.children}
      <Show when={props.error}>
        <p id={`${props.id}-error`} class="mt-1 text-13 text-redline" role="alert">
          {props.error}
        </p>
      </Show>
      <Show when={props.hint && !props.error}>
        <p id={`${props.id}-hint`} class="mt-1 text-13 text-ink-3">
          {props.hint}
        </p>
      </Show>
    </div>
  );
}

const described = (id: string, props: Around) =>
  props.error ? `${id}-error` : props.hint ? `${id}-hint` : undefined;

/** A one-line field with its label, hint and error. */
export function TextField(props: JSX.InputHTMLAttributes<HTMLInputElement> & Around) {
  const [own, rest] = splitProps(props, aroundKeys);
  const id = createUniqueId();
  return (
    <Frame {...own} id={id}>
      <input
        {...rest}
        id={id}
        class={`field ${own.written ? 'field-written' : ''}`}
        aria-invalid={own.error ? 'true' : undefined}
        aria-describedby={described(id, own)}
      />
    </Frame>
  );
}

/** A field of several lines; it grows with its text. */
export function TextArea(props: JSX.TextareaHTMLAttributes<HTMLTextAreaElement> & Around) {
  const [own, rest] = splitProps(props, aroundKeys);
  const id = createUniqueId();
  return (
    <Frame {...own} id={id}>
      <textarea
        rows={3}
        {...rest}
        id={id}
        class={`field ${own.written ? 'field-written' : ''}`}
        aria-invalid={own.error ? 'true' : undefined}
        aria-describedby={described(id, own)}
      />
    </Frame>
  );
}

/** A native list of choices: keyboard, screen reader and phone know it already. Children are `<option>`s. */
export function Select(props: JSX.SelectHTMLAttributes<HTMLSelectElement> & Around) {
  const [own, rest] = splitProps(props, [...aroundKeys, 'children']);
  const id = createUniqueId();
  return (
    <Frame {...own} id={id}>
      <select
        {...rest}
        id={id}
        class="field"
        aria-invalid={own.error ? 'true' : undefined}
        aria-describedby={described(id, own)}
      >
        {own.children}
      </select>
    </Frame>
  );
}
