import { longestWording, wordingOf } from '@proviso/document/argument-document';
import type { JSX } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { LiveText } from '../claim/editor/live-text.tsx';
import { say } from '../language/language.ts';

/** The provision's text, open for writing to those who may. */
export function WordingEditor(): JSX.Element {
  const argument = useArgument();
  return (
    <LiveText
      text={wordingOf(argument.doc)}
      now={argument.store.wording()}
      longest={longestWording}
      label={say.provision.textLabel}
      lines
    />
  );
}
