import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { EmptyState } from '../../../../platform/ui/index.ts';
import type { PaperVersion } from '../paragraph.ts';
import { words } from '../words.ts';

type VersionsPageProps = {
  readonly language: Language;
  /** Of the paper's pages. */
  readonly base: string;
  /** The newest first. */
  readonly versions: readonly PaperVersion[];
};

export function VersionsPage({ language, base, versions }: VersionsPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('versions.title')}</h1>
      {versions.length === 0 && <EmptyState title={say('versions.none')} />}
      <ul class="rows">
        {versions.map(({ number, madeAt, note }) => (
          <li>
            <a href={`${base}/fassungen/${number}`}>{say('versions.name', { number })}</a>
            <p class="small quiet">{formatMoment(madeAt.getTime(), language)}</p>
            {note && <p class="desk-text">{note}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
