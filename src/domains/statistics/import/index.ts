import { importCommand, textOfFile } from '../../../platform/files/import/index.ts';
import { columns, requiredColumns } from './columns.ts';
import { readCsv } from './csv.ts';
import { storeRows } from './store.ts';

/** Bounds the memory: 100,000 figures are less. */
const maximumBytes = 16_000_000;

/** `schnittstelle import figures FILE…` */
export const importFigures = importCommand({
  name: 'figures',
  summary: 'published figures with their editions',
  about: `Reads CSV (UTF-8 or Windows-1252; parted by ";" or ",") with the columns
  ${columns.slice(0, 9).join(';')};
  ${columns.slice(9).join(';')}
of which ${requiredColumns.join(', ')} are needed. The file that
/de/daten/zahlen.csv gives has them all.

measure and edition are ids: kok-released, kok-6; an edition that is not known is made at the desk
first. value has a point or a comma, and no groups. qualifier is exact, about, more_than or
just_under; status is published, derived or inferred, and the latter two need a note.

What is stored stays: a newer edition is another figure, and another value for the same figure and
edition is a conflict, which the report tells and the desk decides.`,
  work: async (files, run, readFile) => {
    const { services, report, counter } = run;
    for (const file of files)
      await readFile(file, async () => {
        const text = await textOfFile(file, run, maximumBytes);
        for (const { line, ending, findings } of await storeRows(services, readCsv(text))) {
          counter.add(ending);
          await report.add(findings.map((finding) => ({ file, line, ...finding })));
        }
      });
  },
});
