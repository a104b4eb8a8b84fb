import { guard } from '../core/accounts/index.ts';
import { identity, refreshIdentity } from '../domains/about/index.ts';
import type { Services } from '../platform/domain.ts';
import { createApp } from '../platform/http/app.tsx';
import { loadAssets } from '../platform/http/assets.ts';
import { uiAssets } from '../platform/ui/index.ts';
import { domains } from './domains.ts';
import { createFrame } from './frame.ts';
import { siteAssets } from './home/index.ts';
import { routes } from './routes.tsx';

/** The whole site: every domain's rooms behind one door. `load`: where assets come from, built anew unless told. */
export async function createSite(services: Services, load = loadAssets) {
  const assets = await load([
    ...uiAssets,
    ...siteAssets,
    ...domains.flatMap((domain) => domain.assets ?? []),
  ]);
  const { config, mode } = services;
  await refreshIdentity(services);
  await Promise.all(domains.map((domain) => domain.prepare?.(services)));
  return createApp({
    services,
    domains: [...domains, { name: 'site', schema: null, routes }],
    assets,
    frame: createFrame({ config, mode, assets, domains, network: () => identity(config) }),
    guard,
  });
}
