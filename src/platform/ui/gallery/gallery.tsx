import type { Mode } from '../../config/index.ts';
import type { Assets } from '../../http/assets.ts';
import type { Language } from '../../i18n/index.ts';
import {
  ErrorPage,
  type ErrorStatus,
  empty,
  errorTitle,
  type FormState,
  Frame,
  formTitle,
} from '../index.ts';
import { FormSample, invalidSample, type SampleForm } from './forms.tsx';
import { ListSamples } from './lists.tsx';
import { ReadingSamples } from './reading.tsx';
import { sampleFrame } from './sample-frame.ts';
import { type SampleLanguage, sampleTexts } from './sample-texts.ts';

export const errorStatuses: readonly ErrorStatus[] = [400, 403, 404, 405, 413, 429, 500, 503];

type Options = { readonly mode?: Mode; readonly asset?: Assets['address'] };

/** Only for tests: every component in every state, one document per kind; path → document. */
export function gallery(language: SampleLanguage, options: Options = {}): Map<string, string> {
  const site: Language = language === 'ar' ? 'de' : language;
  const texts = sampleTexts[language];
  const frame = sampleFrame(site, options);
  const documents = new Map<string, string>();
  const add = (path: string, title: string, body: unknown, more: object = {}) => {
    const html = (
      <Frame frame={frame} title={title} crumbs={[{ label: title, href: null }]} {...more}>
        {body as string}
      </Frame>
    );
    documents.set(`/${language}/${path}`, inDirection(`<!doctype html>${html}`, language));
  };
  add(
    'lesen',
    texts.title,
    [<h1>{texts.title}</h1>, <ReadingSamples texts={texts} language={site} />],
    {
      description: texts.sentence,
      jsonLd: { '@context': 'https://schema.org', name: '</script><script>alert(1)</script>' },
      alternates: [
        { type: 'application/atom+xml', href: '/de/rechtsprechung.atom', title: 'Atom' },
      ],
    },
  );
  add('listen', texts.title, [
    <h1>{texts.title}</h1>,
    <ListSamples texts={texts} language={site} />,
  ]);
  for (const [path, form] of formStates(language)) {
    const title = formTitle(form, texts.message, site);
    add(
      path,
      title,
      [<h1>{texts.message}</h1>, <FormSample texts={texts} language={site} form={form} />],
      {
        narrow: true,
      },
    );
  }
  for (const status of errorStatuses)
    add(
      String(status),
      errorTitle(status, site),
      <ErrorPage status={status} language={site} frame={frame} />,
      {
        robots: 'noindex',
        crumbs: undefined,
      },
    );
  return documents;
}

function formStates(language: SampleLanguage): Map<string, FormState<SampleForm>> {
  return new Map<string, FormState<SampleForm>>([
    ['leer', empty],
    ['fehler', invalidSample(sampleTexts[language])],
    [
      'fertig',
      { state: 'complete', value: { phone: '030', message: '', state: 'be', consent: true } },
    ],
  ]);
}

/** The site has no right-to-left language yet; its frame must carry one all the same. */
function inDirection(html: string, language: SampleLanguage): string {
  return language === 'ar'
    ? html.replace('<html lang="de" dir="ltr">', '<html lang="ar" dir="rtl">')
    : html;
}
