import { type ArgumentId, subjectOf } from '@proviso/domain/argument';
import type { Claim, ClaimId } from '@proviso/domain/claim';
import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, type JSX, untrack } from 'solid-js';
import { api } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useQuery } from '../api/use-query.ts';
import { complain } from '../control/toast.tsx';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { suggest } from '../suggestion/suggest.ts';
import type { UndoWorld } from '../undo/undo-deed.ts';
import { createUndoStack } from '../undo/undo-stack.ts';
import { castVote } from '../vote/cast-vote.ts';
import { createArgumentActions } from './argument-actions.ts';
import {
  type ArgumentContext,
  ArgumentProvider,
  type ArgumentSubjectLine,
  type Open,
  type UsedPlace,
} from './argument-context.tsx';
import { createArgumentStore } from './argument-store.ts';
import { createStrengths } from './argument-strengths.ts';
import { createBesideClaims } from './beside-claims.ts';
import { followMoves } from './follow-moves.ts';
import type { OpenedArgument } from './open-argument.ts';
import { createPresence } from './presence.ts';
import { useSelection } from './selection.ts';

/** Gives the parts of the page the argument that is open: its claims, what stands beside them, and what one may do. */
export function ProvideArgument(props: {
  readonly argument: ArgumentId;
  readonly subject: ArgumentSubjectLine;
  readonly opened: OpenedArgument;
  readonly children: (argument: ArgumentContext) => JSX.Element;
}): JSX.Element {
  const debate = useDebate();
  const client = useQueryClient();
  // One argument is open for as long as this component is there: the room above it is keyed by the argument.
  const argument = untrack(() => props.argument);
  const { doc, awareness } = untrack(() => props.opened);
  const store = createArgumentStore(doc);
  const selection = useSelection();
  const beside = createBesideClaims(debate.id(), argument, selection.as);
  const claims = useQuery(() => queries.claims(debate.id()));
  const rows = createMemo(() => new Map((claims.isSuccess ? claims.data : []).map((one) => [one.id, one])));
  const strengths = createStrengths(argument, store, () => [...rows().values()], beside);
  const people = createPresence(awareness, debate.me()?.person ?? null);
  const [open, setOpen] = createSignal<Open | null>(null);
  createEffect(() => awareness.setLocalStateField('at', selection.claim()));
  // eslint-disable-next-line solid/reactivity -- it is read in an effect of its own.
  followMoves(store, selection, open);

  const refusal: ArgumentContext['refusal'] = (action, claim) => {
    // A claim without an author is the reader's own, on its way.
    const author = claim && (claim.author ?? debate.me()?.person);
    return debate.refusal(action, author === undefined ? {} : { author });
  };
  // How things are taken back comes when something is.
  const undo = createUndoStack(
    async (deed, how) => (await import('../undo/undo-deed.ts')).undoDeed(world, deed, how),
    (why) => complain({ detail: why }),
  );
  const world: UndoWorld = {
    store,
    me: debate.me()?.person ?? null,
    nameOf: (person) => debate.nameOf(person),
    mayEdit: (claim) => (claim ? refusal('claim.edit', claim) : refusal('wording.edit')),
    archive: (ids, reason) => api.claims.archiveAll(debate.id(), ids, reason),
    restore: (ids) => api.claims.restoreAll(debate.id(), ids),
    move: (id, place) => api.claims.move(debate.id(), id, place),
    join: (id, premise) => api.claims.join(debate.id(), id, premise),
    part: (id) => api.claims.part(debate.id(), id),
  };

  const whereOf = (of: ArgumentId) => {
    const { kind, id } = subjectOf(of);
    const provision = kind === 'provision' ? debate.provision(id) : undefined;
    return provision
      ? { label: say.argument.point(provision.number), path: `provisions/${id}` }
      : { label: say.argument.anotherArgument, path: `arguments/${of}` };
  };
  const linked = (id: ClaimId) => {
    const here = store.claim(id);
    if (here) return { text: here.text, where: say.argument.thisArgument, href: selection.href(id) };
    const row = rows().get(id);
    if (!row) return undefined;
    const { label, path } = whereOf(row.argument);
    return { text: row.text, where: label, href: `${debate.address(path)}?claim=${id}` };
  };
  const spoken = createMemo(() =>
    [...rows().values()].filter(({ archived, link }) => archived === null && link === null),
  );
  const linksTo = createMemo(() => {
    const map = new Map<ClaimId, Claim[]>();
    for (const row of rows().values())
      if (row.link !== null && row.archived === null) map.set(row.link, [...(map.get(row.link) ?? []), row]);
    return map;
  });
  const usedAlso = (id: ClaimId): readonly UsedPlace[] =>
    (linksTo().get(id) ?? []).map((link) => {
      const here = link.argument === argument;
      const { label, path } = whereOf(link.argument);
      const to = link.answers ?? '';
      const answered = (here ? store.claim(to)?.text : undefined) ?? rows().get(to)?.text ?? null;
      const href = here ? selection.href(link.id) : `${debate.address(path)}?claim=${link.id}`;
      return { id: link.id, side: link.side, where: label, answers: answered, href };
    });
  const context: ArgumentContext = {
    debate: debate.id(),
    argument,
    subject: () => props.subject,
    doc,
    awareness,
    store,
    selection,
    people,
    beside,
    strength: (id) => (id === null ? strengths().subjects.get(argument) : strengths().claims.get(id)),
    nameOf: (person) => (person === null ? (debate.me()?.name ?? '') : debate.nameOf(person)),
    linked,
    refusal,
    open,
    setOpen,
    rows: spoken,
    usedAlso,
    whereOf,
    cast: (vote) => castVote(client, debate.id(), vote, selection.as()),
    suggest: (input) => suggest(client, debate.id(), input),
    undo,
    ...createArgumentActions(debate.id(), { doc, store, selection, undo }),
  };
  return <ArgumentProvider value={context}>{props.children(context)}</ArgumentProvider>;
}
