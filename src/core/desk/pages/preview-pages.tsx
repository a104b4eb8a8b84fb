import type { Visit } from '../../../platform/domain.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { htmlAnswer } from '../../../platform/http/page.tsx';
import { contentToEdit } from '../drafts.ts';
import { deskPage } from './desk-page.tsx';
import { readContent } from './fields/read-content.ts';
import { atPlace, atThing, mayEdit, type Place, type Transaction } from './place.ts';
import { previewPart } from './preview-part.ts';
import { sentForm } from './sent-form.ts';
import { PreviewFragment, PreviewPage } from './views/preview-page.tsx';
import { words } from './words.ts';

/** What is kept of a thing as the public will see it; where its domain makes no preview, every field. */
export async function previewPage(visit: Visit, place: Place): Promise<Response> {
  const { editable } = place;
  const language = visit.get('language');
  const found = await atThing(visit, place, async (trx, thing) => {
    const { content } = await contentToEdit(trx, thing);
    const sections = await editable.form(trx, thing.key);
    return {
      thing,
      content,
      sections,
      preview: await previewPart(place, trx, { sections, content }, language),
    };
  });
  if (!found) return errorResponse(visit, 404);
  const title = words(language)('preview.title');
  return deskPage(
    visit,
    place,
    { title: `${title}: ${found.thing.title}`, thing: found.thing, here: title },
    <PreviewPage
      {...found}
      language={language}
      base={`${place.base}/${found.thing.id}`}
      kindBase={place.base}
      mayEdit={mayEdit(visit, place)}
    />,
  );
}

/** What is in the form just now, for the preview beside it; keeps nothing. */
export async function previewFragment(visit: Visit, place: Place): Promise<Response> {
  const { editable } = place;
  const language = visit.get('language');
  const sent = await sentForm(visit);
  if (!sent) return errorResponse(visit, 400);
  const show = async (trx: Transaction, key: string | null) => {
    const sections = await editable.form(trx, key);
    const { content } = readContent(sections, sent, language);
    return previewPart(place, trx, { sections, content }, language);
  };
  const preview =
    visit.req.param('id') === undefined
      ? await atPlace(visit, place, (trx) => show(trx, null))
      : await atThing(visit, place, (trx, thing) => show(trx, thing.key));
  if (!preview) return errorResponse(visit, 404);
  return htmlAnswer(<PreviewFragment language={language}>{preview}</PreviewFragment>);
}
