import { say } from '../language/language.ts';
import type { DebateContext } from './debate-context.tsx';

/** A page of a debate; with `g` in front its key leads there. */
export type DebatePage = {
  readonly label: string;
  /** Its address within the debate. */
  readonly to: string;
  readonly key: string;
  readonly count?: number;
};

/** The pages of a debate that its reader has something to do on. */
export function debatePages(debate: Pick<DebateContext, 'overview' | 'can' | 'me'>): readonly DebatePage[] {
  const { drafts, people } = debate.overview();
  return [
    { label: say.debate.overview, to: '', key: 'o' },
    { label: say.debate.stances, to: 'stances', key: 's' },
    { label: say.debate.timeline, to: 'timeline', key: 't' },
    { label: say.debate.deal, to: 'deal', key: 'l' },
    { label: say.debate.insights, to: 'insights', key: 'i' },
    { label: say.debate.rounds, to: 'rounds', key: 'r' },
    ...(people.some(({ speaksFor }) => speaksFor !== null)
      ? [{ label: say.debate.rolePlay, to: 'role-play', key: 'y' }]
      : []),
    { label: say.debate.drafts, to: 'drafts', key: 'd', count: drafts.length },
    { label: say.debate.sources, to: 'sources', key: 'e' },
    { label: say.debate.people, to: 'people', key: 'p', count: people.length },
    ...(debate.can('mark.settle') || debate.can('suggestion.settle', { author: debate.me()?.person ?? '' })
      ? [
          {
            label: debate.can('mark.settle') ? say.review.tab : say.review.tabOwn,
            to: 'moderation',
            key: 'm',
          },
        ]
      : []),
    { label: say.debate.export, to: 'export', key: 'x' },
  ];
}
