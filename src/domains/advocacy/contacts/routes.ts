import { auditMissing, madeForAnother } from '../../../core/accounts/index.ts';
import type { Route, Visit } from '../../../platform/domain.ts';
import { aboutFile, aboutPage } from './about-pages.tsx';
import {
  contactForm,
  contactPage,
  createContact,
  newContactPage,
  removal,
  removalPage,
  saveContact,
} from './contact-pages.tsx';
import {
  createEntry,
  entryForm,
  entryRemoval,
  newEntryPage,
  saveEntry,
  stepTaken,
} from './entry-pages.tsx';
import { contactsFile, contactsPage } from './list-page.tsx';

const common = {
  role: ['editor', 'office_lead'],
  organisation: 'own',
  cache: 'no-store',
} as const;

const base = '/:language/redaktion/kontakte';

type Handle = (visit: Visit) => Promise<Response>;

/** For the office's editors and leads; whoever else has these roles finds nothing here. */
export const routes: readonly Route[] = [
  shown('', contactsPage),
  saved('.csv', contactsFile),
  shown('/neu', newContactPage),
  changed('/neu', createContact),
  shown('/:id', contactPage),
  shown('/:id/bearbeiten', contactForm),
  changed('/:id/bearbeiten', saveContact),
  shown('/:id/loeschung', removalPage),
  changed('/:id/loeschung', removal),
  shown('/:id/auskunft', aboutPage),
  saved('/:id/auskunft.json', (visit) => aboutFile(visit, 'json')),
  saved('/:id/auskunft.pdf', (visit) => aboutFile(visit, 'pdf')),
  shown('/:id/gespraeche/neu', newEntryPage),
  changed('/:id/gespraeche/neu', createEntry),
  shown('/:id/gespraeche/:entry', entryForm),
  changed('/:id/gespraeche/:entry', saveEntry),
  changed('/:id/gespraeche/:entry/loeschung', entryRemoval),
  changed('/:id/gespraeche/:entry/erledigung', stepTaken),
];

function shown(path: string, handle: Handle): Route {
  return {
    ...common,
    method: 'GET',
    path: base + path,
    audit: 'read',
    headers: 'protected',
    handle,
  };
}

function saved(path: string, handle: Handle): Route {
  return { ...common, method: 'GET', path: base + path, audit: 'read', headers: 'file', handle };
}

function changed(path: string, handle: Handle): Route {
  return {
    ...common,
    method: 'POST',
    path: base + path,
    audit: 'change',
    headers: 'protected',
    handle: async (visit) =>
      auditMissing(visit, (await madeForAnother(visit)) ?? (await handle(visit)), {
        action: 'contact',
        kind: 'contact',
        name: 'new',
      }),
  };
}
