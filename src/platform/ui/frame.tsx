import type { Child } from 'hono/jsx';
import { textDirection } from '../i18n/index.ts';
import { Breadcrumbs, type Crumb } from './components/breadcrumbs.tsx';
import { Foot } from './frame/foot.tsx';
import { HtmlHead, type HtmlHeadProps } from './frame/html-head.tsx';
import { PageHead } from './frame/page-head.tsx';
import { words } from './words.ts';

export type FrameProps = HtmlHeadProps & {
  /** The way here, without the start page, which is added; the last one is this page. */
  readonly crumbs?: readonly Crumb[] | undefined;
  /** Forms and texts: a column of 44rem instead of the page's 75rem. */
  readonly narrow?: boolean | undefined;
  /** The page draws from edge to edge and makes its own columns, class `wrap`. */
  readonly wide?: boolean | undefined;
  /** A line below the head, on pages for people who are signed in. */
  readonly bar?: Child | undefined;
  readonly children?: Child;
};

/** The whole document without its doctype: head, skip link, navigation, content, foot. */
export function Frame(props: FrameProps) {
  const { frame, crumbs, narrow, wide, bar, children } = props;
  const { language } = frame;
  return (
    <html lang={language} dir={textDirection(language)}>
      <HtmlHead {...props} />
      <body>
        <a class="skip" href="#inhalt">
          {words(language)('skip')}
        </a>
        <PageHead frame={frame} />
        {bar}
        {crumbs && <Breadcrumbs crumbs={crumbs} language={language} />}
        <main id="inhalt" tabindex={-1}>
          {wide ? (
            children
          ) : (
            <div class={narrow ? 'wrap content content-narrow' : 'wrap content'}>{children}</div>
          )}
        </main>
        <Foot frame={frame} />
      </body>
    </html>
  );
}
