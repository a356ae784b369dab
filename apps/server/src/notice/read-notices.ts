import type { PersonId } from '@proviso/domain/person';
import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { notice } from '../database/schema.ts';

/** What somebody has read: one notice, or all that were there when they said so. */
export type NoticeReading =
  | { readonly which: 'one'; readonly seq: number }
  | { readonly which: 'all'; readonly upTo: number };

/** Marks a person's own notices as read. Those that came since they looked stay unread. */
export const markNoticesRead = (
  database: Database,
  debateId: string,
  me: PersonId,
  reading: NoticeReading,
): Promise<void> =>
  database.transaction(async (tx) => {
    await tx
      .update(notice)
      .set({ readAt: new Date() })
      .where(
        and(
          eq(notice.debateId, debateId),
          eq(notice.personId, me),
          isNull(notice.readAt),
          reading.which === 'one' ? eq(notice.seq, reading.seq) : lte(notice.seq, reading.upTo),
        ),
      );
  });
