import { type Inline, readInline } from '@proviso/domain/inline-form';
import { createMemo, For, type JSX, Show } from 'solid-js';

/** Nothing of a text without any of these has a form. */
const mayHaveForm = /[*_[]|https?:/;

/** What somebody wrote, with its emphasis and links; `citation` draws a mark such as [1], which else is text. */
export function InlineText(props: {
  readonly text: string;
  readonly citation?: (number: number, mark: string) => JSX.Element;
}): JSX.Element {
  const parts = createMemo(() => (mayHaveForm.test(props.text) ? readInline(props.text) : null));
  return (
    <Show when={parts()} fallback={props.text}>
      {(found) => <Parts parts={found()} citation={props.citation} />}
    </Show>
  );
}

type Citation = (number: number, mark: string) => JSX.Element;

function Parts(props: {
  readonly parts: readonly Inline[];
  readonly citation: Citation | undefined;
}): JSX.Element {
  // A part never changes: another text has other parts.
  return <For each={props.parts}>{(part) => drawn(part, props.citation)}</For>;
}

function drawn(part: Inline, citation: Citation | undefined): JSX.Element {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'emphasis':
      return (
        <em>
          <Parts parts={part.parts} citation={citation} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Parts parts={part.parts} citation={citation} />
        </strong>
      );
    case 'link':
      return (
        <a class="link" href={part.href} target="_blank" rel="noreferrer nofollow ugc">
          {part.text}
        </a>
      );
    case 'citation':
      return citation?.(part.number, part.text) ?? part.text;
  }
}
