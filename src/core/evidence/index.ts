import type { Domain, EvidenceEnd } from '../../platform/domain.ts';
import { api } from './api.ts';
import { announceEnds } from './ends.ts';
import { linkEditable } from './link-editable.ts';
import { routes } from './routes.tsx';
import { loadLinks } from './shipped.ts';

export { linksAddress } from './api.ts';
export { findEnds, resolveEnd } from './ends.ts';
export { endText, parseEnd } from './link.ts';
export { linksOf } from './links.ts';
export { sourceIn } from './source-names.ts';
export { allTopics, type Topic, topicOf } from './topics.ts';
export { EvidenceLinks } from './views/evidence-links.tsx';

/** Links between things of different domains. `ends`: of every domain, once all are known. */
export function evidenceDomain(ends: () => readonly EvidenceEnd[]): Domain {
  announceEnds(ends);
  return {
    name: 'evidence',
    schema: 'evidence',
    routes,
    api,
    migrations: new URL('migrations/', import.meta.url),
    editable: [linkEditable],
    shipped: loadLinks,
  };
}
