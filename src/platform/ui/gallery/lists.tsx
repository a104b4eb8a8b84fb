import type { Language } from '../../i18n/index.ts';
import { Chips, Facets, LinkRow, noBreak, Pagination, SearchBox, WithFacets } from '../index.ts';
import type { SampleTexts } from './sample-texts.ts';

type SampleProps = { readonly texts: SampleTexts; readonly language: Language };

const courts = [
  'BGH',
  'EGMR',
  'OLG München',
  'LG Berlin',
  'VG Köln',
  'BAG',
  'BVerfG',
  'BSG',
  'VGH Kassel',
  'LAG Hamm',
];

/** Searching, filtering, sorting, leafing. */
export function ListSamples({ texts, language }: SampleProps) {
  const values = courts.map((label, index) => ({
    label,
    count: 1500 - 150 * index,
    href: `?court=${index}`,
    chosen: index === 0,
  }));
  const facets = (
    <Facets
      language={language}
      groups={[
        { title: texts.court, open: true, values },
        { title: texts.area, open: true, values: values.slice(1, 4) },
        { title: texts.year, open: false, values: values.slice(1, 3) },
      ]}
    />
  );
  return (
    <>
      <SearchBox
        action="/suche"
        label={texts.label}
        value="ausbeutung"
        language={language}
        stacked
        kept={[['a', 'b']]}
      >
        {texts.sentence} <code>norm:"§ 232a StGB"</code>
      </SearchBox>
      <WithFacets facets={facets}>
        <Chips
          language={language}
          chips={[
            { label: `${texts.court}: BGH`, href: '?' },
            { label: `${texts.area}: ${texts.long}`, href: '?a' },
          ]}
        />
        <div class="list-head">
          <h2>57 {texts.title}</h2>
          <LinkRow
            name={texts.sort}
            links={[
              { href: '?s=a', label: texts.sort, current: true },
              { href: '?s=b', label: texts.year },
            ]}
          />
        </div>
        <ul class="rows">
          <li>
            <a href="#treffer">{texts.long}</a>
            <p>{noBreak(texts.paragraph)}</p>
          </li>
          <li>{texts.sentence}</li>
        </ul>
        <div class="list-foot">
          <Pagination page={3} pages={12} href={(page) => `?page=${page}`} language={language} />
          <LinkRow name="Export" links={[{ href: '#csv', label: 'CSV', type: 'text/csv' }]} />
        </div>
      </WithFacets>
    </>
  );
}
