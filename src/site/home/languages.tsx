import { isLanguage, type Language, tongues } from '../../platform/i18n/index.ts';
import { words } from './words.ts';

/** Help in every language it exists in, each named in itself; and what exists for whom German is hard or not heard. */
export function Languages({ language }: { readonly language: Language }) {
  const say = words(language);
  return (
    <section class="home-languages" aria-labelledby="home-languages">
      <div>
        <h2 id="home-languages">{say('languages.title')}</h2>
        <ul>
          {tongues.map(({ code, name, lang, dir }) => (
            <li>
              <a
                href={isLanguage(code) ? `/${code}/` : `/${code}/hilfe`}
                lang={lang}
                dir={dir}
                hreflang={lang}
                aria-current={code === language ? 'page' : undefined}
              >
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
        <p class="small">
          <a href="/de-leicht/hilfe" lang="de-simple" hreflang="de-simple">
            {say('languages.easy')}
          </a>
          . {say('languages.sign')}
        </p>
      </div>
    </section>
  );
}
