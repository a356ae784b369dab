import { refusal } from '@proviso/domain/access';
import { argumentIdSchema } from '@proviso/domain/argument';
import { dayOf } from '@proviso/domain/time';
import { seesVotes } from '@proviso/domain/vote';
import type { Printed, Printer } from '@proviso/interchange/format';
import { markdownPrinter, printReport } from '@proviso/interchange/print-markdown';
import { printers } from '@proviso/interchange/registry';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import { type DebateAccess, permit } from '../access/debate-access.ts';
import type { DebateEnv } from '../http/environment.ts';
import { Problem } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { matrixFormat, matrixLosses, printMatrix } from './print-matrix.ts';
import { printSvg, svgFormat, svgLosses } from './print-svg.ts';
import { privateLosses } from './private-losses.ts';
import { readArchive } from './read-archive.ts';
import { reportCruxes } from './report-cruxes.ts';

const hiddenVotes = 'Votes, which are hidden until one has voted: a moderator can take them along';
const allPrinters: ReadonlyMap<string, Printer> = new Map(Object.entries(printers));

/** How an SVG is drawn; for other formats it says nothing. */
const drawingSchema = v.object({
  argument: v.optional(argumentIdSchema),
  theme: v.optional(v.picklist(['light', 'dark'], 'A theme is light or dark.'), 'light'),
});

export const exportRoutes = ({ database }: Services) => {
  /** The debate as the reader may take it away, and how many votes stay behind. */
  const archiveFor = async (access: DebateAccess) => {
    permit(access, 'debate.export');
    const archive = await readArchive(database, access.debateId);
    const mayTakeVotes =
      seesVotes(archive.debate, false) || refusal(access.actor, 'vote.export', access) === null;
    return mayTakeVotes
      ? { archive, withheld: 0 }
      : { archive: { ...archive, votes: [] }, withheld: archive.votes.length };
  };
  return new Hono<DebateEnv>()
    .get(
      '/',
      describeRoute({ summary: 'The formats there are, and what each would leave out' }),
      async (c) => {
        const { archive, withheld } = await archiveFor(c.var.access);
        const secret = await privateLosses(database.db, c.var.access, archive);
        const all = [
          ...[...allPrinters.values()].map((printer) => ({ ...printer, left: printer.losses(archive) })),
          { ...svgFormat, left: svgLosses(archive) },
          { ...matrixFormat, left: matrixLosses(archive) },
        ];
        const formats = all.map(({ id, label, description, extension, left }) => ({
          id,
          label,
          description,
          extension,
          losses: sentences([
            ...left,
            ...secret,
            ...(withheld > 0 ? [{ what: hiddenVotes, count: withheld }] : []),
          ]),
        }));
        return c.json({ formats }, 200);
      },
    )
    .get(
      '/:format',
      describeRoute({ summary: 'The debate as a file; as SVG also one argument of it' }),
      validate('query', drawingSchema),
      async (c) => {
        const format = c.req.param('format');
        const printer = allPrinters.get(format);
        if (!printer && format !== svgFormat.id && format !== matrixFormat.id)
          throw new Problem(404, 'export.format_unknown', 'There is no export in that format.');
        const { archive, withheld } = await archiveFor(c.var.access);
        const { argument = null, theme } = c.req.valid('query');
        const day = dayOf(new Date().toISOString());
        const drawn = () =>
          format === matrixFormat.id
            ? printMatrix(archive, { day, theme })
            : printSvg(archive, { argument, theme });
        const printed =
          format === markdownPrinter.id
            ? printReport(archive, await reportCruxes(archive, { day, hidesVotes: withheld > 0 }))
            : printer
              ? printer.print(archive)
              : drawn();
        if (!printed)
          throw new Problem(404, 'export.argument_unknown', 'There is no such argument in this debate.');
        return c.body(printed.text, 200, {
          'content-type': `${printed.mediaType}; charset=utf-8`,
          'content-disposition': disposition(printed.fileName),
        });
      },
    );
};

/** "Votes (250)": what is left out, and how much of it. */
const sentences = (losses: Printed['losses']): string[] =>
  losses.map(({ what, count }) => `${what.replace(/\.$/, '')} (${count})`);

/** RFC 6266: a plain name for old programs, the real one (any script) for the others. */
function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const real = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`;
}
