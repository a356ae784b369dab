import { printer } from '../format/format.ts';
import { kialoFormat, olderKialoFormat } from './format.ts';
import { kialoLosses } from './losses.ts';
import { printCurrent } from './print-current.ts';
import { printOlder } from './print-older.ts';

export { printCurrent } from './print-current.ts';
export { printOlder } from './print-older.ts';

export const kialoPrinter = printer(kialoFormat, {
  losses: (archive) => kialoLosses(archive, 'current'),
  text: (archive) => printCurrent(archive, '\n'),
});

export const olderKialoPrinter = printer(olderKialoFormat, {
  losses: (archive) => kialoLosses(archive, 'older'),
  text: (archive) => printOlder(archive, '\n'),
});
