import type { Page, Services } from '../../../platform/domain.ts';
import type { Piece } from '../piece.ts';
import { api } from './api.ts';
import { deadlinesPath } from './deadlines/deadline.ts';
import { deadlineEditable } from './deadlines/desk/deadline-editable.ts';
import { noteJob, reminderJob } from './deadlines/reminders.ts';
import { dossierEditable } from './desk/dossier-editable.tsx';
import { dossierPath } from './dossier.ts';
import { listDossiers } from './dossiers.ts';
import { dossierEnd } from './evidence-end.ts';
import { routes } from './routes.ts';
import { deadlineSearch, dossierSearch } from './search.ts';
import { loadDossiers } from './shipped.ts';
import { words } from './words.ts';

/** Processes that the network follows, what came of what it asked, and every deadline. */
export const dossiers: Piece = {
  routes,
  api,
  navigation: [
    {
      audience: 'footer-politics',
      weight: 24,
      path: (language) => dossierPath(language),
      label: (language) => words(language)('name'),
    },
    {
      audience: 'footer-politics',
      weight: 25,
      path: deadlinesPath,
      label: (language) => words(language)('radar.name'),
    },
  ],
  assets: [{ name: 'dossiers.css', file: new URL('views/dossiers.css', import.meta.url) }],
  editable: [dossierEditable, deadlineEditable],
  evidenceEnds: [dossierEnd],
  search: [dossierSearch, deadlineSearch],
  jobs: [reminderJob, noteJob],
  shipped: loadDossiers,
  pages,
};

async function* pages({ db }: Services): AsyncIterable<Page> {
  yield { path: dossierPath('de') };
  yield { path: deadlinesPath('de') };
  for (const { slug, updated } of await listDossiers(db))
    yield { path: dossierPath('de', slug), changed: updated.slice(0, 10) };
}
