import type { Kysely } from 'kysely';
import { publicFileAccess, publicFileSizes } from '../../../core/desk/index.ts';
import { endText, findEnds, parseEnd } from '../../../core/evidence/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { listReplacements } from '../../norms/index.ts';
import { type Publication, publicationPath } from './publication.ts';
import { findPublications, findReplacing } from './publications.ts';
import type { ShownFile, ShownPublication } from './shown-publication.ts';
import { warningsOf } from './warning.ts';

/** `today`: ISO 8601. */
export async function readShown(
  db: Kysely<unknown>,
  publication: Publication,
  { language, today }: { readonly language: Language; readonly today: string },
): Promise<ShownPublication> {
  const { id, slug, replaces, related } = publication;
  const [others, replacedBy, replacements] = await Promise.all([
    findPublications(db, [...replaces, ...related]),
    id === '' ? [] : findReplacing(db, id),
    listReplacements(db),
  ]);
  return {
    publication,
    address: slug === '' ? null : publicationPath(language, slug),
    replacedBy,
    replaces: others.filter((one) => replaces.includes(one.slug)),
    related: others.filter((one) => related.includes(one.slug)),
    warnings: warningsOf(publication, replacements, today),
    about: await readAbout(db, publication, language),
    files: await readFiles(db, publication),
  };
}

/** What is not public, or not any more, is left out. */
async function readAbout(db: Kysely<unknown>, { about }: Publication, language: Language) {
  const names = about.flatMap((name) => parseEnd(name) ?? []);
  const ends = await findEnds(db, names, language);
  return names.flatMap((name) => {
    const end = ends.get(endText(name));
    return end?.state === 'public' ? [{ title: end.title, href: end.href }] : [];
  });
}

async function readFiles(
  db: Kysely<unknown>,
  { files, versions, language }: Publication,
): Promise<readonly ShownFile[]> {
  const hashes = files.map(({ file }) => file);
  const sizes = await publicFileSizes(db, hashes);
  const access = await publicFileAccess(db, hashes);
  return files.map((file) => ({
    ...file,
    language: versions.find(({ fileName }) => fileName === file.name)?.language ?? language,
    size: sizes.get(file.file) ?? null,
    access: access.get(file.file) ?? null,
  }));
}
