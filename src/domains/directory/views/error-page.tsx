import type { Language } from '../../../platform/i18n/index.ts';
import { GoList } from '../../../platform/ui/index.ts';
import { directoryPath, finderPath } from '../paths.ts';
import { words } from '../words.ts';
import { HelpNumbers } from './help-numbers.tsx';

type ErrorPageProps = { readonly status: number; readonly language: Language };

/** What went wrong in one neutral sentence, and numbers that answer (R92). */
export function DirectoryErrorPage({ status, language }: ErrorPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say(status === 404 ? 'error.404' : 'error.other')}</h1>
      <GoList
        links={[
          { href: directoryPath(language), label: say('error.back') },
          { href: finderPath(language), label: say('office.help') },
        ]}
      />
      <h2>{say('lines')}</h2>
      <HelpNumbers language={language} />
    </>
  );
}
