import type { Archive } from '@proviso/domain/archive';
import { type Day, dayOf } from '@proviso/domain/time';

/** The day an overview is about: the last on which a stance was recorded, so that equal debates give equal overviews. */
export const lastDay = (archive: Archive): Day =>
  [archive.debate.createdAt, ...archive.stances.map(({ recordedAt }) => recordedAt)]
    .map(dayOf)
    .sort()
    .at(-1) ?? dayOf(archive.debate.createdAt);
