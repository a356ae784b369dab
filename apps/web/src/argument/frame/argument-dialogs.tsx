import type { JSX } from 'solid-js';
import { ArchiveClaimDialog } from '../../claim/archive-claim-dialog.tsx';
import { MergeDialog } from '../../claim/merge-dialog.tsx';
import { PasteDialog } from '../../claim/paste/paste-dialog.tsx';
import { PlaceDialog } from '../../claim/place/place-dialog.tsx';
import { CiteDialog } from '../../evidence/panel/cite-dialog.tsx';
import { MarkDialog } from '../../mark/mark-dialog.tsx';
import { SuggestDialog } from '../../suggestion/suggest-dialog.tsx';
import { VoteDialog } from '../../vote/vote-dialog.tsx';
import { useArgument } from '../argument-context.tsx';

/** What opens over an argument, each when the argument says that it is open. */
export default function ArgumentDialogs(): JSX.Element {
  const argument = useArgument();
  const cited = () => {
    const open = argument.open();
    return open?.kind === 'cite' ? open.on : null;
  };
  return (
    <>
      <VoteDialog />
      <CiteDialog
        debate={argument.debate}
        on={cited()}
        sources={argument.beside.sources.values()}
        onClose={() => argument.setOpen(null)}
      />
      <ArchiveClaimDialog />
      <PlaceDialog />
      <MergeDialog />
      <PasteDialog />
      <SuggestDialog />
      <MarkDialog />
    </>
  );
}
