import { tongueOf, tongues } from '../../../i18n/index.ts';
import { QuietFrame } from '../quiet-frame.tsx';
import { SampleContent } from './sample-content.tsx';
import { SampleFinder } from './sample-finder.tsx';
import { type SampleCode, sampleTexts } from './sample-texts.ts';

type Options = {
  readonly asset?: (name: string) => string;
  readonly exitHref?: string;
};

/** Only for tests: every class of quiet.css in its markup, in one document with its doctype. */
export function samplePage(code: SampleCode, options: Options = {}): string {
  const texts = sampleTexts[code];
  const { asset = (name: string) => `/assets/${name}`, ...more } = options;
  const document = (
    <QuietFrame
      tongue={tongueOf(code)!}
      title={texts.title}
      texts={{ ...texts, exitMoreHref: `/${code}/weiter` }}
      languages={tongues.map((tongue) => ({
        code: tongue.code,
        href: `/${tongue.code}/hilfe`,
        current: tongue.code === code,
      }))}
      demonstration={
        <>
          {texts.demonstration} <a href="tel:116016">116&nbsp;016</a>
        </>
      }
      asset={asset}
      robots="noindex"
      {...more}
    >
      <SampleContent texts={texts} code={code} />
      <SampleFinder texts={texts} />
    </QuietFrame>
  );
  return `<!doctype html>${document}`;
}
