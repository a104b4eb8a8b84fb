import type { Child } from 'hono/jsx';
import type { Tongue } from '../../i18n/index.ts';
import type { QuietTexts } from './quiet-frame.tsx';

type QuietHeaderProps = {
  readonly tongue: Tongue;
  readonly texts: QuietTexts;
  readonly exitHref: string;
  readonly demonstration: Child | null;
};

/**
 * The exit comes first for keyboard and screen reader and stands at the end of the line. The bar stays in sight, the
 * rest of the header, which draws no box of its own, does not.
 */
export function QuietHeader({ tongue, texts, exitHref, demonstration }: QuietHeaderProps) {
  return (
    <header>
      <div class="quiet-bar">
        <div class="wrap">
          <a class="exit" href={exitHref} rel="nofollow noreferrer">
            {texts.exit}
          </a>
          <a class="quiet-tongue" href="#sprachen">
            <Globe />
            <bdi>{tongue.name}</bdi>
          </a>
        </div>
      </div>
      <p class="exit-note wrap">
        {texts.exitNote} <a href={texts.exitMoreHref}>{texts.exitMore}</a>
      </p>
      {demonstration !== null && (
        <div class="demonstration">
          <p class="wrap">{demonstration}</p>
        </div>
      )}
    </header>
  );
}

function Globe() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M10 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zm2.200 9.200H7.800c.2 3.700 1.300 6.200 2.200 6.200s2-2.500 2.200-6.200zm-6 0H3.200a6.900 6.900 0 0 0 4 5.600c-.5-1.500-.9-3.500-1-5.600zm10.600 0h-3c-.1 2.100-.5 4.100-1 5.600a6.900 6.900 0 0 0 4-5.600zM7.200 3.700a6.900 6.900 0 0 0-4 5.500h3c.1-2.100.5-4 1-5.500zM10 3.100c-.9 0-2 2.400-2.200 6.100h4.400C12 5.500 10.900 3.100 10 3.100zm2.800.6c.5 1.500.9 3.400 1 5.500h3a6.900 6.900 0 0 0-4-5.500z" />
    </svg>
  );
}
