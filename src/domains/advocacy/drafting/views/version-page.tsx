import { Changes } from '../../../../core/desk/index.ts';
import { formatMoment, type Language } from '../../../../platform/i18n/index.ts';
import { Button, Markdown, Select, Tag } from '../../../../platform/ui/index.ts';
import type { ComparedParagraph } from '../comparison.ts';
import type { Paper } from '../paper.ts';
import type { PaperVersion } from '../paragraph.ts';
import { words } from '../words.ts';

type VersionPageProps = {
  readonly language: Language;
  /** Of the paper's pages. */
  readonly base: string;
  readonly paper: Paper;
  readonly versions: readonly PaperVersion[];
  readonly version: PaperVersion;
  /** With which it is compared; null: it is the first. */
  readonly older: PaperVersion | null;
  readonly paragraphs: readonly ComparedParagraph[];
};

/** One version as it read, and what has changed since another one. */
export function VersionPage(props: VersionPageProps) {
  const { language, base, paper, versions, version, older, paragraphs } = props;
  const say = words(language);
  const others = versions.filter(({ number }) => number < version.number);
  return (
    <>
      <h1>{say('versions.name', { number: version.number })}</h1>
      <p class="quiet">{formatMoment(version.madeAt.getTime(), language)}</p>
      {version.note && (
        <section class="section">
          <h2>{say('versions.note')}</h2>
          <p class="desk-text">{version.note}</p>
        </section>
      )}
      {others.length > 1 && (
        <form class="desk-compare" action={`${base}/fassungen/${version.number}`} method="get">
          <Select
            field={{ name: 'mit', id: 'field-mit', typed: String(older?.number), error: undefined }}
            label={say('versions.compare')}
            options={others.map(({ number }) => ({
              value: String(number),
              label: say('versions.name', { number }),
            }))}
            language={language}
          />
          <Button kind="second">{say('versions.show')}</Button>
        </form>
      )}
      <section class="section">
        <h2>{older ? say('versions.changes', { number: older.number }) : say('versions.text')}</h2>
        {version.lead && (
          <p class="lead" lang={paper.language}>
            {version.lead}
          </p>
        )}
        {paragraphs.map((one) => (
          <Compared one={one} paper={paper} language={language} />
        ))}
      </section>
    </>
  );
}

type ComparedProps = {
  readonly one: ComparedParagraph;
  readonly paper: Paper;
  readonly language: Language;
};

function Compared({ one, paper, language }: ComparedProps) {
  const { paragraph, state, parts } = one;
  return (
    <div class="paper-compared" lang={paper.language}>
      {state !== 'same' && <Tag>{words(language)(`compared.${state}`)}</Tag>}
      {state !== 'same' && state !== 'moved' ? (
        <Changes parts={parts} language={language} />
      ) : paragraph.kind === 'heading' ? (
        <h3>{paragraph.text}</h3>
      ) : (
        <Markdown text={paragraph.text} level={3} />
      )}
    </div>
  );
}
