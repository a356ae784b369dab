import type { Archive } from '@proviso/domain/archive';
import { livingClaims } from '../reading-order/living-claims.ts';
import type { Loss } from './format.ts';

/** Keeps what really occurs. */
export const losses = (list: readonly (readonly [count: number, what: string])[]): readonly Loss[] =>
  list.filter(([count]) => count > 0).map(([count, what]) => ({ what, count }));

/** How many claims stand in arguments about a provision, and are not archived: what a map or an outline shows. */
export const shownClaims = (archive: Archive) =>
  livingClaims(archive.claims).filter(({ argument }) => argument.startsWith('provision:'));

/** How many claims are archived, or answer one that is. */
export const archivedClaims = (archive: Archive): number =>
  archive.claims.length - livingClaims(archive.claims).length;

/** How many claims that live argue a stance, a source or a package. */
export const sideArguments = (archive: Archive): number =>
  livingClaims(archive.claims).length - shownClaims(archive).length;
