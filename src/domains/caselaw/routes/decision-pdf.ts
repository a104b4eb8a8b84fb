import type { Visit } from '../../../platform/domain.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { makePdf } from '../../../platform/pdf/index.ts';
import { findDecision, findMoved } from '../decisions.ts';
import { pdfOfDecision } from '../export/pdf.ts';
import { decisionPath } from '../paths.ts';

/** "/de/rechtsprechung/bgh-2023-01-17-2-str-87-22-b.pdf"; there is none of a decision whose text is not held here. */
export async function decisionPdf(visit: Visit): Promise<Response> {
  const { services, frame } = visit.var;
  const slug = (visit.req.param('file') ?? '').slice(0, -'.pdf'.length);
  const decision = await findDecision(services.db, slug);
  if (!decision) {
    const moved = await findMoved(services.db, slug);
    return moved ? visit.redirect(`${decisionPath('de', moved)}.pdf`, 301) : visit.notFound();
  }
  const document = pdfOfDecision(decision, frame.origin + decisionPath('de', slug));
  if (!document) return visit.notFound();
  const bytes = await makePdf(document);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': contentDisposition(`${slug}.pdf`),
    },
  });
}
