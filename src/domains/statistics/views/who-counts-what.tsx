import type { Language } from '../../../platform/i18n/index.ts';
import { noBreak, Table } from '../../../platform/ui/index.ts';
import { type Figure, figurePath, type Publisher } from '../figure.ts';
import { periodText, valueWithUnit } from '../figure-text.ts';
import { newestOf, type Series } from '../series.ts';
import { words } from '../words.ts';
import { StatusMark } from './status-mark.tsx';

type WhoCountsWhatProps = {
  readonly publishers: readonly Publisher[];
  readonly series: readonly Series[];
  readonly language: Language;
};

/** Publishers side by side: what each counts, out of which data, what that leaves out, and its newest figure. */
export function WhoCountsWhat({ publishers, series, language }: WhoCountsWhatProps) {
  const say = words(language);
  return (
    <Table
      id="wer-zaehlt-was-tabelle"
      stacks
      caption={say('who.caption')}
      columns={[
        { title: say('who.publisher') },
        { title: say('who.counts') },
        { title: say('who.basis') },
        { title: say('who.limits') },
        { title: say('who.newest') },
      ]}
      rows={publishers.map((publisher) => {
        const headline = series.find(({ measure }) => measure.id === publisher.headline);
        return [
          publisher.name[language],
          noBreak(publisher.counts[language]),
          publisher.basis[language],
          publisher.limits[language],
          headline ? <Newest figure={newestOf(headline)} language={language} /> : '–',
        ];
      })}
    />
  );
}

function Newest({ figure, language }: { readonly figure: Figure; readonly language: Language }) {
  return (
    <>
      <a href={figurePath(language, figure.id)}>{valueWithUnit(figure, language)}</a>
      {` (${periodText(figure)})`}
      {figure.status !== 'published' && <StatusMark status={figure.status} language={language} />}
    </>
  );
}
