import type { Visit } from '../../../platform/domain.ts';
import type { Content } from '../../../platform/editable.ts';
import { errorResponse } from '../../../platform/http/error.tsx';
import { readDraft } from '../drafts.ts';
import type { Thing, Version } from '../thing.ts';
import { listVersions, restoreVersion } from '../versions.ts';
import { deskPage } from './desk-page.tsx';
import { differences } from './fields/differences.ts';
import { actorOf, atThing, changeThing, mayEdit, type Place, type Transaction } from './place.ts';
import { sentForm, sentRevision } from './sent-form.ts';
import { readThing, showThing } from './thing-pages.tsx';
import { ComparisonPage } from './views/comparison-page.tsx';
import { VersionPage } from './views/version-page.tsx';
import { words } from './words.ts';

/** One version with every field, and the way to make it the draft again. */
export async function versionPage(visit: Visit, place: Place): Promise<Response> {
  const language = visit.get('language');
  const found = await atThing(visit, place, async (trx, thing) => {
    const versions = await listVersions(trx, thing.id);
    const version = versions.find(({ number }) => number === numberIn(visit));
    return { thing, version, sections: await place.editable.form(trx, thing.key) };
  });
  if (!found?.version?.content) return errorResponse(visit, 404);
  const { thing, version, sections } = found;
  const title = words(language)('versions.name', { number: version.number });
  return deskPage(
    visit,
    place,
    { title: `${title}: ${thing.title}`, thing, here: title },
    <VersionPage
      language={language}
      base={`${place.base}/${thing.id}`}
      thing={thing}
      version={version}
      content={found.version.content}
      sections={sections}
      mayEdit={mayEdit(visit, place)}
    />,
  );
}

export async function restore(visit: Visit, place: Place): Promise<Response> {
  const sent = await sentForm(visit);
  const number = numberIn(visit);
  if (!sent) return errorResponse(visit, 400);
  if (number === null) return errorResponse(visit, 404);
  const outcome = await changeThing(visit, place, async (trx, thing) => {
    const revision = sentRevision(sent) ?? 0;
    const wanted = { number, revision, ...actorOf(visit) };
    const restored = await restoreVersion(trx, place.editable, thing, wanted);
    return restored.done
      ? { ...restored, id: thing.id }
      : { ...restored, shown: await readThing(visit, place, trx, thing) };
  });
  if (!outcome) return errorResponse(visit, 404);
  if (!outcome.done) return showThing(visit, place, outcome.shown, outcome.refusal, 409);
  return visit.redirect(`${place.base}/${outcome.id}/entwurf?getan=wiederhergestellt`, 303);
}

/** Two versions, or one and the draft, field by field and word by word. */
export async function comparisonPage(visit: Visit, place: Place): Promise<Response> {
  const language = visit.get('language');
  const say = words(language);
  const older = visit.req.query('alt') ?? '';
  const newer = visit.req.query('neu') ?? '';
  const found = await atThing(visit, place, async (trx, thing) => {
    const versions = await listVersions(trx, thing.id);
    const before = await contentNamed(trx, thing, versions, older);
    const after = await contentNamed(trx, thing, versions, newer);
    const sections = await place.editable.form(trx, thing.key);
    const isKnown = before !== null && after !== null;
    return {
      thing,
      numbers: versions.filter(({ content }) => content).map(({ number }) => number),
      changes: isKnown ? differences(sections, before, after, language) : null,
    };
  });
  if (!found?.changes) return errorResponse(visit, 404);
  const { thing, numbers, changes } = found;
  return deskPage(
    visit,
    place,
    { title: say('compare.title', { title: thing.title }), thing, here: say('compare.crumb') },
    <ComparisonPage
      language={language}
      base={`${place.base}/${thing.id}`}
      numbers={numbers}
      hasDraft={thing.draft !== null}
      older={older}
      newer={newer}
      changes={changes}
    />,
  );
}

/** Of a version's number or of "entwurf"; null when there is none. */
async function contentNamed(
  trx: Transaction,
  thing: Thing,
  versions: readonly Version[],
  name: string,
): Promise<Content | null> {
  if (name === 'entwurf') return (await readDraft(trx, thing.id))?.content ?? null;
  return versions.find(({ number }) => String(number) === name)?.content ?? null;
}

function numberIn(visit: Visit): number | null {
  const text = visit.req.param('number') ?? '';
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
