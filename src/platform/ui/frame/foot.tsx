import { Phone } from '../text/phone.tsx';
import { words } from '../words.ts';
import type { FrameContext, NavLink } from './context.ts';
import { LanguageLinks } from './language-links.tsx';

/** Who, and what there is in three columns; below them this site, its languages, and help in every language. */
export function Foot({ frame }: { readonly frame: FrameContext }) {
  const say = words(frame.language);
  return (
    <footer class="foot">
      <div class="wrap">
        <Identity frame={frame} />
        <Column title={say('navigation.law')} links={frame.navigation.law} />
        <Column title={say('navigation.politics')} links={frame.navigation.politics} />
        <Column title={say('navigation.public')} links={frame.navigation.public} />
        <Column title={say('navigation.site')} links={frame.navigation.site} name="foot-site" />
        {frame.languages.length > 1 && (
          <div>
            <h2>{say('navigation.languages')}</h2>
            <LanguageLinks frame={frame} />
          </div>
        )}
        <HelpLanguages frame={frame} />
      </div>
    </footer>
  );
}

/** Across all columns: whoever reads no German finds her language on every page. */
function HelpLanguages({ frame }: { readonly frame: FrameContext }) {
  if (frame.helpLanguages.length === 0) return null;
  return (
    <div class="foot-help">
      <h2>{words(frame.language)('navigation.help')}</h2>
      <ul>
        {frame.helpLanguages.map(({ tongue: { lang, dir, name }, path }) => (
          <li>
            <a href={path} lang={lang} dir={dir} hreflang={lang}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Identity({ frame }: { readonly frame: FrameContext }) {
  const { name, network } = frame.site;
  return (
    <div>
      <h2>{name}</h2>
      <address>
        {network.name}
        {network.addressLines.map((line) => (
          <>
            <br />
            {line}
          </>
        ))}
        <br />
        <Phone number={network.phone} href={network.phoneHref} />
        <br />
        <a href={`mailto:${network.email}`}>{network.email}</a>
      </address>
    </div>
  );
}

type ColumnProps = {
  readonly title: string;
  readonly links: readonly NavLink[];
  /** Class of a column that lies across others. */
  readonly name?: string;
};

function Column({ title, links, name }: ColumnProps) {
  if (links.length === 0) return null;
  return (
    <div class={name}>
      <h2>{title}</h2>
      <ul>
        {links.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
