import type { Revision } from '@proviso/document/revisions';
import { say } from '../language/language.ts';

const { did } = say.history;

/** "added a con", "edited the words": what a change did, to stand behind a name. */
export function whatWasDone({ kind, claim, now }: Pick<Revision, 'kind' | 'claim' | 'now'>): string {
  if (kind === 'made') return now === null ? did.madeWording : did.made[now.side];
  if (kind === 'edited') return claim === null ? did.editedWording : did.edited;
  return did[kind];
}
