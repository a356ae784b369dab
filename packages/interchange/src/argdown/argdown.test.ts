import { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } from '@argdown/core';
import type { Archive } from '@proviso/domain/archive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownClaims } from '../format/loss.ts';
import { randomArchive } from '../testing/random-archive.ts';
import { oneLine } from './escape.ts';
import { argdownPrinter } from './print.ts';

/** Reads Argdown with the makers' own parser. */
function readArgdown(input: string) {
  const app = new ArgdownApplication();
  app.addPlugin(new ParserPlugin(), 'parse');
  app.addPlugin(new DataPlugin(), 'data');
  app.addPlugin(new ModelPlugin(), 'model');
  return app.run({ process: ['parse', 'data', 'model'], input, throwExceptions: true });
}

/** The relations that the claims of an archive make: a link makes one from the claim it leads to. */
function relationsOf(archive: Archive): Set<string> {
  const claims = shownClaims(archive);
  const originals = new Set(claims.filter(({ link }) => link === null).map(({ id }) => id));
  return new Set(
    claims.map(({ id, side, answers, argument, link }) => {
      const from = link !== null && originals.has(link) ? link : id;
      const type = { pro: 'support', con: 'attack', undercut: 'undercut' }[side];
      return `${from} ${type} ${answers ?? argument.slice('provision:'.length)}`;
    }),
  );
}

describe('Argdown', () => {
  it('is read by its own parser with the same statements, arguments, relations and texts, however nasty', () => {
    fc.assert(
      fc.property(randomArchive, (archive) => {
        const text = argdownPrinter.print(archive).text;
        const read = readArgdown(text);
        expect(read.lexerErrors ?? []).toEqual([]);
        expect(read.parserErrors ?? []).toEqual([]);
        const claims = shownClaims(archive);
        const shown = new Set(claims.map(({ id }) => id));
        const own = claims.filter(({ link }) => link === null || !shown.has(link));
        const statements = Object.values(read.statements ?? {});
        const args = Object.values(read.arguments ?? {});
        expect(statements).toHaveLength(archive.provisions.length);
        expect(args).toHaveLength(own.length);

        const idOf = new Map<unknown, string>();
        for (const one of [...statements, ...args]) idOf.set(one.title, String(one.data?.id));
        const found = new Set(
          (read.relations ?? []).map(
            ({ from, to, relationType }) => `${idOf.get(from?.title)} ${relationType} ${idOf.get(to?.title)}`,
          ),
        );
        expect(found).toEqual(relationsOf(archive));

        for (const { id, text, link } of own) {
          if (link !== null) continue;
          const argument = args.find((one) => one.data?.id === id);
          expect(oneLine(argument?.members?.find((member) => member.text)?.text ?? '')).toBe(
            oneLine(text) || '(no text)',
          );
        }
      }),
      { seed: 21, numRuns: 150 },
    );
  });

  it('says what it leaves out', () => {
    const [archive] = fc.sample(randomArchive, { seed: 22, numRuns: 1 });
    if (!archive) throw new Error('No sample.');
    const { losses, fileName } = argdownPrinter.print(archive);
    expect(losses.every(({ count }) => count > 0)).toBe(true);
    expect(fileName).toMatch(/\.argdown$/);
  });
});
