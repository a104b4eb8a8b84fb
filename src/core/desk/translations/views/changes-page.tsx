import type { SourceChange } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { diffTexts } from '../../../../platform/text/index.ts';
import { Changes } from '../../pages/views/changes.tsx';
import { words } from '../words.ts';

type ChangesPageProps = {
  readonly language: Language;
  readonly title: string;
  /** null: the earlier text of the source is not known. */
  readonly changes: readonly SourceChange[] | null;
};

/** The parts of the source that are not what they were when the text was translated. */
export function ChangesPage({ language, title, changes }: ChangesPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{title}</h1>
      {changes === null && <p class="lead">{say('changes.unknown')}</p>}
      {changes?.length === 0 && <p class="lead">{say('changes.none')}</p>}
      {changes && changes.length > 0 && (
        <>
          <p class="lead">{say('changes.lead')}</p>
          {changes.map(({ label, before, now }) => (
            <section class="section">
              <h2>{label[language]}</h2>
              <Changes parts={diffTexts(before, now)} language={language} />
            </section>
          ))}
        </>
      )}
    </>
  );
}
