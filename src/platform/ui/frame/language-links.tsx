import { textDirection } from '../../i18n/index.ts';
import { words } from '../words.ts';
import type { FrameContext } from './context.ts';

/** This page in the site's other languages, each named in itself. */
export function LanguageLinks({ frame }: { readonly frame: FrameContext }) {
  const others = frame.languages.filter(({ code }) => code !== frame.language);
  return (
    <ul aria-label={words(frame.language)('navigation.languages')}>
      {others.map(({ code, name, path }) => (
        <li>
          <a href={path} lang={code} dir={textDirection(code)} hreflang={code}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
