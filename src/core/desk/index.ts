import type { Domain } from '../../platform/domain.ts';
import type { Editable } from '../../platform/editable.ts';
import { filesCommand, tidyFilesJob } from './files/index.ts';
import { deskAssets } from './pages/assets.ts';
import { deskRoutes } from './pages/routes.tsx';
import { deskPersonal } from './personal.ts';
import { stored } from './stored.ts';

export {
  bilingualProblems,
  bilingualSections,
  bilingualText,
  secondReading,
  textsOf,
} from './bilingual/index.ts';
export { contentToEdit, saveDraft } from './drafts.ts';
export { accessText, publicFileAccess, publicFileSizes } from './files/index.ts';
export { followPublic, noteVersion } from './following.ts';
export { forgetContents } from './forgetting.ts';
export { createThing } from './opening.ts';
export { deskStyle } from './pages/assets.ts';
export { normalLine, normalText, withoutUnwanted } from './pages/fields/normal-text.ts';
export { isoDate, normalValue } from './pages/fields/normal-value.ts';
export { listOf, rowsOf, textOf } from './pages/fields/values.ts';
export { openProblems } from './pages/passing-on.ts';
export { Changes } from './pages/views/changes.tsx';
export { loadEditions, type Shipment, shipment } from './shipments.ts';
export type { Thing } from './thing.ts';
export { findThing, listThings, lockThing, thingOfKey } from './things.ts';

/** How everything public is edited: versions, drafts, checks, files. `editables`: of every domain, once all are known. */
export function deskDomain(editables: () => readonly Editable[]): Domain {
  return {
    name: 'desk',
    schema: 'desk',
    get routes() {
      return deskRoutes(editables());
    },
    assets: deskAssets,
    migrations: new URL('./migrations/', import.meta.url),
    commands: [filesCommand],
    jobs: [tidyFilesJob],
    stored,
    personal: deskPersonal,
  };
}
