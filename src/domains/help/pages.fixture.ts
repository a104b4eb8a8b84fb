import { tongueOf } from '../../platform/i18n/index.ts';
import { plainPage } from './pages.tsx';
import { readerOf } from './reader.ts';
import type { Setting } from './setting.ts';
import { textsOf } from './texts/load.ts';
import { shipped } from './texts/shipped.ts';

const texts = textsOf(shipped.files);

/** Only for tests: a page that needs no database, in production on 25 November 2026 unless given. */
export function renderedPage(code: string, page: string, given: Partial<Setting> = {}): string {
  const setting: Setting = {
    mode: 'production',
    texts,
    asset: (name) => `/assets/${name}`,
    exitHref: '/weg',
    link: (other, target) => `/${other}/hilfe${target && `/${target}`}`,
    answers: true,
    today: '2026-11-25',
    ...given,
  };
  return String(plainPage(readerOf(setting, tongueOf(code)!), page));
}
