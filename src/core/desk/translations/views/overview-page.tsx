import type { Translations } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { Table } from '../../../../platform/ui/index.ts';
import type { TranslatedKind } from '../routes.ts';
import { words } from '../words.ts';
import { StateWords } from './state-words.tsx';

type OverviewPageProps = {
  readonly language: Language;
  readonly base: string;
  readonly tables: readonly {
    readonly kind: TranslatedKind;
    readonly translations: Translations;
  }[];
};

/** For each kind a table of languages and texts. */
export function OverviewPage({ language, base, tables }: OverviewPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('title')}</h1>
      <p class="lead">{say('lead')}</p>
      {tables.map(({ kind, translations: { languages, texts, states } }) => (
        <Table
          id={`stand-${kind.segment}`}
          caption={say('table', { kind: kind.name[language] })}
          columns={[
            { title: say('language') },
            ...texts.map(({ title }) => ({ title: title[language] })),
          ]}
          rows={languages.map(({ code, name }, index) => [
            <>
              <a href={`${base}/${kind.segment}/${code}`}>{name[language]}</a>
              {index === 0 && ` (${say('source')})`}
            </>,
            ...states
              .filter((state) => state.language === code)
              .map((state) => (
                <StateWords state={state} isSource={index === 0} language={language} />
              )),
          ])}
        />
      ))}
    </>
  );
}
