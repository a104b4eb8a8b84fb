import type { Language } from '../../i18n/index.ts';
import {
  EmptyState,
  ExternalLink,
  Facts,
  German,
  GoList,
  Isolated,
  Meeting,
  Notice,
  noBreak,
  Panel,
  Paragraphs,
  Phone,
  Table,
  Tag,
  WithAside,
} from '../index.ts';
import type { SampleTexts } from './sample-texts.ts';

type SampleProps = { readonly texts: SampleTexts; readonly language: Language };

/** Everything that is read. */
export function ReadingSamples({ texts, language }: SampleProps) {
  const list = (
    <ul>
      <li>
        <a href="#a">
          <German>BGH, 04.08.2020 – 3 StR 132/20</German>
        </a>
        <span class="quiet">Rn.&nbsp;3</span>
      </li>
      <li>
        BGH NStZ 2014, 453<span class="quiet">{texts.none}</span>
      </li>
    </ul>
  );
  return (
    <WithAside
      name={texts.title}
      aside={
        <>
          <h2>{texts.title}</h2>
          <ul>
            <li>
              <a href="#fakten">{texts.court}</a>
            </li>
          </ul>
        </>
      }
    >
      <Panel id="leitsatz" title={texts.title}>
        <p>{noBreak(texts.paragraph)}</p>
      </Panel>
      <section class="section">
        <h2 id="fakten">{texts.long}</h2>
        <Facts
          facts={[
            {
              term: texts.court,
              value: (
                <Tag href="#tag">
                  <German>§ 232a StGB</German>
                </Tag>
              ),
            },
            { term: texts.area, value: null, missing: texts.none },
            { term: texts.phone, value: <Phone number="030 23125 101" /> },
            { term: texts.message, value: <Isolated>{'\u202eabc\u202d עברית'}</Isolated> },
            {
              term: 'URL',
              value: <ExternalLink href="https://example.org/a?b=c">example.org</ExternalLink>,
            },
            {
              term: 'URL',
              value: <ExternalLink href="//example.org/">example.org</ExternalLink>,
            },
          ]}
        />
      </section>
      <section class="section-new">
        <h2>{texts.title}</h2>
        {(['information', 'caution', 'done'] as const).map((kind) => (
          <Notice kind={kind} language={language}>
            <p>{noBreak(texts.sentence)}</p>
          </Notice>
        ))}
        <p class="tags">
          <Tag href="#tag">
            <German>§ 232a Abs. 1 Nr. 1 StGB</German>
          </Tag>
          <Tag>{texts.court}</Tag>
          <mark>{texts.area}</mark>
          <code>norm:"§ 232a StGB"</code>
        </p>
      </section>
      <section class="section">
        <h2>{texts.paragraph}</h2>
        <Paragraphs
          language={language}
          paragraphs={[
            { anchor: null, number: null, heading: true, body: 'I.' },
            { anchor: 'rn-1', number: '1', heading: false, body: noBreak(texts.paragraph) },
            {
              anchor: 'rn-2',
              number: '2',
              heading: false,
              body: noBreak(texts.paragraph),
              cite: texts.sentence,
            },
            { anchor: null, number: null, heading: false, body: texts.sentence },
          ]}
        />
      </section>
      <section class="section">
        <h2>{texts.cites}</h2>
        <Meeting
          first={{ title: texts.cites, note: '2', children: list }}
          second={{ title: texts.citedBy, note: '2', children: list }}
        />
      </section>
      <Table
        id="tabelle"
        caption={texts.sentence}
        columns={[
          { title: texts.year },
          { title: texts.court, numeric: true },
          { title: texts.area, numeric: true },
        ]}
        rows={[
          ['2022', '875', '733'],
          ['2023', '1.702', texts.none],
        ]}
      />
      <EmptyState title={texts.empty} links={[{ href: '#leer', label: texts.draft }]}>
        <p>{texts.sentence}</p>
      </EmptyState>
      <GoList links={[{ href: '#weiter', label: texts.long }]} />
    </WithAside>
  );
}
