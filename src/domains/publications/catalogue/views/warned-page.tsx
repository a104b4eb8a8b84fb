import type { Language } from '../../../../platform/i18n/index.ts';
import { Button, EmptyState } from '../../../../platform/ui/index.ts';
import { nameOfEntry } from '../publication.ts';
import type { ListedPublication } from '../shown-publication.ts';
import { words } from '../words.ts';
import { NormWarnings } from './norm-warnings.tsx';
import { PublicationItem } from './publication-item.tsx';

type WarnedPageProps = {
  readonly listed: readonly ListedPublication[];
  /** Of publications at the desk. */
  readonly base: string;
  readonly language: Language;
};

/** What an editor has to read anew because a norm was replaced. */
export function WarnedPage({ listed, base, language }: WarnedPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('desk.warned')}</h1>
      <p class="measure">{say('desk.warned.intro')}</p>
      {listed.length === 0 ? (
        <EmptyState title={say('desk.warned.none')} />
      ) : (
        <ul class="rows">
          {listed.map((one) => (
            <li>
              <PublicationItem one={one} language={language} level={2} />
              <NormWarnings warnings={one.warnings} language={language} />
              <form action={`${base}/oeffnung`} method="post">
                <input type="hidden" name="key" value={one.publication.id} />
                <Button kind="second">
                  {say('desk.warned.edit')}
                  <span class="unseen"> ({nameOfEntry(one.publication)})</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
