import { longestWording, wordingOf } from '@proviso/document/argument-document';
import { type JSX, lazy, Suspense } from 'solid-js';
import { useArgument } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';

const TextEditor = lazy(() => import('../claim/text-editor.tsx'));

/** The provision's text, open for writing to those who may. */
export function WordingEditor(): JSX.Element {
  const argument = useArgument();
  return (
    <Suspense fallback={<p class="claim-editor">{argument.store.wording()}</p>}>
      <TextEditor
        text={wordingOf(argument.doc)}
        length={argument.store.wording().length}
        longest={longestWording}
        label={say.provision.textLabel}
        lines
      />
    </Suspense>
  );
}
