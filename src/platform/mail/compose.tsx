import { raw } from 'hono/html';
import type { Language } from '../i18n/index.ts';
import type { MailContent } from './message.ts';
import { mailStyle } from './style.ts';

/** What a mail is made of, in ready words. */
export type MailParts = {
  readonly language: Language;
  /** Neutral; see MailContent. */
  readonly subject: string;
  /** The name of the site. */
  readonly site: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** One button; `or` stands before the same address written out. */
  readonly action?: { readonly label: string; readonly or: string; readonly href: string };
  readonly after?: readonly string[];
  /** Who sends this, line by line. */
  readonly foot: readonly string[];
};

/** The mail as text, and the same as HTML: one column, no picture, nothing from another server. */
export function composeMail(parts: MailParts): MailContent {
  return {
    subject: parts.subject,
    text: asText(parts),
    html: `<!doctype html>${(<Mail {...parts} />).toString()}`,
  };
}

function asText({ heading, paragraphs, action, after = [], foot }: MailParts): string {
  const blocks = [
    heading,
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.href}`] : []),
    ...after,
    // The mark that mail programs know as the begin of a signature.
    `-- \n${foot.join('\n')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function Mail({
  language,
  subject,
  site,
  heading,
  paragraphs,
  action,
  after = [],
  foot,
}: MailParts) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style>{raw(mailStyle)}</style>
      </head>
      <body>
        <div class="mail">
          <p class="site">
            <span>{site}</span>
          </p>
          <h1>{heading}</h1>
          {paragraphs.map((text) => (
            <p>{text}</p>
          ))}
          {action && <Action {...action} />}
          {after.map((text) => (
            <p>{text}</p>
          ))}
          <p class="foot">
            {foot.map((line, index) => (
              <>
                {index > 0 && <br />}
                {line}
              </>
            ))}
          </p>
        </div>
      </body>
    </html>
  );
}

function Action({ label, or, href }: NonNullable<MailParts['action']>) {
  return (
    <>
      <p>
        <a class="button" href={href}>
          {label}
        </a>
      </p>
      <p>
        {or}
        <br />
        <a class="address" href={href}>
          {href}
        </a>
      </p>
    </>
  );
}
