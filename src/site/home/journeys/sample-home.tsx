import type { Mode } from '../../../platform/config/index.ts';
import type { Assets } from '../../../platform/http/assets.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { sampleFrame } from '../../../platform/ui/gallery/sample-frame.ts';
import { Frame } from '../../../platform/ui/index.ts';
import { Home, type HomeProps, homeHead } from '../index.ts';

type Given = Partial<Pick<HomeProps, 'links' | 'newest' | 'counts'>> & {
  readonly mode?: Mode;
  readonly asset?: Assets['address'];
};

/** Only for tests: the start page of an invented network, as a whole document. */
export function sampleHome(language: Language, given: Given = {}): string {
  const { mode = 'production', asset, ...props } = given;
  const path = `/${language}/`;
  const frame = sampleFrame(language, asset ? { mode, path, asset } : { mode, path });
  const document = (
    <Frame frame={frame} {...homeHead(language)}>
      <Home
        language={language}
        network={frame.site.network}
        slogan={['Beispiel-Zeile eins.', 'Beispiel-Zeile zwei.']}
        introduction="Ein Beispiel-Netzwerk, das es nur in Tests gibt."
        links={{
          help: `${path}hilfe`,
          centres: `${path}hilfe/orte`,
          decisions: `${path}rechtsprechung`,
          norms: `${path}normen`,
          search: `${path}suche`,
          contact: `${path}kontakt`,
          api: '/api',
        }}
        counts={{ decisions: 43_298, courts: 312, norms: 1_204 }}
        newest={[
          {
            title: 'Beispiel-Titel <einer> Entscheidung',
            courtLine: 'BGH, Beschluss, 2 StR 1/00',
            date: '2024-12-18',
            href: '/a',
          },
          { title: null, courtLine: 'BGH, Beschluss, 2 StR 2/00', date: '2023-01-17', href: '/b' },
        ]}
        {...props}
      />
    </Frame>
  );
  return `<!doctype html>${document}`;
}
