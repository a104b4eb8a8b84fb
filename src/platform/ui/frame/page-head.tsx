import { Sign } from '../pictures/sign.tsx';
import { words } from '../words.ts';
import type { FrameContext, NavLink } from './context.ts';
import { LanguageLinks } from './language-links.tsx';

/** Demonstration line, name, help, navigation. Works at 320 px and without a script. */
export function PageHead({ frame }: { readonly frame: FrameContext }) {
  const say = words(frame.language);
  return (
    <header>
      {frame.mode === 'demonstration' && (
        <div class="demonstration">
          <p class="wrap">{say('demonstration')}</p>
        </div>
      )}
      <div class="head">
        <div class="wrap">
          <a class="brand" href={`/${frame.language}/`}>
            <Sign />
            {frame.site.name}
          </a>
          {frame.help && <HelpButton {...frame.help} />}
          <details class="menu">
            <summary>{say('menu')}</summary>
          </details>
          <div class="navigation">
            <nav aria-label={say('navigation.main')}>
              <NavList links={frame.navigation.main} path={frame.path} />
            </nav>
            <LanguageLinks frame={frame} />
          </div>
        </div>
      </div>
    </header>
  );
}

/** A narrow screen shows the last word; the rest stays for screen readers. */
function HelpButton({ href, label }: { readonly href: string; readonly label: string }) {
  const lastWord = label.lastIndexOf(' ') + 1;
  return (
    <a class="help-button" href={href}>
      <span>
        {lastWord > 0 && <span class="help-rest">{label.slice(0, lastWord)}</span>}
        <span class="help-word">{label.slice(lastWord)}</span>
      </span>
    </a>
  );
}

function NavList({ links, path }: { readonly links: readonly NavLink[]; readonly path: string }) {
  return (
    <ul>
      {links.map(({ href, label, current }) => (
        <li>
          <a href={href} aria-current={current ? (href === path ? 'page' : 'true') : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
