import { turned } from '../../claim/place/turn-claim.ts';
import { type FindCommand, offerCommands } from '../../find/find-state.ts';
import { say } from '../../language/language.ts';
import { type ArgumentContext, beginAnswer, mayOnlySuggest, placingRefusal } from '../argument-context.tsx';
import { argumentViews } from '../selection.ts';

/** What the page of an argument offers where one finds anything: its views, and what one may do with the claim in focus. */
export function offerArgumentCommands(argument: ArgumentContext): void {
  const { selection, store } = argument;
  offerCommands(() => {
    const id = selection.claim();
    const claim = id === null ? undefined : store.claim(id);
    const list: FindCommand[] = [];
    const offer = (key: string, label: string, run: () => void) => list.push({ key, label, run });
    if (argument.refusal('claim.create') === null) {
      offer('paste', say.place.pasteList, () =>
        argument.setOpen({ kind: 'paste', place: { answers: claim?.id ?? null, side: 'pro' }, text: '' }),
      );
      for (const side of ['pro', 'con'] as const)
        offer(`add ${side}`, say.argument.add[side], () => beginAnswer(argument, side, id));
      if (claim) offer('add undercut', say.claim.addUndercut, () => beginAnswer(argument, 'undercut', id));
    }
    if (claim) {
      if (claim.link === null && argument.refusal('claim.edit', claim) === null)
        offer('edit', say.claim.edit, () => argument.setOpen({ kind: 'text', claim: claim.id }));
      if (claim.link === null && mayOnlySuggest(argument, 'claim.edit', claim))
        offer('suggest', say.review.suggest, () => argument.setOpen({ kind: 'suggest', claim: claim.id }));
      if (argument.refusal('mark.set') === null)
        offer('mark', say.review.mark, () => argument.setOpen({ kind: 'mark', claim: claim.id }));
      if (argument.refusal('vote.cast') === null)
        offer('vote', say.vote.vote, () => argument.setOpen({ kind: 'vote', claim: claim.id }));
      for (const how of ['move', 'join', 'link'] as const)
        if (placingRefusal(argument, how, claim) === null)
          offer(how, say.place[how], () => argument.setOpen({ kind: 'place', how, claim: claim.id }));
      if (claim.link === null && argument.refusal('claim.merge') === null)
        offer('merge', say.place.merge, () => argument.setOpen({ kind: 'merge', claim: claim.id }));
      const other = turned(store, claim.id);
      if (other?.side !== 'undercut' && other && placingRefusal(argument, 'move', claim) === null)
        offer('turn', say.place.turn[other.side], () => void argument.move(claim.id, other));
    }
    const { undo } = argument;
    const [last, next] = [undo.last(), undo.next()];
    if (last) offer('undo', say.undo.undo(last.kind), () => void undo.undo());
    if (next) offer('redo', say.undo.redo(next.kind), () => void undo.redo());
    for (const view of argumentViews)
      if (view !== selection.view()) offer(`view ${view}`, say.find.view[view], () => selection.show(view));
    return list;
  });
}
