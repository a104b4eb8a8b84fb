import { frameStyle } from '../assets.ts';
import type { FrameContext } from './context.ts';
import { JsonLd } from './json-ld.tsx';

export type HtmlHeadProps = {
  readonly frame: FrameContext;
  /** What this page is; " – Schnittstelle" is added. */
  readonly title: string;
  readonly description?: string | undefined;
  /** Names of style sheets beyond those of every page. */
  readonly styles?: readonly string[] | undefined;
  /** Names of scripts; pages do their job without them. */
  readonly scripts?: readonly string[] | undefined;
  /** Content of the robots tag: "noindex". */
  readonly robots?: string | undefined;
  /** More meta tags, each with its name and content: citation_title … for reference managers. */
  readonly meta?: readonly (readonly [name: string, content: string])[] | undefined;
  /** schema.org description of the page's subject. */
  readonly jsonLd?: object | undefined;
  /** Path under which the page should be known, when it differs from the one asked for. */
  readonly canonical?: string | undefined;
  readonly alternates?: readonly Alternate[] | undefined;
};

/** The same content in another form: a feed, a citation format. */
export type Alternate = { readonly type: string; readonly href: string; readonly title: string };

export function HtmlHead(props: HtmlHeadProps) {
  const { frame, title, description, robots, jsonLd } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} – ${frame.site.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {description && <meta name="description" content={description} />}
      {robots && <meta name="robots" content={robots} />}
      {(props.meta ?? []).map(([name, content]) => (
        <meta name={name} content={content} />
      ))}
      <link rel="icon" href={frame.asset('sign.svg')} type="image/svg+xml" />
      <link
        rel="preload"
        href={frame.asset('font-latin.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      {[frameStyle, ...(props.styles ?? [])].map((name) => (
        <link rel="stylesheet" href={frame.asset(name)} />
      ))}
      {(props.scripts ?? []).map((name) => (
        <script type="module" src={frame.asset(name)}></script>
      ))}
      {!robots && <Addresses {...props} />}
      {frame.search && (
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={frame.search.description}
          title={frame.search.label}
        />
      )}
      {(props.alternates ?? []).map(({ type, href, title }) => (
        <link rel="alternate" type={type} href={href} title={title} />
      ))}
      {jsonLd && <JsonLd value={jsonLd} />}
    </head>
  );
}

/** Where search engines find this page and its translations; left out on pages they should not keep. */
function Addresses({ frame, canonical }: HtmlHeadProps) {
  return (
    <>
      <link rel="canonical" href={frame.origin + (canonical ?? frame.path)} />
      {frame.languages.map(({ code, path }) => (
        <link rel="alternate" hreflang={code} href={frame.origin + path} />
      ))}
    </>
  );
}
