import type { Kysely } from 'kysely';
import { systemClock, todayOf } from '../../../../platform/clock/index.ts';
import type { Content } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { readShown } from '../read-shown.ts';
import { citedNorms } from '../stored-publications.ts';
import { PublicationPage } from '../views/publication-page.tsx';
import { entryOf } from './content.ts';
import { withNames } from './names.ts';

/** As it will stand, with the norms that are not known and those that were replaced. */
export async function previewOf(db: Kysely<unknown>, content: Content, language: Language) {
  const entry = await withNames(db, entryOf(content));
  const publication = {
    ...entry,
    id: '',
    slug: '',
    updated: '',
    citedNorms: citedNorms(entry.norms),
  };
  const today = todayOf(systemClock());
  const shown = await readShown(db, publication, { language, today });
  return <PublicationPage shown={shown} citation="" language={language} />;
}
