import { protectedPage } from '../../../core/accounts/index.ts';
import { contentToEdit } from '../../../core/desk/index.ts';
import type { Visit } from '../../../platform/domain.ts';
import type { Editable } from '../../../platform/editable.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { CheckPage, checkDraft, words } from '../anonymisation/index.ts';
import { atDecision, toolCrumbs } from './desk-place.ts';
import { listOriginals } from './originals.ts';

/** Where somebody may be recognised in what is being written, or in what is public when nothing is. */
export async function anonymisationPage(visit: Visit, editable: Editable): Promise<Response> {
  const language = visit.get('language');
  const read = await atDecision(visit, editable, async (trx, thing) => ({
    thing,
    sections: await editable.form(trx, thing.key),
    content: (await contentToEdit(trx, thing)).content,
    metadata: (await listOriginals(trx, thing.id)).map((original) => original.metadata),
  }));
  if (!read) return errorResponse(visit, 404);
  const { thing, sections, content, metadata } = read;
  const title = words(language)('title');
  return protectedPage(
    visit,
    { title, crumbs: toolCrumbs(language, editable, thing, title) },
    <CheckPage
      language={language}
      {...checkDraft(sections, content, metadata, language)}
      metadata={metadata.filter((entries) => Object.keys(entries).length > 0)}
    />,
  );
}
