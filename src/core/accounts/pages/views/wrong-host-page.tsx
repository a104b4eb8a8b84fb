import type { Language } from '../../../../platform/i18n/index.ts';
import { words } from '../words.ts';

type WrongHostPageProps = {
  readonly language: Language;
  /** Where signing in works; null while the operator has set no address. */
  readonly href: string | null;
};

export function WrongHostPage({ language, href }: WrongHostPageProps) {
  const say = words(language);
  return (
    <>
      <h1>{say('host.title')}</h1>
      <p class="measure">{say(href ? 'host.text' : 'host.unset')}</p>
      {href && (
        <p>
          <a href={href}>{href}</a>
        </p>
      )}
    </>
  );
}
