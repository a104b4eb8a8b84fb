import type { Child } from 'hono/jsx';
import { tongues } from '../../../platform/i18n/index.ts';
import { BackArrow, QuietFrame } from '../../../platform/ui/index.ts';
import type { Reader } from '../reader.ts';
import { Sentence } from './filled.tsx';

type HelpFrameProps = {
  readonly reader: Reader;
  /** The page in every language: '' is the start. */
  readonly page: string;
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  readonly robots?: string;
  readonly children: Child;
};

/** A help page around its content. */
export function HelpFrame({ reader, page, children, ...files }: HelpFrameProps) {
  const { say, tongue, setting, link } = reader;
  return (
    <QuietFrame
      tongue={tongue}
      title={say('title')}
      texts={{
        skip: say('skip'),
        exit: say('exit.button'),
        exitNote: say('exit.note'),
        exitMore: say('exit.more'),
        exitMoreHref: link('geraet'),
        languages: say('languages'),
      }}
      languages={tongues.map(({ code }) => ({
        code,
        href: setting.link(code, page),
        current: code === tongue.code,
      }))}
      demonstration={
        setting.mode === 'demonstration' ? <Sentence reader={reader} name="demonstration" /> : null
      }
      asset={setting.asset}
      exitHref={setting.exitHref}
      {...files}
    >
      {page !== '' && (
        <p class="back">
          <a href={link('')}>
            <BackArrow /> {say('home')}
          </a>
        </p>
      )}
      {children}
    </QuietFrame>
  );
}
