import { tongueOf } from '../../i18n/index.ts';
import type { QuietLanguage } from './quiet-frame.tsx';

type QuietLanguagesProps = {
  readonly heading: string;
  readonly languages: readonly QuietLanguage[];
};

/** This page in every language, each named in itself; the order follows the direction of the page. */
export function QuietLanguages({ heading, languages }: QuietLanguagesProps) {
  return (
    <nav id="sprachen" class="wrap languages" aria-labelledby="sprachen-titel" tabindex={-1}>
      <h2 id="sprachen-titel">{heading}</h2>
      <ul>
        {languages.map((language) => (
          <li>
            <LanguageName {...language} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LanguageName({ code, href, current }: QuietLanguage) {
  const tongue = tongueOf(code)!;
  return (
    <a
      href={href}
      lang={tongue.lang}
      hreflang={tongue.lang}
      aria-current={current ? 'page' : undefined}
    >
      <bdi dir={tongue.dir}>{tongue.name}</bdi>
    </a>
  );
}
