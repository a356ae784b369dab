import { For, type JSX } from 'solid-js';
import type { DiffPart } from './word-diff.ts';

/** A text with what came and what went marked in it. */
export const DiffedWords = (props: { readonly parts: readonly DiffPart[] }): JSX.Element => (
  <For each={props.parts}>
    {(part) =>
      part.kind === 'added' ? (
        <ins>{part.text}</ins>
      ) : part.kind === 'removed' ? (
        <del>{part.text}</del>
      ) : (
        part.text
      )
    }
  </For>
);
