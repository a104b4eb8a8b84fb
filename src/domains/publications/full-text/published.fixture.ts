import type { CatalogueSite, Name, Sent } from '../catalogue/catalogue-site.fixture.ts';

const segment = '/de/redaktion/veroeffentlichungen';

type Upload = { readonly title: string; readonly files: readonly File[] };

/** Anna's draft with files; answers its address at the desk. Only for tests. */
export async function draftWithFiles(
  site: CatalogueSite,
  { title, files }: Upload,
): Promise<string> {
  const fields = fieldsOf(title);
  const answer = await site.ask('Anna', `${segment}/neu`, fields);
  if (answer.status !== 303) throw new Error(await answer.text());
  const place = (answer.headers.get('Location') ?? '').replace(/(\/entwurf)?\?.*$/, '');
  await addFiles(site, place, { ...fields, 'files.neu': files });
  return place;
}

/** Sends the form of a draft as it stands with these fields. */
export async function addFiles(site: CatalogueSite, place: string, fields: Sent): Promise<void> {
  const revision = await revisionOf(site, 'Anna', `${place}/entwurf`);
  await pass(site, 'Anna', `${place}/entwurf`, { ...fields, revision });
}

/** Berta reads it, Anna publishes it. */
export async function publish(site: CatalogueSite, place: string): Promise<void> {
  const draft = await revisionOf(site, 'Anna', `${place}/entwurf`);
  await pass(site, 'Anna', `${place}/einreichung`, { revision: draft });
  const read = await revisionOf(site, 'Berta', `${place}/pruefung`);
  await pass(site, 'Berta', `${place}/pruefung`, {
    pruefung: 'reading',
    gelesen: 'on',
    revision: read,
  });
  const revision = await revisionOf(site, 'Anna', place);
  await pass(site, 'Anna', `${place}/veroeffentlichung`, { revision, notiz: '' });
}

export async function withdraw(site: CatalogueSite, place: string): Promise<void> {
  const revision = await revisionOf(site, 'Dora', place);
  await pass(site, 'Dora', `${place}/ruecknahme`, { revision, grund: 'Beispiel-Grund' });
}

/** The fields of a draft without its files. */
export function fieldsOf(title: string): Record<string, string> {
  return {
    type: 'handbook',
    language: 'de',
    title,
    publishedOn: '2026-11',
    verified: 'yes',
    source: 'Beispiel-Quelle',
  };
}

async function pass(site: CatalogueSite, name: Name, path: string, form: Sent): Promise<void> {
  const answer = await site.ask(name, path, form);
  if (answer.status !== 303) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

async function revisionOf(site: CatalogueSite, name: Name, path: string): Promise<string> {
  const html = await (await site.ask(name, path)).text();
  const tag = /<input[^>]*name="revision"[^>]*>/.exec(html)?.[0] ?? '';
  return /value="([^"]*)"/.exec(tag)?.[1] ?? '';
}
