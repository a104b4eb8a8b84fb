import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { makePdf } from '../../../platform/pdf/index.ts';
import type { Remark } from './comment.ts';
import { listComments, listRemarks } from './comments.ts';
import { type CommentedRow, commentRows } from './export/comment-rows.ts';
import { commentsAsCsv } from './export/comments-csv.ts';
import { commentsAsPdf } from './export/comments-pdf.ts';
import type { Paper } from './paper.ts';
import type { PaperVersion } from './paragraph.ts';
import { atPaper, notThere, type Place } from './place.ts';
import { listVersions } from './versions.ts';

/** `…/anmerkungen.csv`: every comment with what became of it, for whoever reads the paper. */
export async function commentsAsTable(visit: Visit, place: Place): Promise<Response> {
  const found = await readComments(visit, place);
  if (!found) return notThere(visit, place);
  const table = commentsAsCsv(found.rows, visit.get('language'));
  return file(table, `anmerkungen-${found.version.number}.csv`);
}

/** `…/anmerkungen.pdf`: the same by paragraph, for a meeting. */
export async function commentsToPrint(visit: Visit, place: Place): Promise<Response> {
  const found = await readComments(visit, place);
  if (!found) return notThere(visit, place);
  const url = `${place.origin}${place.base}/${found.paper.id}`;
  const bytes = await makePdf(commentsAsPdf({ ...found, language: visit.get('language'), url }));
  return file(new Uint8Array(bytes), `anmerkungen-${found.version.number}.pdf`);
}

type Found = {
  readonly paper: Paper;
  /** The newest. */
  readonly version: PaperVersion;
  readonly rows: readonly CommentedRow[];
  readonly remarks: readonly Remark[];
};

/** null: there is no such paper for whoever asks, or nobody but the office has read it. */
function readComments(visit: Visit, place: Place): Promise<Found | null> {
  return atPaper(visit, place, async (trx, paper): Promise<Found | null> => {
    const [version, ...older] = await listVersions(trx, paper.id);
    if (!version) return null;
    const rows = commentRows([version, ...older], await listComments(trx, paper.id));
    return { paper, version, rows, remarks: await listRemarks(trx, paper.id) };
  });
}

function file(body: string | Uint8Array<ArrayBuffer>, name: string): Response {
  const type = name.endsWith('.pdf')
    ? 'application/pdf'
    : 'text/csv; charset=utf-8; header=present';
  return new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': contentDisposition(name) },
  });
}
