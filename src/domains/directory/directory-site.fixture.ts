import { createTestSite, type TestSite } from '../../../test/support/site.ts';
import type { Mode } from '../../platform/config/index.ts';
import { loadExample, loadOffice } from './shipped.ts';

/** The whole site with the network's office and the invented centres; other domains are empty. */
export function openDirectorySite(mode: Mode): Promise<TestSite> {
  return createTestSite({
    mode,
    fill: async (services) => {
      await loadOffice(services);
      await loadExample(services);
    },
  });
}
