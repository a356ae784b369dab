import { existsSync } from 'node:fs';
import path from 'node:path';

const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');

/** The path of a file of the corpora; null, with a line on the screen, where it is not there. */
export function findCorpus(file: string): string | null {
  const found = path.join(corpora, file);
  const isThere = existsSync(found);
  console.log(isThere ? `corpora: reads ${file}` : `corpora: passed by, ${found} is not there`);
  return isThere ? found : null;
}
