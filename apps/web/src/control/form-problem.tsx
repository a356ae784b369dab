import { Show } from 'solid-js';

/** What is wrong with a form as a whole, above its buttons. */
export function FormProblem(props: { readonly text: string | null }) {
  return (
    <div role="alert">
      <Show when={props.text}>
        <p class="border-s-2 border-redline bg-raised px-3 py-2 text-13">{props.text}</p>
      </Show>
    </div>
  );
}
