import { A } from '@solidjs/router';
import BookOpen from 'lucide-solid/icons/book-open';
import Check from 'lucide-solid/icons/check';
import ArrowLeft from 'lucide-solid/icons/chevron-left';
import Plus from 'lucide-solid/icons/plus';
import { type JSX, Show } from 'solid-js';
import { FindButton } from '../../find/find-button.tsx';
import { say } from '../../language/language.ts';
import { NoticeBell } from '../../notice/notice-bell.tsx';
import { beginAnswer, mayOnlySuggest, useArgument } from '../argument-context.tsx';

/** The head of the page on a phone: back, what it is about, who is here and whether it is saved. */
export function PhoneHead(props: {
  readonly back: string;
  readonly title: string;
  readonly under: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <header class="phone-head">
      <A href={props.back} aria-label={say.argument.back}>
        <ArrowLeft size={22} aria-hidden="true" />
      </A>
      <div>
        <b dir="auto">{props.title}</b>
        <small>{props.under}</small>
      </div>
      <span class="phone-head-end">
        <FindButton />
        <NoticeBell />
        {props.children}
      </span>
    </header>
  );
}

/** What one does most, under the thumb. */
export function PhoneActions(props: {
  readonly side: 'pro' | 'con';
  readonly onEvidence: () => void;
}): JSX.Element {
  const argument = useArgument();
  const claim = () => argument.selection.claim();
  const voting = () => argument.refusal('vote.cast');
  const adding = () => (mayOnlySuggest(argument, 'claim.create') ? null : argument.refusal('claim.create'));
  return (
    <nav class="argument-actions" aria-label={say.argument.actions}>
      <button
        type="button"
        disabled={claim() === null || voting() !== null}
        title={voting()?.message}
        onClick={() => {
          const id = claim();
          if (id !== null) argument.setOpen({ kind: 'vote', claim: id });
        }}
      >
        <Check aria-hidden="true" />
        {say.vote.vote}
      </button>
      <button type="button" onClick={() => props.onEvidence()}>
        <BookOpen aria-hidden="true" />
        {say.panel.tab.evidence}
      </button>
      <Show
        when={adding()}
        fallback={
          <button type="button" data-main="" onClick={() => beginAnswer(argument, props.side, claim())}>
            <Plus aria-hidden="true" />
            {say.argument.add[props.side]}
          </button>
        }
      >
        {(why) => (
          <button type="button" data-main="" disabled title={why().message}>
            {say.live.readOnly}
          </button>
        )}
      </Show>
    </nav>
  );
}
