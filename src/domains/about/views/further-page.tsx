import type { Language } from '../../../platform/i18n/index.ts';
import { Markdown, Notice } from '../../../platform/ui/index.ts';
import type { FurtherPage } from '../further-page.ts';
import { words } from '../words.ts';

type FurtherPageViewProps = { readonly page: FurtherPage; readonly language: Language };

/** A page that the network wrote itself; where it is in another language, it says so. */
export function FurtherPageView({ page, language }: FurtherPageViewProps) {
  const lang = page.language === language ? undefined : page.language;
  return (
    <>
      <h1 lang={lang}>{page.title}</h1>
      {lang && (
        <Notice kind="information" language={language}>
          <p>{words(language)('further.german')}</p>
        </Notice>
      )}
      <div class="measure" lang={lang}>
        <Markdown text={page.body} />
      </div>
    </>
  );
}
