import type { Claim, Side } from '@proviso/domain/claim';
import type { Source } from '@proviso/domain/evidence';
import type { DebateOverview, DebateSummary } from '../api/contract.ts';
import { placesOf } from '../argument/places-of.ts';
import { notify } from '../control/toast.tsx';
import { say } from '../language/language.ts';
import { openKeyboardSheet } from '../shell/keyboard-sheet-state.ts';
import { chooseTheme, themes } from '../shell/theme.ts';
import type { ClaimFacts } from './claim-filters.ts';
import type { FindCommand } from './find-state.ts';

export type FindKind = keyof typeof say.find.group;

/** Something that can be found: it has an address, or something to run. */
export type Findable = {
  readonly kind: FindKind;
  readonly key: string;
  readonly words: string;
  /** In which place, or what it is: the small print. */
  readonly where: string;
  /** Set in the serif: what people wrote. */
  readonly isWritten: boolean;
  readonly mark: string;
  readonly side: Side | null;
  readonly to: string;
  readonly run?: () => void;
  /** Of a claim: what filters ask for. */
  readonly facts?: ClaimFacts;
};

const plain = { where: '', isWritten: false, mark: '', side: null, to: '' } as const;

/** Everything of a debate that can be found. Archived claims, and links (the claim itself is found), are left out. */
export function findables(given: {
  readonly overview: DebateOverview;
  readonly address: (rest?: string) => string;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly commands: readonly FindCommand[];
  /** The pages of the debate that the reader has. */
  readonly pages: readonly { readonly label: string; readonly to: string }[];
  /** What filters ask of a claim; without it there is nothing to filter by. */
  readonly factsOf?: (claim: Claim) => ClaimFacts;
}): readonly Findable[] {
  const { overview, address, claims, sources, commands, pages, factsOf } = given;
  const drafts = new Map(overview.drafts.map(({ id, shortTitle }) => [id, shortTitle]));
  const placeOf = placesOf(overview, sources);
  return [
    ...commands.map(asFindable),
    ...pages.map(
      ({ label, to }): Findable => ({
        ...plain,
        kind: 'page',
        key: `page ${to}`,
        words: label,
        mark: '→',
        to: address(to),
      }),
    ),
    { ...plain, kind: 'page', key: 'page debates', words: say.find.allDebates, mark: '→', to: '/debates' },
    ...overview.provisions.map(
      ({ id, number, heading, draft }): Findable => ({
        ...plain,
        kind: 'provision',
        key: `provision ${id}`,
        words: heading,
        where: `${say.argument.point(number)}, ${drafts.get(draft) ?? ''}`,
        isWritten: true,
        mark: number,
        to: address(`provisions/${id}`),
      }),
    ),
    ...claims.flatMap((claim): Findable[] => {
      const { id, argument, text, side, archived, link } = claim;
      if (archived !== null || link !== null || text === '') return [];
      const { where, path } = placeOf(argument);
      return [
        {
          ...plain,
          kind: 'claim',
          key: `claim ${id}`,
          words: text,
          where,
          isWritten: true,
          side,
          to: `${address(path)}?claim=${id}`,
          ...(factsOf && { facts: factsOf(claim) }),
        },
      ];
    }),
    ...sources.map(
      ({ id, title, publisher }): Findable => ({
        ...plain,
        kind: 'source',
        key: `source ${id}`,
        words: title,
        where: publisher,
        mark: '¶',
        to: `${address('sources')}#source-${id}`,
      }),
    ),
    ...overview.stakeholders.map(
      ({ id, name, shortName }): Findable => ({
        ...plain,
        kind: 'stakeholder',
        key: `stakeholder ${id}`,
        words: name,
        where: shortName === name ? '' : shortName,
        mark: '◎',
        to: `${address('people')}#stakeholder-${id}`,
      }),
    ),
    ...overview.people.map(
      ({ id, name, role }): Findable => ({
        ...plain,
        kind: 'person',
        key: `person ${id}`,
        words: name,
        where: say.role[role],
        mark: '@',
        to: `${address('people')}#person-${id}`,
      }),
    ),
  ];
}

/** Debates, to be found where none is open. */
export const debateFindables = (
  debates: readonly DebateSummary[],
  commands: readonly FindCommand[],
): readonly Findable[] => [
  ...debates.map(
    ({ id, title, phase }): Findable => ({
      ...plain,
      kind: 'debate',
      key: `debate ${id}`,
      words: title,
      where: say.phase[phase],
      isWritten: true,
      mark: '→',
      to: `/debates/${id}`,
    }),
  ),
  ...commands.map(asFindable),
];

const asFindable = ({ key, label, run }: FindCommand): Findable => ({
  ...plain,
  kind: 'command',
  key,
  words: label,
  mark: '›',
  run,
});

/** What can be done on every page. */
export const commonCommands = (): readonly FindCommand[] => [
  { key: 'keys', label: say.keyboard.open, run: openKeyboardSheet },
  ...themes.map((theme) => ({
    key: `theme ${theme}`,
    label: say.find.theme[theme],
    run: () => chooseTheme(theme),
  })),
  {
    key: 'copy address',
    label: say.find.copyAddress,
    run: () => void navigator.clipboard.writeText(location.href).then(() => notify(say.shell.copied)),
  },
];
