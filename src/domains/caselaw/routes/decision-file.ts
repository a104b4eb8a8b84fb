import type { Visit } from '../../../platform/domain.ts';
import { findDecision, findMoved } from '../decisions.ts';
import { fileResponse, renderFile } from '../export/file.ts';
import { itemOfDecision } from '../export/item.ts';
import { decisionPath } from '../paths.ts';

/** One decision as a file to cite it with: "/de/rechtsprechung/bgh-2023-01-17-2-str-87-22-b.ris". */
export async function decisionFile(visit: Visit, form: 'ris' | 'bib' | 'json'): Promise<Response> {
  const { services, language, frame } = visit.var;
  const slug = (visit.req.param('file') ?? '').slice(0, -form.length - 1);
  const decision = await findDecision(services.db, slug);
  if (decision) {
    const item = itemOfDecision(decision, language, frame.origin);
    return fileResponse(form, `${slug}.${form}`, renderFile(form, [item]));
  }
  const moved = await findMoved(services.db, slug);
  if (!moved) return visit.notFound();
  return visit.redirect(`${decisionPath(language, moved)}.${form}`, 301);
}
