import type { Refusal } from '@proviso/domain/access';
import { type JSX, untrack } from 'solid-js';
import { type ArgumentContext, ArgumentProvider } from '../argument/argument-context.tsx';
import { say } from '../language/language.ts';
import type { Replay } from './create-replay.ts';
import { usePastSelection } from './moment-address.ts';

/** Nobody changes the past, whatever their role: every part of the page asks, and hides what it would offer. */
const refused: Refusal = { code: 'access.phase', message: say.history.readingOnly };

/**
 * Gives the parts of the page the argument as it was. Sources show from when they were attached on; votes and strengths
 * are of the present and do not show.
 */
export function ProvidePast(props: {
  readonly present: ArgumentContext;
  readonly replay: Replay;
  readonly children: (argument: ArgumentContext) => JSX.Element;
}): JSX.Element {
  // One replay is shown for as long as this component is there.
  const { present, replay } = untrack(() => props);
  const selection = usePastSelection(present.selection, replay.step);
  const now = () => replay.past.step(replay.step()).at;
  const past: ArgumentContext = {
    ...present,
    store: replay.store,
    selection,
    people: () => [],
    beside: {
      sources: present.beside.sources,
      citationsOn: (kind, id) =>
        present.beside.citationsOn(kind, id).filter(({ addedAt }) => addedAt <= now()),
      credibilityOf: (source) => present.beside.credibilityOf(source).filter(({ at }) => at <= now()),
      tally: () => undefined,
      voteCount: () => 0,
      myVote: () => undefined,
      // What is suggested and marked now is about the claims of now.
      reviews: { suggestions: () => [], answers: () => [], newClaims: () => [], marks: () => [] },
    },
    strength: () => undefined,
    linked(id) {
      const here = replay.store.claim(id);
      if (!here) return present.linked(id);
      return { text: here.text, where: say.argument.thisArgument, href: selection.href(id) };
    },
    // Second places are looked up among the claims of now.
    usedAlso: () => [],
    refusal: () => refused,
    open: () => null,
    setOpen: () => {},
    add() {
      throw new Error('A claim cannot be placed in the past.');
    },
    cast: async () => false,
    suggest: async () => false,
    archive: async () => false,
    restore: async () => false,
  };
  return <ArgumentProvider value={past}>{props.children(past)}</ArgumentProvider>;
}
