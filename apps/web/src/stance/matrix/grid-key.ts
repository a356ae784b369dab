import { cellKey } from '@proviso/domain/stance-matrix';
import type { RowSubject } from './matrix-rows.ts';

/** The key of a cell of the grid, as its address has it; a coalition's column has a key of its own. */
export const gridKey = (subject: Pick<RowSubject, 'kind' | 'id'>, column: string): string =>
  cellKey({ on: { kind: subject.kind, id: subject.id }, stakeholder: column });

/** The key of a row: that of its cells without the column. */
export const rowKey = (subject: Pick<RowSubject, 'kind' | 'id'>): string => gridKey(subject, '');
