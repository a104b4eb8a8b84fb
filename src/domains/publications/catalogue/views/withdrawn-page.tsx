import { formatDate, type Language } from '../../../../platform/i18n/index.ts';
import { GoList } from '../../../../platform/ui/index.ts';
import { publicationPath } from '../publication.ts';
import { words } from '../words.ts';

type WithdrawnPageProps = {
  /** ISO 8601. */
  readonly day: string;
  readonly language: Language;
};

/** In place of a publication that is gone. */
export function WithdrawnPage({ day, language }: WithdrawnPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('withdrawn')}</h1>
      <p class="lead measure">{say('withdrawn.on', { date: formatDate(day, language) })}</p>
      <div class="measure">
        <GoList links={[{ href: publicationPath(language), label: say('all') }]} />
      </div>
    </>
  );
}
