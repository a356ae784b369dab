import type { ArgumentHistory } from '@proviso/document/argument-history';
import { inSlices } from '../clock/in-slices.ts';

/** A history as JSON, the same as JSON.stringify gives, but in slices: it may be megabytes. */
export async function printHistory({ claims, ...rest }: ArgumentHistory): Promise<string> {
  const parts: string[] = [];
  await inSlices(claims, (claim) => parts.push(JSON.stringify(claim)));
  return `${JSON.stringify(rest).slice(0, -1)},"claims":[${parts.join(',')}]}`;
}
