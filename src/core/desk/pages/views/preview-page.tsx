import type { Child } from 'hono/jsx';
import type { Content, Section } from '../../../../platform/editable.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { ButtonLink, Notice } from '../../../../platform/ui/index.ts';
import type { Thing } from '../../thing.ts';
import { words } from '../words.ts';
import { ShownContent } from './shown-content.tsx';

type PreviewPageProps = {
  readonly language: Language;
  /** Of the thing's pages. */
  readonly base: string;
  readonly kindBase: string;
  readonly thing: Thing;
  readonly content: Content;
  readonly sections: readonly Section[];
  /** null: the domain makes none. */
  readonly preview: Child | null;
  readonly mayEdit: boolean;
};

/** What is kept, as the public will see it. */
export function PreviewPage(props: PreviewPageProps) {
  const { language, base, thing, preview, mayEdit } = props;
  const say = words(language);
  return (
    <>
      <h1>{say('preview.title')}</h1>
      <desk-kept forget={`${props.kindBase}/neu ${base}`} />
      <Notice kind="information" language={language}>
        <p>{say(thing.draft ? 'preview.draft' : 'preview.public')}</p>
      </Notice>
      <div class="desk-actions">
        {mayEdit && (
          <ButtonLink href={`${base}/entwurf`}>
            {say(thing.draft ? 'next.write' : 'next.edit')}
          </ButtonLink>
        )}
        <ButtonLink href={base} kind="second">
          {say('preview.on')}
        </ButtonLink>
      </div>
      {preview ? (
        <div class="desk-preview">{preview}</div>
      ) : (
        <section class="section">
          <h2>{say('check.text')}</h2>
          <ShownContent {...props} />
        </section>
      )}
    </>
  );
}

/** A document that holds nothing but a preview, from which the script of the form takes it. */
export function PreviewFragment({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: Child;
}) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{words(language)('preview.title')}</title>
      </head>
      <body>
        <div class="desk-preview">{children}</div>
      </body>
    </html>
  );
}
