import type { Language } from '../../../platform/i18n/index.ts';
import { LinkRow } from '../../../platform/ui/index.ts';
import { dataPath } from '../figure.ts';
import { words } from '../words.ts';

type DownloadsProps = {
  /** '' or a filter: '?measure=kok-released'. */
  readonly query: string;
  /** Of the series whose chart can be taken along; null: there is none. */
  readonly picture: string | null;
  readonly language: Language;
};

/** The figures as files and for programs. */
export function Downloads({ query, picture, language }: DownloadsProps) {
  const say = words(language);
  return (
    <LinkRow
      name={say('downloads')}
      links={[
        ...(picture === null
          ? []
          : [
              {
                href: dataPath(language, `${picture}.svg`),
                label: say('download.svg'),
                type: 'image/svg+xml',
              },
            ]),
        {
          href: `${dataPath(language, 'zahlen.csv')}${query}`,
          label: say('download.csv'),
          type: 'text/csv',
        },
        {
          href: `${dataPath(language, 'zahlen.json')}${query}`,
          label: say('download.json'),
          type: 'application/json',
        },
        {
          href: dataPath(language, 'dcat.jsonld'),
          label: say('download.dcat'),
          type: 'application/ld+json',
        },
        { href: `/api/v1/figures${query}`, label: say('download.api'), type: 'application/json' },
      ]}
    />
  );
}
