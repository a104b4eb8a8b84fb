import type { PersonalData, PersonalValue } from '../../../../platform/domain.ts';
import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { Button, Facts } from '../../../../platform/ui/index.ts';
import { addressOf } from '../../pages/addresses.ts';
import type { Kept } from '../collect.ts';
import { words } from '../words.ts';

type PersonalPageProps = { readonly language: Language; readonly kept: readonly Kept[] };

/** Everything that is kept about the reader, and the way to take it along. */
export function PersonalPage({ language, kept }: PersonalPageProps) {
  const say = words(language);
  const all = kept.flatMap(({ data }) => data);
  const none = all.filter(({ rows }) => rows.length === 0);
  return (
    <>
      <h1>{say('data.title')}</h1>
      <p class="lead">{say('data.lead')}</p>
      <form action={addressOf(language, 'ownData', '/datei')} method="post">
        <Button>{say('data.save')}</Button>
      </form>
      {all
        .filter(({ rows }) => rows.length > 0)
        .map((data) => (
          <DataSection data={data} language={language} />
        ))}
      {none.length > 0 && (
        <section class="section">
          <h2>{say('data.none')}</h2>
          <ul class="measure">
            {none.map(({ label }) => (
              <li>{label[language]}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function DataSection({ data, language }: { data: PersonalData; language: Language }) {
  const say = words(language);
  return (
    <section class="section">
      <h2>{data.label[language]}</h2>
      {data.rows.map((row) => (
        <Facts
          facts={Object.entries(data.fields).map(([field, term]) => ({
            term: term[language],
            value: shown(row[field] ?? null, language),
            missing: say('data.missing'),
          }))}
        />
      ))}
    </section>
  );
}

function shown(value: PersonalValue, language: Language): string | null {
  const say = words(language);
  if (value === null) return null;
  if (value instanceof Date) return formatMoment(value.getTime(), language);
  if (typeof value === 'boolean') return say(value ? 'data.yes' : 'data.no');
  return Array.isArray(value) ? value.join(', ') : String(value);
}
