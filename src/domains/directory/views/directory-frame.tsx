import type { Child } from 'hono/jsx';
import { tongueOf } from '../../../platform/i18n/index.ts';
import { type FrameContext, QuietFrame, type QuietLanguage } from '../../../platform/ui/index.ts';
import { words as uiWords } from '../../../platform/ui/words.ts';
import { words } from '../words.ts';

type DirectoryFrameProps = {
  readonly frame: FrameContext;
  readonly robots?: 'noindex' | undefined;
  readonly children?: Child;
};

/** The page frame of the directory: the quiet one, with the exit, for whoever reads here may be watched too. */
export function DirectoryFrame({ frame, robots, children }: DirectoryFrameProps) {
  const { language, mode, asset } = frame;
  const say = words(language);
  const sayFrame = uiWords(language);
  return (
    <QuietFrame
      tongue={tongueOf(language)!}
      title={say('title')}
      texts={{
        skip: sayFrame('skip'),
        exit: say('exit'),
        exitNote: say('exit.note'),
        exitMore: say('exit.more'),
        exitMoreHref: `/${language}/hilfe/geraet`,
        languages: sayFrame('navigation.languages'),
      }}
      languages={languagesOf(frame)}
      demonstration={mode === 'demonstration' ? sayFrame('demonstration') : null}
      asset={asset}
      styles={['directory.css']}
      robots={robots}
    >
      {children}
    </QuietFrame>
  );
}

/** This page in the languages of the site; in every other language help begins at its start. */
function languagesOf({ language, languages, helpLanguages }: FrameContext): QuietLanguage[] {
  return helpLanguages.map(({ tongue: { code }, path }) => ({
    code,
    href: languages.find((one) => one.code === code)?.path ?? path,
    current: code === language,
  }));
}
